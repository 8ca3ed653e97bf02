import { describe, expect, it } from 'vitest';
import { computed } from '../limits/open-limit.ts';
import { defaultLimits } from '../limits/rules.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { calendarThrough } from '../time/calendar.fixture.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { ask, bookOf, codeOf, done, invitation } from './asking.fixture.ts';
import { caseIn, limitsIn, soundFindings } from './fixtures.ts';
import { closesOn } from './keeping.ts';
import type { CaseLimitKind, CaseState, CaseStatus } from './state.ts';
import { reminderDetail, reminderTitle } from './text/zh.ts';

const calendar = calendarThrough(2030);
const late = '2027-06-01T00:00:00.000Z' as Instant;
const runOf = (state: CaseState, limit: CaseLimitKind) => state.limits[limit]?.due ?? state.limits[limit]?.opened ?? '';
const reminding = (status: CaseStatus, limit: CaseLimitKind, step: string) => {
  const opened = caseIn(status).limits;
  const limits = Object.fromEntries(Object.entries(opened).map(([kind, one]) => [kind, computed(one, calendar)]));
  const state = caseIn(status, { limits });
  return ask('remind', 'system', state, { limit, run: runOf(state, limit), step }, { now: late, calendar });
};

describe('telling of a limit', () => {
  it.each([
    ['submitted', 'acceptance', ['desk', 'desk', 'desk', 'head', 'deputy']],
    ['returned', 'supplements', ['applicant', 'applicant', 'applicant', 'head']],
    ['investigating', 'investigation', ['handlers', 'handlers', 'handlers', 'head', 'deputy']],
    ['deliberating', 'deliberation', ['office', 'office', 'office', 'deputy', 'secretary']],
    ['determined', 'service', ['handlers', 'handlers', 'handlers', 'head', 'supervisor']],
    ['appealed', 'appealDecision', ['superior', 'superior', 'superior', 'secretary', 'supervisor']],
  ] as const)(
    '[M11a] in the state “%s” of “%s” tells whoever holds it, then up the chain: %j',
    (status, limit, told) => {
      const steps = ['before-3', 'before-1', 'after-0', 'after-2', 'after-5'].slice(0, told.length);
      const tells = steps.map((step) => {
        const decision = reminding(status, limit, step);
        return decision.ok ? decision.event.tells : decision.code;
      });
      expect(tells).toEqual(told.map((who) => [who]));
    },
  );

  it('[M7.4b] tells each of the own window, and [M7.3b] the secretary every week of a reply that is awaited', () => {
    for (const [limit, who] of [
      ['appealSubject', 'subject'],
      ['appealUnit', 'unit'],
    ] as const) {
      expect(reminding('served', limit, 'before-3')).toMatchObject({
        ok: true,
        event: { class: 'face', tells: [who] },
      });
    }
    expect(reminding('referred', 'reply', 'every-2')).toMatchObject({ ok: true, event: { tells: ['secretary'] } });
  });

  it('[M11a] is for those at work alone where it is theirs, and for parties where they hold it', () => {
    expect(reminding('submitted', 'acceptance', 'after-2')).toMatchObject({ event: { class: 'supervision' } });
    expect(reminding('returned', 'supplements', 'after-0')).toMatchObject({ event: { class: 'face' } });
  });

  it('[M11a] calls upon the secretary’s office where the deputy is told before the committee has the case', () => {
    const state = caseIn('submitted');
    const payload = { limit: 'acceptance', run: runOf(state, 'acceptance'), step: 'after-5' };
    const { next } = done('remind', 'system', state, payload, { now: late, calendar });
    expect(next).toMatchObject({ status: 'submitted', officeCalled: true, office: ['shen', 'xu'], bench: [] });
    expect(next.limits).toBe(state.limits);
    expect(
      done('remind', 'system', state, { ...payload, step: 'after-2' }, { now: late, calendar }).next.office,
    ).toEqual([]);
  });

  it('[M11a] does not happen ahead of time, of a limit that has ended or moved, nor at a step it has not', () => {
    const state = caseIn('submitted');
    const payload = { limit: 'acceptance', run: runOf(state, 'acceptance'), step: 'before-1' };
    const code = (changes: object, of: CaseState = state, now = late) =>
      codeOf('remind', 'system', of, { ...payload, ...changes }, { now, calendar });
    expect(code({})).toBe(null);
    expect(code({}, state, '2026-12-02T23:00:00.000Z' as Instant)).toBe('no-such-request');
    expect(code({ run: '2026-12-31' })).toBe('no-such-request');
    expect(code({ step: 'before-2' })).toBe('no-such-request');
    expect(code({ limit: 'supplements' })).toBe('no-such-request');
    expect(code({}, caseIn('returned'))).toBe('no-such-request');
    expect(code({ step: 'whenever' })).toBe('payload-invalid');
    expect(code({}, caseIn('closed'))).toBe('wrong-state');
    for (const who of ['sun', 'wu', 'han', 'chen'] as const)
      expect(codeOf('remind', who, state, payload)).toBe('not-yours');
  });

  it('[M13] follows the steps of the case’s own version', () => {
    const acceptance = {
      ...defaultLimits.acceptance,
      remindBefore: [2],
      escalation: [{ after: 1, tells: 'supervisor' as const }],
    };
    const policy = { ...defaultPolicy, limits: { ...defaultLimits, acceptance } };
    const state = caseIn('submitted');
    const told = (step: string) =>
      ask(
        'remind',
        'system',
        state,
        { limit: 'acceptance', run: runOf(state, 'acceptance'), step },
        { now: late, calendar, policy },
      );
    expect(told('before-2')).toMatchObject({ event: { tells: ['desk'] } });
    expect(told('after-1')).toMatchObject({ event: { tells: ['supervisor'] } });
    expect(told('after-5')).toMatchObject({ code: 'no-such-request' });
  });

  it('[M11a] says what is to be done and until when, whenever it is read', () => {
    const data = { limit: 'acceptance', due: '2026-12-07' };
    expect(reminderTitle({ ...data, step: 'before-3' })).toBe('期限将到：决定是否受理');
    expect(reminderTitle({ ...data, step: 'after-0' })).toBe('期限到期：决定是否受理');
    expect(reminderTitle({ ...data, step: 'after-2' })).toBe('超期未办：决定是否受理');
    expect(reminderTitle({ limit: 'reply', step: 'every-3' })).toBe('仍在等待：上级答复请示');
    expect(reminderDetail(data)).toBe('到期日 2026年12月7日，由经办部门办理');
    expect(reminderDetail({ limit: 'reply', due: null })).toBe('由上级组织联络人办理');
  });
});

describe('what is to happen by itself after a decision', () => {
  it('[M7.1b] is kept for each limit that opens, without reminders whose time has passed', () => {
    const { deadlines } = done('submit', 'chen', 'draft');
    expect(deadlines['acceptance']?.steps.map(({ id }) => id)).toEqual([
      'before-3',
      'before-1',
      'after-0',
      'after-2',
      'after-5',
    ]);
    expect(deadlines['acceptance']?.steps[0]?.ask).toEqual({
      kind: 'remind',
      payload: { limit: 'acceptance', run: '2026-12-07', step: 'before-3' },
    });
    const back = { ...caseIn('returned'), limits: limitsIn('returned', '2026-11-10' as PlainDate) };
    const resumed = done('submit', 'chen', back).deadlines;
    expect(resumed['supplements']).toBeNull();
    expect(resumed['acceptance']?.run).toBe('2026-12-07');
  });

  it('[M7.1b] stands still with the limit, and goes with it', () => {
    expect(done('return', 'sun', 'submitted').deadlines['acceptance']).toMatchObject({ steps: [], every: null });
    expect(done('accept', 'sun', 'submitted').deadlines['acceptance']).toBeNull();
    expect(done('find', 'sun', 'investigating').deadlines).toEqual({});
    expect(done('refer', 'xu', 'deliberating').deadlines['reply']).toMatchObject({
      every: 7,
      steps: [{ id: 'every-1' }],
    });
  });

  it('[M7.4b] is the closing, the day after the later window', () => {
    const one = done('serve', 'sun', caseIn('determined')).next;
    const { deadlines, next } = done('serve', 'sun', one, { to: 'unit', how: 'inPerson', on: '2026-11-23' });
    expect(deadlines['close']).toMatchObject({
      run: null,
      steps: [{ at: '2026-12-23T16:00:00.000Z', ask: { kind: 'close' } }],
    });
    expect(done('appeal', 'chen', next).deadlines['close']).toBeNull();
  });

  it('[M7.4b] is the closing at once where both have appealed and it was decided', () => {
    const served = caseIn('served');
    const first = done('appeal', 'chen', served).next;
    const second = done('appeal', 'zhao', done('decideAppeal', 'yang', first).next).next;
    const { next, deadlines } = done('decideAppeal', 'yang', second);
    expect(next.limits).toEqual({});
    expect(closesOn(next)).toBe(next.determinedOn);
    expect(deadlines['close']?.steps).toHaveLength(1);
    expect(codeOf('close', 'system', next)).toBe(null);
  });

  it('[M7.4b] [M13] is no closing while the last day of a window cannot be told', () => {
    const { appealSubject } = limitsIn('served');
    const { appealUnit } = limitsIn('served', '2026-12-10' as PlainDate);
    if (!appealSubject || !appealUnit) throw new Error('served without windows');
    expect([appealSubject.due, appealUnit.due]).toEqual(['2026-12-21', null]);
    expect(closesOn(caseIn('served', { limits: { appealSubject, appealUnit } }))).toBeNull();
  });

  it('[M7.2b] is the end of an invitation, the day after its last', () => {
    const { deadlines } = done('invite', 'wu', 'investigating');
    expect(deadlines['invitation-a1']).toMatchObject({
      steps: [{ at: '2026-12-20T16:00:00.000Z', ask: { kind: 'invitationOver', payload: { invitation: 'a1' } } }],
    });
    expect(done('endInvitation', 'wu', 'investigating').deadlines).toEqual({ 'invitation-i1': null });
  });
});

describe('an invitation whose last day is over', () => {
  const investigation = { ...soundFindings(), invitations: { i1: invitation } };
  const state = caseIn('recommended', { guests: ['guest-i1'], touched: ['sun'] });
  const over = (now: string, of = state) =>
    ask('invitationOver', 'system', of, undefined, { now: now as Instant, investigation });

  it('[M7.2b] ends by itself, whatever the case has come to, and nobody has handled anything by it', () => {
    const decision = over('2026-12-20T16:00:00.000Z');
    expect(decision).toMatchObject({ ok: true, next: { guests: [], touched: ['sun'], status: 'recommended' } });
    expect(decision.ok && bookOf(decision, 'investigation')).toMatchObject({ invitations: { i1: { ended: true } } });
  });

  it('[M7.2b] not before, and not twice', () => {
    expect(over('2026-12-20T15:59:59.999Z')).toMatchObject({ code: 'no-such-request' });
    const ended = { ...investigation, invitations: { i1: { ...invitation, ended: true } } };
    const again = ask('invitationOver', 'system', state, undefined, { now: late, investigation: ended });
    expect(again).toMatchObject({ code: 'no-such-request' });
  });
});

describe('when a calendar is published', () => {
  it('[M13] what could not be told is worked out, and whose window it is is told', () => {
    const limits = limitsIn('served', '2026-12-10' as PlainDate);
    const state = caseIn('served', { limits });
    expect(limits.appealSubject?.due).toBeNull();
    const { next, event, deadlines } = done('recount', 'system', state, undefined, { calendar });
    expect([next.limits.appealSubject?.due, next.limits.appealUnit?.due]).toEqual(['2027-01-11', '2027-01-11']);
    expect(event.tells).toEqual(['applicant', 'subject', 'unit']);
    expect(deadlines['close']?.steps[0]?.at).toBe('2027-01-11T16:00:00.000Z');
    expect(deadlines['appealUnit']?.steps.map(({ id }) => id)).toEqual(['before-3', 'before-1']);
    expect(codeOf('recount', 'system', next, undefined, { calendar })).toBe('no-such-request');
  });

  it('[M13] what was told already moves where a year was corrected, and nobody is told of the house’s own limits', () => {
    const [day, year] = ['2026-12-01' as PlainDate, calendar.years['2026']];
    if (!year) throw new Error('2026 is known');
    const holidays = [...year.holidays, { name: '校庆', from: day, to: day }];
    const corrected = { version: 3, years: { ...calendar.years, '2026': { ...year, holidays } } };
    const state = caseIn('submitted', { limits: limitsIn('submitted', '2026-11-23' as PlainDate) });
    const { next, event } = done('recount', 'system', state, { calendar: 3 }, { calendar: corrected });
    expect([state.limits.acceptance?.due, next.limits.acceptance?.due]).toEqual(['2026-12-07', '2026-12-08']);
    expect(event.tells).toEqual([]);
  });
});
