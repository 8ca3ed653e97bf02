import { filesCount, withFiles } from '../attachments/counted.ts';
import { refuse } from '../kernel/refusal.ts';
import { daysMove, recountedAll, stepDue } from '../limits/keeping.ts';
import type { LimitRecipient } from '../limits/rules.ts';
import type { LimitStep } from '../limits/steps.ts';
import { plainDateOf } from '../time/time.ts';
import { filingPayloads } from './actions.ts';
import { archivedMeeting } from './committee.ts';
import { filingLimits } from './limits.ts';
import {
  type Asks,
  beforeDecision,
  book,
  concerned,
  type FilingOutcome,
  type MayBe,
  moved,
  movingFacts,
  type Rows,
} from './rows.ts';
import type { FilingRecipient } from './vocabulary.ts';

/** What goes on beside the decision: taking back, progress, ending, and what the house does by itself. */
function withdraw(asking: Asks<'withdraw'>): FilingOutcome {
  return {
    patch: moved(asking, 'withdrawn', { supplements: {} }),
    documents: archivedMeeting(asking),
    event: {
      class: 'face',
      data: { reason: asking.payload.reason ?? '' },
      tells: [...concerned, 'desk', ...(asking.state.bench.length > 0 ? (['bench'] as const) : [])],
    },
  };
}

const notAhead = ({ facts, payload }: Asks<'report'>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** Progress stands beside the dossier, which stays as it was filed. */
function report(asking: Asks<'report'>): FilingOutcome {
  const { facts, payload } = asking;
  const reports = { ...facts.progress.reports, [facts.actionId]: { ...payload, by: facts.actor.uid } };
  const outcome: FilingOutcome = {
    patch: {},
    books: [book('progress', { reports })],
    event: { class: 'face', data: { on: payload.on, digest: facts.digest({ text: payload.text }) }, tells: ['desk'] },
  };
  return withFiles(outcome, asking, 'progress');
}

function close(asking: Asks<'close'>): FilingOutcome {
  const { text } = asking.payload;
  return {
    patch: moved(asking, 'closed'),
    event: { class: 'face', data: { text }, tells: [...concerned, 'desk', 'supervisor'] },
  };
}

function stepAsked({ state, facts, payload }: Asks<'remind'>): LimitStep | null {
  const timing = { rules: facts.policy.limits, calendar: facts.calendar };
  return stepDue(payload, state.limits, filingLimits, timing, facts.now);
}

const officers: readonly FilingRecipient[] = ['office', 'deputy', 'secretary'];

/** Who that is here: nobody investigates a filing or is above it. */
function recipientOf(tells: LimitRecipient | null): FilingRecipient {
  if (tells === null || tells === 'handlers' || tells === 'issuer' || tells === 'superior') return 'desk';
  return tells;
}

/** M11a: whoever is to press for it must be able to see it. */
function remind(asking: Asks<'remind'>): FilingOutcome {
  const { state, payload } = asking;
  const step = stepAsked(asking);
  if (!step) throw new Error('reminded of a limit that does not run');
  const to = recipientOf(step.tells);
  const calls = officers.includes(to) && !state.officeCalled;
  return {
    patch: calls ? moved(asking, state.status, { officeCalled: true }) : {},
    event: { class: 'supervision', data: { ...payload, due: state.limits[payload.limit]?.due ?? null }, tells: [to] },
  };
}

export const filingCourseRows: Pick<Rows, 'withdraw' | 'report' | 'close' | 'remind' | 'recount'> = {
  withdraw: {
    carries: ['M10.3'],
    by: ['applicant'],
    from: beforeDecision,
    to: ['withdrawn'],
    payload: filingPayloads.withdraw,
    needs: ['meeting', ...movingFacts],
    allow: [],
    require: [],
    apply: withdraw,
  },
  report: {
    carries: ['M10.3'],
    by: ['applicant', 'subject'],
    from: ['filed'],
    to: 'same',
    payload: filingPayloads.report,
    needs: ['progress', 'files'],
    allow: [],
    require: [notAhead, filesCount('progress')],
    apply: report,
  },
  close: {
    carries: ['M10.3'],
    by: ['applicant', 'subject'],
    from: ['filed'],
    to: ['closed'],
    payload: filingPayloads.close,
    needs: movingFacts,
    allow: [],
    require: [],
    apply: close,
  },
  remind: {
    carries: ['M10.3', 'M11a'],
    by: ['system'],
    from: ['submitted', 'returned'],
    to: 'same',
    payload: filingPayloads.remind,
    needs: movingFacts,
    allow: [],
    require: [(asking) => (stepAsked(asking) ? null : refuse('no-such-request'))],
    apply: remind,
  },
  recount: {
    carries: ['M13'],
    by: ['system'],
    from: ['submitted', 'returned'],
    to: 'same',
    payload: filingPayloads.recount,
    needs: ['policy', 'calendar'],
    allow: [],
    require: [daysMove],
    apply: ({ state, payload }) => ({
      patch: {},
      limits: recountedAll(state.limits),
      event: { class: 'face', data: { ...payload }, tells: [] },
    }),
  },
};
