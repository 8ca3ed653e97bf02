import { describe, expect, it } from 'vitest';
import { defaultLimits, LimitRules } from '../limits/rules.ts';
import { defaultPolicy } from '../measures/policy.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { caseActionKinds } from './actions.ts';
import { afterWindows, ask, codeOf, done } from './asking.fixture.ts';
import { caseIn, limitsIn, payloads } from './fixtures.ts';
import { caseProcedure } from './procedure.ts';
import { type CaseLimitKind, type CaseState, type CaseStatus, caseStatuses } from './state.ts';

type Effect = 'opens' | 'closes' | 'pauses' | 'resumes' | 'extends';

function effectOn(kind: string, who: Parameters<typeof ask>[1], from: CaseStatus | CaseState, payload?: unknown) {
  const state = typeof from === 'string' ? caseIn(from) : from;
  const facts = kind === 'close' ? { now: afterWindows } : {};
  const { limits } = done(kind, who, state, payload, facts).next;
  const kinds = [...new Set([...Object.keys(state.limits), ...Object.keys(limits)])] as CaseLimitKind[];
  const effects = kinds.flatMap((limit): [string, Effect][] => {
    const [before, after] = [state.limits[limit], limits[limit]];
    if (before === after) return [];
    if (!before) return [[limit, 'opens']];
    if (!after) return [[limit, 'closes']];
    if (after.extended && !before.extended) return [[limit, 'extends']];
    return [[limit, after.due === null ? 'pauses' : 'resumes']];
  });
  return Object.fromEntries(effects);
}

const opened = { acceptance: 'opens' };
const windowsOpen = { appealSubject: 'opens', appealUnit: 'opens' };
const windowsResume = { appealSubject: 'resumes', appealUnit: 'resumes' };
const windowsClose = { appealSubject: 'closes', appealUnit: 'closes' };

describe('which action does what to which time limit', () => {
  const draft = 'draft';
  const openers = caseIn('draft', { applicantId: 'sun', parties: ['sun'] });
  it.each([
    ['submit', 'chen', draft, undefined, opened],
    ['submit', 'chen', 'returned', undefined, { acceptance: 'resumes', supplements: 'closes' }],
    ['openExOfficio', 'sun', openers, undefined, { investigation: 'opens' }],
    ['return', 'sun', 'submitted', undefined, { acceptance: 'pauses', supplements: 'opens' }],
    ['accept', 'sun', 'submitted', undefined, { acceptance: 'closes', investigation: 'opens' }],
    ['decline', 'wu', 'submitted', undefined, { acceptance: 'closes', ...windowsOpen }],
    ['decline', 'wu', 'returned', undefined, { acceptance: 'closes', supplements: 'closes', ...windowsOpen }],
    ['decline', 'wu', 'accepted', undefined, { investigation: 'closes', ...windowsOpen }],
    ['withdraw', 'chen', 'returned', undefined, { acceptance: 'closes', supplements: 'closes' }],
    ['withdraw', 'chen', 'investigating', undefined, { investigation: 'closes' }],
    ['assign', 'wu', 'accepted', undefined, {}],
    ['assign', 'wu', 'investigating', undefined, {}],
    ['find', 'sun', 'investigating', undefined, {}],
    ['extend', 'wu', 'investigating', undefined, { investigation: 'extends' }],
    ['recommend', 'wu', 'investigating', undefined, { investigation: 'closes', deliberation: 'opens' }],
    ['sendBack', 'xu', 'recommended', undefined, { deliberation: 'closes', investigation: 'opens' }],
    ['putOnAgenda', 'xu', 'recommended', { ...payloads.putOnAgenda, again: '重新表决' }, {}],
    ['putOnAgenda', 'xu', 'deliberating', { ...payloads.putOnAgenda, again: '重新表决' }, {}],
    ['refer', 'xu', 'deliberating', undefined, { deliberation: 'pauses', reply: 'opens' }],
    ['recordReply', 'yang', 'referred', undefined, { deliberation: 'resumes', reply: 'closes' }],
    [
      'determine',
      'xu',
      'deliberating',
      undefined,
      { deliberation: 'closes', service: 'opens', serviceAtLatest: 'opens' },
    ],
    ['serve', 'sun', 'determined', payloads.serve, { appealSubject: 'opens' }],
    ['serve', 'sun', 'determined', { ...payloads.serve, to: 'unit' }, { appealUnit: 'opens' }],
    [
      ...['appeal', 'chen', 'served', undefined],
      { appealDecision: 'opens', appealSubject: 'closes', appealUnit: 'pauses' },
    ],
    [
      'appeal',
      'zhao',
      'declined',
      undefined,
      { appealDecision: 'opens', appealSubject: 'pauses', appealUnit: 'closes' },
    ],
    ['extendAppeal', 'yang', 'appealed', undefined, { appealDecision: 'extends' }],
    ['decideAppeal', 'yang', 'appealed', undefined, { appealDecision: 'closes', ...windowsResume }],
    [
      ...['decideAppeal', 'yang', 'appealed'],
      { outcome: 'sentBack', reason: '理由' },
      { appealDecision: 'closes', ...windowsClose, deliberation: 'opens' },
    ],
    ['close', 'system', 'served', undefined, windowsClose],
    ['correct', 'wu', 'investigating', undefined, {}],
    ['object', 'han', 'deliberating', undefined, {}],
  ] as const)('[M7.1b] [M7.4a] [M13] %s by %s in the state “%s”', (kind, by, from, payload, effects) => {
    expect(effectOn(kind, by, from, payload)).toEqual(effects);
  });

  it('[M7.4a] the second service ends the limit of serving; each window counts from its own service', () => {
    const one = done('serve', 'sun', caseIn('determined'), { ...payloads.serve, on: '2026-11-20' }).next;
    const two = done('serve', 'sun', one, { ...payloads.serve, to: 'unit', on: '2026-11-23' }).next;
    expect(Object.keys(one.limits).sort()).toEqual(['appealSubject', 'service', 'serviceAtLatest']);
    expect(Object.keys(two.limits).sort()).toEqual(['appealSubject', 'appealUnit']);
    expect([two.limits.appealSubject?.due, two.limits.appealUnit?.due]).toEqual(['2026-12-21', '2026-12-23']);
  });

  it('[M13] every row that leads on has what days are worked out with, or leaves nothing to work out', () => {
    for (const kind of caseActionKinds) {
      const { to, needs } = caseProcedure.actions[kind];
      const ends = to !== 'same' && to.every((status) => caseProcedure.statuses[status].final);
      const facts = ['policy', 'calendar'] as const;
      if (to !== 'same' && !ends) expect([kind, facts.every((fact) => needs.includes(fact))]).toEqual([kind, true]);
    }
  });

  it('[M13] the record of each step holds what became of each limit', () => {
    const { event } = done('accept', 'sun', caseIn('submitted'));
    expect(event.data).toMatchObject({
      limits: { acceptance: null, investigation: { opened: '2026-11-23', length: { months: 1 }, due: '2026-12-23' } },
    });
    expect(done('find', 'sun', caseIn('investigating')).event.data).not.toHaveProperty('limits');
  });

  it('[M13] a case has the length of its own version, whatever was published since', () => {
    const acceptance = { ...defaultLimits.acceptance, length: { workingDays: 3 } };
    const policy = { ...defaultPolicy, limits: { ...defaultLimits, acceptance } };
    expect(done('submit', 'chen', 'draft', undefined, { policy }).next.limits.acceptance?.due).toBe('2026-11-26');
  });
});

describe('extending', () => {
  const until = (day: string) => ({ until: day, reason: '需要外地取证' });

  it('[M7.2a] the investigation ends later, by no more than the parameters allow, and once', () => {
    const state = caseIn('investigating');
    expect(ask('extend', 'wu', state, until('2026-12-21'))).toMatchObject({
      code: 'extension-too-short',
      facts: { due: '2026-12-21' },
    });
    expect(ask('extend', 'wu', state, until('2027-01-21'))).toMatchObject({
      code: 'extension-too-long',
      facts: { farthest: '2027-01-20' },
    });
    const extended = done('extend', 'wu', state, until('2026-12-26')).next;
    expect(extended.limits.investigation).toMatchObject({ due: '2026-12-28', extended: true });
    expect(codeOf('extend', 'wu', extended, until('2026-12-31'))).toBe('already-extended');
    // Sent back for more, the case has a new term, but no second extension.
    const again = { ...caseIn('investigating'), extended: true };
    expect(codeOf('extend', 'wu', again, until('2026-12-31'))).toBe('already-extended');
  });

  it('[M7.4b] the decision on an appeal may take thirty days more, once, and whoever extends it may decide it', () => {
    const state = caseIn('appealed');
    const extended = done('extendAppeal', 'yang', state, until('2027-02-18'));
    expect(extended.event.tells).toEqual(['applicant', 'subject', 'unit', 'supervisor']);
    expect(codeOf('extendAppeal', 'yang', extended.next, until('2027-02-18'))).toBe('already-extended');
    expect(codeOf('extendAppeal', 'yang', state, until('2027-02-19'))).toBe('extension-too-long');
    expect(codeOf('decideAppeal', 'yang', extended.next)).toBe(null);
    expect(codeOf('extendAppeal', 'yang', { ...state, touched: ['yang'] })).toBe('handled-before');
    expect(codeOf('extendAppeal', 'wu', state)).toBe('not-yours');
  });

  it('[M13] where the parameters allow none there is none', () => {
    const investigation = { ...defaultLimits.investigation, extension: null };
    const policy = { ...defaultPolicy, limits: { ...defaultLimits, investigation } };
    expect(codeOf('extend', 'wu', 'investigating', undefined, { policy })).toBe('already-extended');
  });
});

describe('a limit never stands in the way of the work', () => {
  it.each(caseStatuses)('[M13] in the state “%s” everything is allowed late that is allowed in time', (status) => {
    const late = '2027-09-01T02:00:00.000Z' as Instant;
    const [inTime, over] = [caseIn(status), { ...caseIn(status), limits: limitsIn(status, '2026-06-01' as PlainDate) }];
    for (const kind of caseActionKinds) {
      if (['appeal', 'close', 'extend', 'extendAppeal', 'invite', 'endInvitation', 'recordOpinion'].includes(kind))
        continue;
      for (const by of ['chen', 'sun', 'wu', 'xu', 'he', 'yang', 'han'] as const) {
        expect([kind, by, codeOf(kind, by, over, undefined, { now: late })]).toEqual([
          kind,
          by,
          codeOf(kind, by, inTime),
        ]);
      }
    }
  });
});

describe('the parameters of the limits', () => {
  const { acceptance } = defaultLimits;
  it.each([
    ['no length where there must be one', { acceptance: { ...acceptance, length: null } }],
    ['a length of nothing', { acceptance: { ...acceptance, length: { workingDays: 0 } } }],
    ['a length of years', { acceptance: { ...acceptance, length: { months: 37 } } }],
    ['two kinds of length at once', { acceptance: { ...acceptance, length: { months: 1, days: 3 } } }],
    ['reminders in the wrong order', { acceptance: { ...acceptance, remindBefore: [1, 3] } }],
    ['a reminder on the day itself', { acceptance: { ...acceptance, remindBefore: [0] } }],
    ['steps in the wrong order', { acceptance: { ...acceptance, escalation: [...acceptance.escalation].reverse() } }],
    ['a length for what has none', { reply: { ...defaultLimits.reply, length: { days: 3 } } }],
    ['a limit left out', { acceptance: undefined }],
  ])('[M13] are refused with %s', (_, changes) => {
    expect(LimitRules.safeParse({ ...defaultLimits, ...changes }).success).toBe(false);
  });

  it('[M11a] of the first version remind, report up the chain of article 11, and fit their own schema', () => {
    expect(LimitRules.safeParse(defaultLimits).success).toBe(true);
    expect(acceptance).toMatchObject({
      remindBefore: [3, 1],
      escalation: [
        { after: 0, tells: 'desk' },
        { after: 2, tells: 'head' },
        { after: 5, tells: 'deputy' },
      ],
    });
  });
});
