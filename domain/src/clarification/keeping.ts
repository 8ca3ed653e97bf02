import { refuse } from '../kernel/refusal.ts';
import { daysMove, recountedAll, stepDue } from '../limits/keeping.ts';
import type { LimitRecipient } from '../limits/rules.ts';
import type { LimitStep } from '../limits/steps.ts';
import { clarificationPayloads } from './actions.ts';
import { clarificationLimits } from './limits.ts';
import { type Asks, type ClarificationOutcome, moved, movingFacts, type Rows } from './rows.ts';
import type { ClarificationRecipient } from './vocabulary.ts';

function stepAsked({ state, facts, payload }: Asks<'remind'>): LimitStep | null {
  const timing = { rules: facts.policy.limits, calendar: facts.calendar };
  return stepDue(payload, state.limits, clarificationLimits, timing, facts.now);
}

const officers: readonly ClarificationRecipient[] = ['office', 'deputy', 'secretary'];

/** Who that is here: neither the person concerned nor their unit is told of a report that is being verified. */
function recipientOf(tells: LimitRecipient | null): ClarificationRecipient {
  switch (tells) {
    case null:
    case 'handlers':
    case 'desk':
      return 'handlers';
    case 'office':
    case 'deputy':
    case 'secretary':
    case 'superior':
    case 'supervisor':
      return tells;
    case 'applicant':
    case 'subject':
    case 'issuer':
    case 'head':
      return 'head';
  }
}

function remind(asking: Asks<'remind'>): ClarificationOutcome {
  const { state, payload } = asking;
  const step = stepAsked(asking);
  if (!step) throw new Error('reminded of a limit that does not run');
  const to = recipientOf(step.tells);
  const calls = officers.includes(to) && !state.officeCalled;
  return {
    patch: calls ? moved(asking, state.status, { officeCalled: true }) : {},
    event: { class: 'lead', data: { ...payload, due: state.limits[payload.limit]?.due ?? null }, tells: [to] },
  };
}

export const keepingRows: Pick<Rows, 'remind' | 'recount'> = {
  remind: {
    carries: ['M10.1', 'M11a'],
    by: ['system'],
    from: ['registered', 'verifying'],
    to: 'same',
    payload: clarificationPayloads.remind,
    needs: movingFacts,
    allow: [],
    require: [(asking) => (stepAsked(asking) ? null : refuse('no-such-request'))],
    apply: remind,
  },
  recount: {
    carries: ['M13'],
    by: ['system'],
    from: ['registered', 'verifying'],
    to: 'same',
    payload: clarificationPayloads.recount,
    needs: ['policy', 'calendar'],
    allow: [],
    require: [daysMove],
    apply: ({ state, payload }) => ({
      patch: {},
      limits: recountedAll(state.limits),
      event: { class: 'lead', data: { ...payload }, tells: [] },
    }),
  },
};
