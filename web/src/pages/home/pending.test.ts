import type { Service } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import {
  caseWith,
  castBy,
  chen,
  he,
  meetingWith,
  now,
  person,
  today,
  tomorrow,
  xu,
} from '../case/committee/case.fixture.ts';
import { pendingFor, waitingFor } from './pending.ts';

const wu = person('wu', ['head'], { department: 'organization' });
const sun = person('sun', ['handler'], { department: 'organization' });
const onDesk = { desk: ['wu', 'sun'], handlers: ['sun'] };
const service: Service = {
  how: 'inPerson',
  on: today,
  by: 'sun',
  acknowledged: false,
  refusedToSign: '',
  appealed: false,
};

describe('what waits for somebody', () => {
  it('[M7.3a] is a vote for each member until it is cast, and not before the day of the meeting', () => {
    const state = caseWith({});
    expect(pendingFor(he, state, now, meetingWith())).toEqual(['vote']);
    expect(pendingFor(he, state, now, meetingWith({ votes: castBy(['he', 'for']) }))).toEqual([]);
    expect(pendingFor(he, state, now, meetingWith({ on: tomorrow }))).toEqual([]);
    expect(pendingFor(person('lu', ['committee']), state, now, meetingWith())).toEqual([]);
  });

  it('[M7.3a] is the agenda for the office where no meeting is called, and the determination once it is held', () => {
    expect(pendingFor(xu, caseWith({ status: 'recommended' }), now)).toEqual(['putOnAgenda']);
    expect(pendingFor(xu, caseWith({}), now, meetingWith({ on: null }))).toEqual(['putOnAgenda']);
    expect(pendingFor(xu, caseWith({}), now, meetingWith({ votes: castBy(['xu', 'for']) }))).toEqual(['determine']);
    expect(pendingFor(he, caseWith({ status: 'recommended' }), now)).toEqual([]);
  });

  it('[M7.2a] is assigning for the head and finding for the team, but not what is merely possible', () => {
    expect(pendingFor(wu, caseWith({ status: 'accepted', ...onDesk }), now)).toEqual(['assign']);
    expect(pendingFor(sun, caseWith({ status: 'investigating', ...onDesk }), now)).toEqual(['find']);
    const short = caseWith({ status: 'investigating', ...onDesk, handlers: ['sun'] });
    expect(pendingFor(wu, short, now)).toEqual(['assign', 'recommend']);
    const team = caseWith({ status: 'investigating', ...onDesk, handlers: ['sun', 'zhou'] });
    expect(pendingFor(wu, team, now)).toEqual(['recommend']);
    expect(pendingFor(sun, caseWith({ status: 'recommended', ...onDesk }), now)).toEqual([]);
  });

  it('[M12] is declining for the head where the applicant declared an exclusion', () => {
    const state = caseWith({ status: 'submitted', ...onDesk });
    expect(pendingFor(wu, { ...state, excluded: true }, now)).toEqual(['decline']);
    expect(pendingFor(wu, state, now)).toEqual([]);
  });

  it('[M7.4a] is signing for the cadre once served, and nothing once signed; an appeal waits for nobody', () => {
    const served = caseWith({ status: 'served', services: { subject: service, unit: service } });
    expect(pendingFor(chen, served, now)).toEqual(['acknowledge']);
    const signed = caseWith({ status: 'served', services: { subject: { ...service, acknowledged: true } } });
    expect(pendingFor(chen, signed, now)).toEqual([]);
  });

  it('[M11b] is an answer to an open objection, and its lifting', () => {
    const state = caseWith({ objected: true, watch: ['han'], ...onDesk });
    expect(pendingFor(wu, state, now)).toEqual(['answerObjection']);
    expect(pendingFor(person('han', ['supervisor']), state, now)).toEqual(['liftObjection']);
    expect(pendingFor(wu, { ...state, objected: false }, now)).toEqual([]);
  });

  it('[M7.3b] [M7.4b] is the reply and the decision on an appeal for the superior', () => {
    const yang = person('yang', ['superior'], { unitId: null });
    expect(pendingFor(yang, caseWith({ status: 'referred', superiors: ['yang'] }), now)).toEqual(['recordReply']);
    expect(pendingFor(yang, caseWith({ status: 'appealed', superiors: ['yang'] }), now)).toEqual(['decideAppeal']);
    const touched = caseWith({ status: 'appealed', superiors: ['yang'], touched: ['yang'] });
    expect(pendingFor(yang, touched, now)).toEqual([]);
  });

  it('lists a case once however many lists it is in, and leaves intake to its own list', () => {
    const item = { id: 'a', state: caseWith({}) };
    const intake = { id: 'b', state: caseWith({ status: 'submitted', ...onDesk }) };
    const meetings = new Map([['a', meetingWith()]]);
    expect(waitingFor(he, [[item], [item]], now, meetings)).toEqual([{ item, kinds: ['vote'] }]);
    expect(waitingFor(sun, [[intake]], now, meetings)).toEqual([]);
  });
});
