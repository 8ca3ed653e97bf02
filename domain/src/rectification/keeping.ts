import { refuse } from '../kernel/refusal.ts';
import { daysMove, recountedAll, stepDue } from '../limits/keeping.ts';
import type { LimitRecipient } from '../limits/rules.ts';
import type { LimitStep } from '../limits/steps.ts';
import { rectificationPayloads } from './actions.ts';
import { rectificationLimits } from './limits.ts';
import { type Asks, moved, movingFacts, type RectificationOutcome, type Rows, running } from './rows.ts';
import type { RectificationRecipient } from './vocabulary.ts';

/** What the house does by itself: it tells of the day, and of the follow-up. */
function stepAsked({ state, facts, payload }: Asks<'remind'>): LimitStep | null {
  const timing = { rules: facts.policy.limits, calendar: facts.calendar };
  return stepDue(payload, state.limits, rectificationLimits, timing, facts.now);
}

/** Who that is here: whoever is above the issuer is the secretary's office. */
function recipientOf(tells: LimitRecipient | null): RectificationRecipient {
  if (tells === null || tells === 'subject' || tells === 'applicant') return 'subject';
  if (tells === 'desk' || tells === 'handlers') return 'staff';
  if (tells === 'supervisor') return 'supervisor';
  return tells === 'issuer' || tells === 'head' ? 'issuer' : 'office';
}

/** M11a: the cadre is reminded, then the issuer, then supervision. */
function remind(asking: Asks<'remind'>): RectificationOutcome {
  const { state, payload } = asking;
  const step = stepAsked(asking);
  if (!step) throw new Error('reminded of a limit that does not run');
  const to = recipientOf(step.tells);
  const calls = to === 'office' && !state.officeCalled;
  return {
    patch: calls ? moved(asking, state.status, { officeCalled: true }) : {},
    event: { class: 'face', data: { ...payload, due: state.limits[payload.limit]?.due ?? null }, tells: [to] },
  };
}

export const keepingRows: Pick<Rows, 'remind' | 'recount' | 'followUpDue'> = {
  remind: {
    carries: ['M9', 'M11a'],
    by: ['system'],
    from: running,
    to: 'same',
    payload: rectificationPayloads.remind,
    needs: movingFacts,
    allow: [],
    require: [(asking) => (stepAsked(asking) ? null : refuse('no-such-request'))],
    apply: remind,
  },
  recount: {
    carries: ['M13'],
    by: ['system'],
    from: running,
    to: 'same',
    payload: rectificationPayloads.recount,
    needs: ['policy', 'calendar'],
    allow: [],
    require: [daysMove],
    apply: ({ state, payload }) => ({
      patch: {},
      limits: recountedAll(state.limits),
      event: { class: 'face', data: { ...payload }, tells: ['subject'] },
    }),
  },
  followUpDue: {
    carries: ['M9'],
    by: ['system'],
    from: ['closed'],
    to: 'same',
    payload: rectificationPayloads.followUpDue,
    needs: [],
    allow: [({ state }) => (state.followedUpOn === null ? null : refuse('already-followed-up'))],
    require: [],
    apply: () => ({ patch: {}, event: { class: 'supervision', data: {}, tells: ['issuer', 'staff'] } }),
  },
};
