import { filesCount, withFiles } from '../attachments/counted.ts';
import { refuse } from '../kernel/refusal.ts';
import { addMonths, plainDateOf } from '../time/time.ts';
import { rectificationPayloads } from './actions.ts';
import {
  type Asks,
  areListed,
  concerned,
  course,
  isPast,
  leaveNone,
  type MayBe,
  moved,
  movingFacts,
  notTied,
  type RectificationOutcome,
  type Rows,
} from './rows.ts';

/** So long after it was put right somebody looks again. */
const followUpMonths = 6;

function acknowledge(asking: Asks<'acknowledge'>): RectificationOutcome {
  const { facts, payload } = asking;
  return {
    patch: { acknowledgedOn: plainDateOf(facts.now) },
    event: { class: 'face', data: { opinion: payload.opinion ?? '' }, tells: ['issuer', 'staff'] },
  };
}

/** M9: every problem has its step; a step planned beyond the day is for an extension to allow. */
function plan(asking: Asks<'plan'>): RectificationOutcome {
  const { state, facts, payload } = asking;
  const plans = [...facts.course.plans, { steps: payload.steps, at: facts.now }];
  return {
    patch: moved(asking, 'underway', { acknowledgedOn: state.acknowledgedOn ?? plainDateOf(facts.now) }),
    books: course(asking, { plans }),
    event: { class: 'face', data: { digest: facts.digest({ steps: payload.steps }) }, tells: ['issuer', 'staff'] },
  };
}

function progress(asking: Asks<'progress'>): RectificationOutcome {
  const { facts, payload } = asking;
  const entries = { ...facts.course.progress, [facts.actionId]: { ...payload, by: facts.actor.uid } };
  const outcome: RectificationOutcome = {
    patch: {},
    books: course(asking, { progress: entries }),
    event: { class: 'face', data: { on: payload.on, digest: facts.digest({ text: payload.text }) }, tells: ['staff'] },
  };
  return withFiles(outcome, asking, 'progress');
}

function report(asking: Asks<'report'>): RectificationOutcome {
  const { facts, payload } = asking;
  const entry = { ...payload, by: facts.actor.uid, at: facts.now };
  const reports = { ...facts.course.reports, [facts.actionId]: entry };
  const outcome: RectificationOutcome = {
    patch: moved(asking, 'reported'),
    books: course(asking, { reports }),
    event: { class: 'face', data: { digest: facts.digest({ done: payload.done }) }, tells: ['issuer', 'staff'] },
  };
  return withFiles(outcome, asking, 'report');
}

function verified(asking: Asks<'verify'>, outcome: 'verified' | 'sentBack', notes: Record<string, string>) {
  const { facts } = asking;
  const entry = { outcome, notes, by: facts.actor.uid, at: facts.now };
  return course(asking, { verifications: [...facts.course.verifications, entry] });
}

/** M9: closed where each problem was looked at and found put right. */
function verify(asking: Asks<'verify'>): RectificationOutcome {
  const { facts, payload } = asking;
  const today = plainDateOf(facts.now);
  return {
    patch: moved(asking, 'closed', { closedOn: today }),
    books: verified(asking, 'verified', payload.notes),
    alarms: { followUp: { on: addMonths(today, followUpMonths), ask: { kind: 'followUpDue', payload: {} } } },
    event: {
      class: 'face',
      data: { digest: facts.digest({ notes: payload.notes }) },
      tells: [...concerned, 'staff', 'supervisor'],
    },
  };
}

/** Sent back after its day it gets another; before it, the day stands and only an extension moves it. */
const dayIsRight = ({ state, facts, payload }: Asks<'sendBack'>): MayBe => {
  const today = plainDateOf(facts.now);
  const { dueOn } = state;
  const over = dueOn !== null && dueOn < today;
  if (over && payload.until === undefined) return refuse('new-date-needed', { due: dueOn });
  if (!over && payload.until !== undefined) return refuse('date-stands', { due: dueOn });
  return payload.until !== undefined && payload.until <= today ? refuse('date-in-past') : null;
};

function sendBack(asking: Asks<'sendBack'>): RectificationOutcome {
  const { facts, payload } = asking;
  const { open, until } = payload;
  return {
    patch: moved(asking, 'underway', until === undefined ? {} : { dueOn: until }),
    ...(until === undefined ? {} : { limits: { rectification: { opened: plainDateOf(facts.now), until } } }),
    books: verified({ ...asking, payload: { notes: open } }, 'sentBack', open),
    event: {
      class: 'face',
      data: { open, ...(until === undefined ? {} : { until }) },
      tells: [...concerned, 'staff', 'supervisor'],
    },
  };
}

function followUp(asking: Asks<'followUp'>): RectificationOutcome {
  const { facts, payload } = asking;
  return {
    patch: { followedUpOn: payload.on },
    books: course(asking, { followUp: { ...payload, by: facts.actor.uid } }),
    alarms: { followUp: null },
    event: { class: 'face', data: { on: payload.on, how: payload.how }, tells: [...concerned, 'supervisor'] },
  };
}

const said =
  (ids: readonly string[]) =>
  (asking: Parameters<typeof areListed>[0]): MayBe =>
    areListed(asking, ids) ?? leaveNone(asking, ids);

export const courseRows: Pick<
  Rows,
  'acknowledge' | 'plan' | 'progress' | 'report' | 'verify' | 'sendBack' | 'followUp'
> = {
  acknowledge: {
    carries: ['M9'],
    by: ['subject'],
    from: ['issued'],
    to: 'same',
    payload: rectificationPayloads.acknowledge,
    needs: [],
    allow: [({ state }) => (state.acknowledgedOn === null ? null : refuse('already-acknowledged'))],
    require: [],
    apply: acknowledge,
  },
  plan: {
    carries: ['M9'],
    by: ['subject'],
    from: ['issued', 'underway'],
    to: ['underway'],
    payload: rectificationPayloads.plan,
    needs: ['course', ...movingFacts],
    allow: [],
    require: [(asking) => said(Object.keys(asking.payload.steps))(asking)],
    apply: plan,
  },
  progress: {
    carries: ['M9'],
    by: ['subject'],
    from: ['underway'],
    to: 'same',
    payload: rectificationPayloads.progress,
    needs: ['course', 'files'],
    allow: [],
    require: [isPast, filesCount('progress')],
    apply: progress,
  },
  report: {
    carries: ['M9'],
    by: ['subject'],
    from: ['underway'],
    to: ['reported'],
    payload: rectificationPayloads.report,
    needs: ['course', 'files', ...movingFacts],
    allow: [],
    require: [(asking) => said(Object.keys(asking.payload.done))(asking), filesCount('report')],
    apply: report,
  },
  verify: {
    carries: ['M9'],
    by: ['issuer'],
    from: ['reported'],
    to: ['closed'],
    payload: rectificationPayloads.verify,
    needs: ['course', ...movingFacts],
    allow: [],
    require: [notTied, (asking) => said(Object.keys(asking.payload.notes))(asking)],
    apply: verify,
  },
  sendBack: {
    carries: ['M9'],
    by: ['issuer'],
    from: ['reported'],
    to: ['underway'],
    payload: rectificationPayloads.sendBack,
    needs: ['course', ...movingFacts],
    allow: [],
    require: [notTied, (asking) => areListed(asking, Object.keys(asking.payload.open)), dayIsRight],
    apply: sendBack,
  },
  followUp: {
    carries: ['M9'],
    by: ['issuer', 'staff'],
    from: ['closed'],
    to: 'same',
    payload: rectificationPayloads.followUp,
    needs: ['course', 'subject'],
    allow: [({ state }) => (state.followedUpOn === null ? null : refuse('already-followed-up'))],
    require: [notTied, isPast],
    apply: followUp,
  },
};
