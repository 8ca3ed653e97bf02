import { describe, expect, it } from 'vitest';
import { paths } from '../paths.ts';
import { type Delegation, startedOn } from '../people/delegation/delegation.ts';
import { mayStandInOn } from '../people/delegation/who.ts';
import type { Member } from '../people/member.ts';
import { addDays, plainDateOf } from '../time/time.ts';
import { caseIn, now, people } from './fixtures.ts';
import { type StandIn, toldInTheirPlace, toldOfAway } from './standing-in.ts';
import type { CaseState } from './state.ts';
import { toldOfStep } from './telling.ts';
import type { CaseRecipient } from './vocabulary.ts';

const today = plainDateOf(now);
const standIn = (of: Member, deputy: Member | null, id = 'd1'): StandIn => ({
  deputy,
  delegation: startedOn(
    {
      ...{ id, of: of.uid, ofName: of.name, to: deputy?.uid ?? 'gone', toName: deputy?.name ?? '某人' },
      ...{ from: today, until: addDays(today, 7), reason: '出国' },
    },
    today,
  ),
});

const all = Object.values(people);
function inPlace(
  kind: string,
  tells: readonly CaseRecipient[],
  state: CaseState,
  standIns: readonly StandIn[],
  by = 'system',
) {
  const event = { seq: 3, kind, at: now, by, tells: [...tells], data: {} };
  const told = toldOfStep(event, state, all);
  return toldInTheirPlace('c1', 'c1-000003', event, state, told, standIns);
}
const inbox = (uid: string, id = 'c1-000003') => paths.inboxEntry(uid, id);

describe('who stands in for somebody', () => {
  const before = caseIn('submitted', { desk: ['sun', 'wu'] });

  it('[M11b] is told what waits for them as work, marked with their name', () => {
    const state = caseIn('recommended', { office: ['xu'], bench: ['he', 'xu'] });
    expect(inPlace('recommend', ['office'], state, [standIn(people.xu, people.he)])).toEqual([
      {
        path: inbox('he'),
        entry: expect.objectContaining({ about: 'work', onBehalfOf: people.xu.name, readAt: null }),
      },
    ]);
  });

  it('[M11b] is told nothing of a case that is not theirs on their own account: the member is told that nobody stands in', () => {
    const told = inPlace('submit', ['desk'], before, [standIn(people.sun, people.zhou)]);
    expect(told).toEqual([
      {
        path: inbox('sun', 'c1-alone-d1'),
        entry: expect.objectContaining({ kind: 'nobodyStandsIn', title: expect.stringContaining('目前没有人代办') }),
      },
    ]);
  });

  it.each<readonly [title: string, state: CaseState, deputy: Member | null]>([
    ['was recused', { ...caseIn('submitted'), recused: ['zhou'] }, people.zhou],
    ['is tied, and so in no circle', before, people.zhou],
    ['is the party itself', before, people.chen],
    ['speaks for the unit concerned', { ...before, unitConcerned: true }, people.zhao],
    ['has left', caseIn('submitted'), { ...people.zhou, active: false }],
    ['is no member any more', before, null],
  ])('[M7.2a] [M11b] who %s is told nothing in anybody’s place', (_, state, deputy) => {
    const told = inPlace('submit', ['desk'], state, [standIn(people.sun, deputy)]);
    expect(told.map(({ path }) => path)).toEqual([inbox('sun', 'c1-alone-d1')]);
    if (deputy) expect(mayStandInOn(deputy, state)).toBe(false);
  });

  it('[M11b] is told nothing of what concerns the member as a party', () => {
    const state = caseIn('accepted', { desk: ['sun', 'wu'], watch: ['han'] });
    const party = standIn(people.chen, people.sun);
    expect(inPlace('accept', ['applicant', 'subject'], state, [party])).toEqual([]);
  });

  it('[M11b] passes nothing on: who stands in for who stands in is told nothing', () => {
    const state = caseIn('submitted');
    const chain = [standIn(people.wu, people.sun), standIn(people.sun, people.zhou, 'd2')];
    const told = inPlace('declareTie', ['head'], state, chain);
    expect(told.map(({ path }) => path)).toEqual([inbox('sun')]);
  });

  it('[M11b] is told once for two, with both names, and not at all of what they did themselves', () => {
    const state = caseIn('recommended', { office: ['shen', 'xu'], bench: ['he', 'shen', 'xu'] });
    const two = [standIn(people.xu, people.he), standIn(people.shen, people.he, 'd2')];
    const told = inPlace('recommend', ['office'], state, two);
    expect(told).toHaveLength(1);
    expect(told[0]?.entry.onBehalfOf).toBe([people.xu.name, people.shen.name].sort().join('、'));
    expect(inPlace('recommend', ['office'], state, two, 'he')).toEqual([]);
  });

  it('[M11b] who is told on their own account is not told again in another’s place', () => {
    const state = caseIn('submitted');
    expect(inPlace('submit', ['desk'], state, [standIn(people.sun, people.zhou)])).toEqual([]);
  });

  it('[M11b] what waits in another’s place comes before what one is only to know oneself', () => {
    const state = caseIn('recommended', { office: ['xu'], watch: ['he'], bench: ['he', 'xu'] });
    const told = inPlace('recommend', ['office', 'supervisor'], state, [standIn(people.xu, { ...people.he })]);
    expect(told).toMatchObject([{ path: inbox('he'), entry: { about: 'work' } }]);
  });
});

describe('an investigator who is away', () => {
  const desk = [people.sun, people.zhou, people.wu];
  const { delegation } = standIn(people.sun, people.zhou) as { delegation: Delegation };

  it('[M7.2a] [M11b] the head is told, until when, so that somebody is assigned', () => {
    expect(toldOfAway('c1', now, caseIn('investigating'), delegation, desk)).toEqual([
      {
        path: inbox('wu', 'c1-away-d1'),
        entry: expect.objectContaining({
          kind: 'handlerAway',
          about: 'work',
          title: expect.stringContaining(people.sun.name),
        }),
      },
    ]);
  });

  it('[M7.2a] nobody is told of a case that is not theirs, and no head who was recused', () => {
    expect(toldOfAway('c1', now, caseIn('investigating', { handlers: ['zhou'] }), delegation, desk)).toEqual([]);
    expect(toldOfAway('c1', now, caseIn('investigating', { recused: ['wu'] }), delegation, desk)).toEqual([]);
  });
});
