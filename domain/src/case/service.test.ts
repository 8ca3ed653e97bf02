import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedOn } from '../limits/open-limit.ts';
import { defaultPolicy } from '../measures/policy.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { afterWindows, ask, bookOf, codeOf, done, everybody } from './asking.fixture.ts';
import { emptyBooks } from './books.ts';
import { caseIn, day, exempt, now, payloads, people, service, soundFindings, unanimous } from './fixtures.ts';
import type { Result } from './result.ts';

const determined = caseIn('determined');
const served = caseIn('served');
const appealed = caseIn('appealed');
const onUnit = { ...payloads.serve, to: 'unit' };
const lastDay = '2026-12-21T15:59:59.999Z' as Instant;
const dayAfter = '2026-12-21T16:00:00.000Z' as Instant;
const plain = (day: string) => day as PlainDate;
/** Served, with windows that end on these days; null: nobody can tell yet. */
function withWindows(subject: PlainDate | null, unit: PlainDate | null) {
  const ending = (due: PlainDate | null) => ({ ...openedOn(day, { months: 1 }), due });
  return caseIn('served', { limits: { appealSubject: ending(subject), appealUnit: ending(unit) } });
}
const mitigated: Result = { tolerate: true, liability: 'mitigated' };
const lighter: Result = { tolerate: true, liability: 'lighter' };
const refusing: Result = { tolerate: false };

describe('service', () => {
  it('[M7.4a] on the cadre and on the unit completes it, whichever comes first', () => {
    for (const [first, second] of [
      [payloads.serve, onUnit],
      [onUnit, payloads.serve],
    ]) {
      const one = done('serve', 'sun', determined, first);
      expect(one.next).toMatchObject({ status: 'determined', result: exempt });
      const both = done('serve', 'zhou', one.next, second);
      expect(both.next.status).toBe('served');
      expect(Object.keys(both.next.services).sort()).toEqual(['subject', 'unit']);
    }
  });

  it('[M7.4a] records how, when and by whom, and tells the one served; [M11b] that signing was refused, supervision too', () => {
    const decision = done('serve', 'sun', determined, { ...payloads.serve, refusedToSign: '两名见证人在场' });
    expect(decision.next.services.subject).toEqual({ ...service, refusedToSign: '两名见证人在场' });
    expect(decision.event.tells).toEqual(['subject', 'applicant', 'supervisor']);
    expect(done('serve', 'sun', determined, payloads.serve).event.tells).toEqual(['subject', 'applicant']);
    expect(done('serve', 'sun', determined, onUnit).event.tells).toEqual(['unit']);
  });

  it('[M7.4a] on the same party is made once', () => {
    const { next } = done('serve', 'sun', determined);
    expect(codeOf('serve', 'wu', next)).toBe('already-served');
    expect(codeOf('serve', 'wu', next, onUnit)).toBe(null);
  });

  it('[M7.4a] is dated neither ahead nor before the determination, which would cut the window short', () => {
    const on = (date: string) => ({ ...payloads.serve, on: date });
    expect(codeOf('serve', 'sun', determined, on('2026-11-23'))).toBe(null);
    expect(codeOf('serve', 'sun', determined, on('2026-11-24'))).toBe('date-in-future');
    expect(ask('serve', 'sun', determined, on('2026-11-19'))).toMatchObject({
      code: 'before-determination',
      facts: { on: day },
    });
  });

  it.each([
    ['2026-01-31', '2026-02-28', 'the last of the month, a Saturday that is worked'],
    ['2026-03-31', '2026-04-30', 'the last of the month'],
    ['2026-02-28', '2026-03-30', 'the same day number, a Saturday, and so the Monday after'],
    ['2026-09-01', '2026-10-08', 'in the National Day holiday, and so the day after it'],
    ['2026-12-01', null, 'in a year whose holidays are not arranged yet'],
  ])('[M7.4b] [M13] of %s opens a window until %s: %s', (on, due, _) => {
    const state = caseIn('determined', { determinedOn: on as PlainDate });
    const facts = { now: `${on}T04:00:00.000Z` as Instant };
    const { limits } = done('serve', 'sun', state, { ...payloads.serve, on }, facts).next;
    expect(limits.appealSubject).toMatchObject({ opened: on, due });
    expect(limits.appealUnit).toBeUndefined();
  });

  it('[M13] opens the window that the policy of the case names', () => {
    const rule = { ...defaultPolicy.limits.appeal, length: { workingDays: 5 } };
    const policy = { ...defaultPolicy, limits: { ...defaultPolicy.limits, appeal: rule } };
    expect(done('serve', 'sun', determined, undefined, { policy }).next.limits.appealSubject?.due).toBe('2026-11-27');
  });

  it('[M7.4a] is acknowledged once by each for itself', () => {
    const chens = done('acknowledge', 'chen', served);
    expect(chens.next.services).toMatchObject({ subject: { acknowledged: true }, unit: { acknowledged: false } });
    expect(chens.event.tells).toEqual(['desk']);
    expect(codeOf('acknowledge', 'chen', chens.next)).toBe('already-acknowledged');
    expect(done('acknowledge', 'zhao', chens.next).next.services).toMatchObject({ unit: { acknowledged: true } });
    expect(codeOf('acknowledge', 'chen', determined)).toBe('not-served');
    expect(codeOf('acknowledge', 'qian', served)).toBe('not-yours');
  });
});

describe('appeal', () => {
  it.each([
    ['the cadre', 'chen', null],
    ['the party organization of the unit', 'zhao', null],
    ['that of another unit', 'qian', 'not-yours'],
    ['an investigator', 'sun', 'not-yours'],
    ['the supervisor', 'han', 'not-yours'],
  ] as const)('[M7.4b] by %s', (_, who, code) => expect(codeOf('appeal', who, served)).toBe(code));

  it('[M7.4b] reaches the superior who has not touched it, and tells everybody concerned', () => {
    const decision = done('appeal', 'chen', served);
    expect(decision.next).toMatchObject({
      status: 'appealed',
      appeals: 1,
      superiors: ['yang'],
      touched: served.touched,
    });
    expect(decision.event.tells).toEqual(['superior', 'desk', 'supervisor', 'applicant', 'subject', 'unit']);
    expect(bookOf(decision, 'appeal')).toMatchObject({ grounds: '认定与事实不符', by: 'chen', outcome: null });
    expect(decision.next.services).toMatchObject({ subject: { appealed: true }, unit: { appealed: false } });
  });

  it('[M7.4b] is in time until the last minute of the last day in Shanghai; late it needs its cause', () => {
    expect(codeOf('appeal', 'chen', served, undefined, { now: lastDay })).toBe(null);
    expect(ask('appeal', 'chen', served, undefined, { now: dayAfter })).toMatchObject({
      code: 'appeal-late',
      facts: { until: '2026-12-21' },
    });
    const late = (lateBecause: string) => ({ ...payloads.appeal, lateBecause });
    expect(codeOf('appeal', 'chen', served, late(' '), { now: dayAfter })).toBe('appeal-late');
    expect(codeOf('appeal', 'chen', served, late('住院'), { now: dayAfter })).toBe(null);
  });

  it('[M7.4b] runs for each from its own service', () => {
    const state = withWindows(plain('2026-12-21'), plain('2026-12-25'));
    expect(codeOf('appeal', 'chen', state, undefined, { now: dayAfter })).toBe('appeal-late');
    expect(codeOf('appeal', 'zhao', state, undefined, { now: dayAfter })).toBe(null);
  });

  it('[M7.4b] is made once by each against one result, late or not', () => {
    const { next } = done('decideAppeal', 'yang', done('appeal', 'chen', served).next);
    expect(codeOf('appeal', 'chen', next)).toBe('already-appealed');
    const late = { ...payloads.appeal, lateBecause: '住院' };
    expect(codeOf('appeal', 'chen', next, late, { now: dayAfter })).toBe('already-appealed');
    expect(codeOf('appeal', 'zhao', next)).toBe(null);
  });

  it('[M7.4b] [M7.1b] is open to the cadre and the unit where the case was declined, from the day they are told', () => {
    const declined = done('decline', 'wu', 'submitted').next;
    expect(declined.services).toMatchObject({
      subject: { how: 'byApp', on: '2026-11-23', acknowledged: false },
      unit: { how: 'byApp', on: '2026-11-23', acknowledged: false },
    });
    expect([declined.limits.appealSubject?.due, declined.limits.appealUnit?.due]).toEqual(['2026-12-23', '2026-12-23']);
    expect(codeOf('acknowledge', 'chen', declined)).toBe(null);
    expect(codeOf('appeal', 'wu', declined)).toBe('not-yours');
    const after = { now: '2026-12-24T02:00:00.000Z' as Instant };
    for (const who of ['chen', 'zhao'] as const) {
      expect(done('appeal', who, declined).next.status).toBe('appealed');
      expect(codeOf('appeal', who, declined, undefined, after)).toBe('appeal-late');
    }
  });

  it('[M7.4b] is possible on every result', () => {
    for (const result of [exempt, mitigated, lighter, refusing]) {
      expect(codeOf('appeal', 'chen', caseIn('served', { result }))).toBe(null);
    }
  });
});

describe('the decision on an appeal', () => {
  const deciding = (outcome: string, result?: Result) => ({ outcome, reason: '理由', ...(result ? { result } : {}) });

  it('[M7.4b] is nobody’s who handled the case, whatever they were to it', () => {
    for (const touched of [['sun'], ['yang']]) {
      const state = caseIn('appealed', { touched });
      expect(codeOf('decideAppeal', 'yang', state)).toBe(touched.includes('yang') ? 'handled-before' : null);
    }
    expect(codeOf('decideAppeal', { ...people.yang, kin: ['chen'] }, appealed)).toBe('tied');
    expect(codeOf('decideAppeal', 'yang', appealed, undefined, { subject: { ...people.chen, kin: ['yang'] } })).toBe(
      'tied',
    );
  });

  it('[M7.4b] upheld leaves the result as it was', () => {
    const decision = done('decideAppeal', 'yang', appealed, deciding('upheld'));
    expect(decision.next).toMatchObject({ status: 'served', result: exempt, services: appealed.services });
    // Not one who handles it: another appeal may come to the same liaison.
    expect(decision.next.touched).not.toContain('yang');
    expect(decision.documents.map(({ path }) => path)).toEqual(['archive/appeal-0']);
    expect(decision.event.tells).toEqual(['applicant', 'subject', 'unit', 'desk', 'bench', 'supervisor']);
  });

  const weights = [exempt, mitigated, lighter, refusing];
  it.each(weights.flatMap((before, i) => weights.map((after, j) => [before, after, i, j] as const)))(
    '[M7.4b] from %j to %j is never heavier, and is a change',
    (before, after, i, j) => {
      const code = j > i ? 'never-heavier' : j === i ? 'nothing-changed' : null;
      expect(codeOf('decideAppeal', 'yang', appealed, deciding('changed', after), { determination: before })).toBe(
        code,
      );
    },
  );

  it('[M7.4b] is served on both anew, and the other side’s window is longer by the time it took', () => {
    const signed = { ...service, acknowledged: true };
    const state = caseIn('served', { services: { subject: signed, unit: signed } });
    expect(state.limits.appealUnit).toMatchObject({ opened: '2026-11-20', due: '2026-12-21' });
    const asked = done('appeal', 'chen', state, undefined, { now: '2026-11-23T16:30:00.000Z' as Instant }).next;
    expect(asked.limits.appealUnit?.due).toBeNull();
    const later = { now: '2026-11-27T02:00:00.000Z' as Instant };
    const { next } = done('decideAppeal', 'yang', asked, deciding('upheld'), later);
    expect(next.services.subject).toEqual({ ...signed, acknowledged: false, appealed: true });
    expect(next.services.unit).toEqual({ ...signed, acknowledged: false });
    // Asked on the 24th in Shanghai, decided on the 27th; whoever appealed has no window left.
    expect(next.limits.appealUnit?.due).toBe('2026-12-23');
    expect(next.limits.appealSubject).toBeUndefined();
  });

  it('[M7.4b] on a case that was declined lets it stand or has it taken up with a number, and changes nothing else', () => {
    const declined = caseIn('appealed', { determinations: 0, number: null, result: null, appeals: 1 });
    const facts = { determination: null, meeting: emptyBooks.meeting };
    expect(done('decideAppeal', 'yang', declined, deciding('upheld'), facts).next.status).toBe('declined');
    const { next, counter } = done('decideAppeal', 'yang', declined, deciding('sentBack'), facts);
    expect(next).toMatchObject({ status: 'accepted', number: '容错〔2026〕7号', services: {}, result: null });
    expect(counter).toEqual({ series: 'case-2026', value: 7 });
    expect(codeOf('decideAppeal', 'yang', declined, deciding('changed', exempt), facts)).toBe('nothing-determined');
    const numbered = done(
      'decideAppeal',
      'yang',
      { ...declined, number: '容错〔2026〕2号' },
      deciding('sentBack'),
      facts,
    );
    expect(numbered.next.number).toBe('容错〔2026〕2号');
    expect(numbered.counter).toBe(null);
  });

  it('[M7.4b] changed is a result of its own, on record and on the face', () => {
    const state = caseIn('appealed', { appeals: 1 });
    const decision = done('decideAppeal', 'yang', state, deciding('changed', exempt), { determination: refusing });
    expect(decision.next).toMatchObject({ status: 'served', result: exempt });
    expect(decision.documents.map(({ path }) => path)).toEqual(['determinations/appeal-1', 'archive/appeal-1']);
    expect(codeOf('decideAppeal', 'yang', state, deciding('changed'))).toBe('result-missing');
  });

  it('[M4] [M6] [M12] changes to tolerance only on what was found, whoever asks', () => {
    const found = soundFindings();
    const finding = { met: false, reason: '不符合', cites: ['m1'], by: 'sun', at: now };
    const facts = (target: string) => ({
      determination: refusing,
      investigation: { ...found, findings: { ...found.findings, [target]: finding } },
    });
    const to = deciding('changed', exempt);
    expect(codeOf('decideAppeal', 'yang', appealed, to, facts('conditions.remedied'))).toBe('conditions-unmet');
    expect(codeOf('decideAppeal', 'yang', appealed, to, facts('boundaries.exploration'))).toBe('boundary-crossed');
    expect(
      codeOf('decideAppeal', 'yang', caseIn('appealed', { excluded: true }), to, { determination: refusing }),
    ).toBe('excluded-from-tolerance');
  });

  it('[M7.4b] sent back needs a new deliberation: the old meeting is kept, and its votes do not count', () => {
    const back = done('decideAppeal', 'yang', caseIn('appealed', { appeals: 1 }), deciding('sentBack'));
    expect(back.next).toMatchObject({ status: 'deliberating', services: {}, result: null });
    expect(back.documents).toContainEqual({ path: 'archive/meeting-1', data: unanimous });
    expect(bookOf(back, 'meeting')).toEqual(emptyBooks.meeting);
    const anew = { meeting: emptyBooks.meeting };
    expect(codeOf('determine', 'xu', back.next, undefined, anew)).toBe('no-meeting');
    expect(codeOf('vote', 'he', back.next, undefined, anew)).toBe('no-meeting');
    expect(codeOf('putOnAgenda', 'xu', back.next, undefined, anew)).toBe(null);
  });
});

describe('closing', () => {
  const closing = (state = served, at: Instant = afterWindows) =>
    codeOf('close', 'system', state, undefined, { now: at });

  it('[M7.4b] waits for both windows, to the end of the last day in Shanghai', () => {
    expect(closing(served, lastDay)).toBe('window-open');
    expect(closing(served, dayAfter)).toBe(null);
    expect(closing(withWindows(plain('2026-12-21'), plain('2026-12-25')))).toBe('window-open');
    expect(closing(withWindows(plain('2026-12-25'), plain('2026-12-21')))).toBe('window-open');
  });

  it('[M7.4b] [M13] waits for a window whose last day cannot be told yet, which keeps nobody from appealing', () => {
    const uncounted = withWindows(plain('2026-12-21'), null);
    expect(closing(uncounted, '2027-06-01T04:00:00.000Z' as Instant)).toBe('window-uncounted');
    expect(codeOf('appeal', 'zhao', uncounted, undefined, { now: '2027-06-01T04:00:00.000Z' as Instant })).toBe(null);
  });

  it('[M7.4b] never happens before the later of two windows, whenever each was served', () => {
    const date = fc.date({ min: new Date('2026-12-01'), max: new Date('2027-03-01'), noInvalidDate: true });
    const dayOf = (value: Date) => plain(value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, (one, other, at) => {
        const [, later = ''] = [dayOf(one), dayOf(other)].sort();
        const noon = `${dayOf(at)}T04:00:00.000Z` as Instant;
        expect(closing(withWindows(dayOf(one), dayOf(other)), noon)).toBe(dayOf(at) > later ? null : 'window-open');
      }),
    );
  });

  it('[M7.4b] is the system’s, and ends the case for good', () => {
    const decision = done('close', 'system', served);
    expect(decision.next.status).toBe('closed');
    expect(decision.next.touched).not.toContain('system');
    for (const who of ['chen', 'wu', 'xu', 'yang', 'system'] as const) {
      expect(codeOf('close', everybody[who], decision.next)).not.toBe(null);
    }
  });
});
