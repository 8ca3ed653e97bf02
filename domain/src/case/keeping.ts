import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { daysMove, movesAny, recountedAll, stepDue } from '../limits/keeping.ts';
import type { LimitRecipient } from '../limits/rules.ts';
import type { LimitStep } from '../limits/steps.ts';
import { addDays, type PlainDate } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { caseLimits, windowKinds } from './limits.ts';
import {
  type CaseOutcome,
  circleFacts,
  limitFacts,
  type MayBe,
  movedByParty,
  open,
  parties,
  type Rows,
} from './rows.ts';
import type { CaseLimitKind, CaseState, CaseStatus } from './state.ts';
import type { CaseRecipient, CaseVocabulary } from './vocabulary.ts';

/** What the house does by itself: it tells of time limits, and works their days out anew. */
const running: readonly CaseStatus[] = [...open, 'declined'];

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

function stepAsked({ state, facts, payload }: Asks<'remind'>): LimitStep | null {
  const timing = { rules: facts.policy.limits, calendar: facts.calendar };
  return stepDue(payload, state.limits, caseLimits, timing, facts.now);
}

/** Between the sweep and the decision the limit may have ended, paused or moved: then nobody is told. */
const stillRuns = (asking: Asks<'remind'>): MayBe => (stepAsked(asking) ? null : refuse('no-such-request'));

const officers: readonly CaseRecipient[] = ['office', 'deputy', 'secretary'];
const partySides: readonly CaseRecipient[] = ['applicant', 'subject', 'unit'];

/** Who that is in a case; nobody issued it, so what is for the issuer goes to the head. */
function recipientOf(tells: LimitRecipient | null, limit: CaseLimitKind): CaseRecipient {
  if (tells === null) return caseLimits[limit].holder;
  return tells === 'issuer' ? 'head' : tells;
}

/** M11a: reminded before, told on the day, then up the chain of responsibility. */
function remind(asking: Asks<'remind'>): CaseOutcome {
  const { state, payload } = asking;
  const step = stepAsked(asking);
  if (!step) throw new Error('reminded of a limit that does not run');
  const { limit } = payload;
  const to = recipientOf(step.tells, limit);
  // Whoever is to press for it must be able to see it: overdue, it waits for the secretary's office too.
  const calls = officers.includes(to) && !state.officeCalled;
  const ofParties = partySides.includes(caseLimits[limit].holder);
  return {
    patch: calls ? movedByParty(asking, state.status, { officeCalled: true }) : {},
    event: {
      class: ofParties ? 'face' : 'supervision',
      data: { ...payload, due: state.limits[limit]?.due ?? null },
      tells: [to],
    },
  };
}

/** M13: a calendar was published. Whose window to appeal has another last day now is told. */
function recount({ state, facts, payload }: Asks<'recount'>): CaseOutcome {
  const windows = Object.values(windowKinds).flatMap((kind) => state.limits[kind] ?? []);
  const moved = movesAny(windows, facts.calendar);
  return {
    patch: {},
    limits: recountedAll(state.limits),
    event: { class: 'face', data: { ...payload }, tells: moved ? parties(state) : [] },
  };
}

/** M7.4b: the day after both windows are over; null while one is open, or its last day cannot be told yet. */
export function closesOn({ status, limits, determinedOn }: CaseState): PlainDate | null {
  if (status !== 'served') return null;
  const due = Object.values(windowKinds)
    .flatMap((kind) => limits[kind] ?? [])
    .map((window) => window.due);
  if (due.includes(null)) return null;
  const last = due.sort().at(-1) ?? null;
  // Where both have appealed and no window is left, nothing is waited for.
  return last === null ? determinedOn : addDays(last, 1);
}

export const keepingRows: Pick<Rows, 'remind' | 'recount'> = {
  remind: {
    carries: ['M7.1b', 'M7.4a', 'M11a'],
    by: ['system'],
    from: running,
    to: 'same',
    payload: casePayloads.remind,
    needs: [...limitFacts, ...circleFacts],
    allow: [],
    require: [stillRuns],
    apply: remind,
  },
  recount: {
    carries: ['M13'],
    by: ['system'],
    from: running,
    to: 'same',
    payload: casePayloads.recount,
    needs: limitFacts,
    allow: [],
    require: [daysMove],
    apply: recount,
  },
};
