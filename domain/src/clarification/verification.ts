import { filesCount, withFiles } from '../attachments/counted.ts';
import { refuse } from '../kernel/refusal.ts';
import { farthestExtension, soonestEnd } from '../limits/open-limit.ts';
import { standsBeside } from '../matters/related.ts';
import { plainDateOf } from '../time/time.ts';
import { clarificationPayloads } from './actions.ts';
import { clarificationCirclesOf } from './circles.ts';
import { beyondConclusion } from './public-text.ts';
import {
  type AskingAny,
  type Asks,
  book,
  type ClarificationOutcome,
  letsNothingOut,
  type MayBe,
  moved,
  movingFacts,
  notAhead,
  office,
  type Rows,
} from './rows.ts';
import type { Conclusion } from './state.ts';

function addMaterial(asking: Asks<'addMaterial'>): ClarificationOutcome {
  const { facts, payload } = asking;
  const { body, ...head } = payload;
  const materials = { ...facts.verification.materials, [facts.actionId]: { ...head, by: facts.actor.uid } };
  const outcome: ClarificationOutcome = {
    patch: {},
    books: [book('verification', { ...facts.verification, materials })],
    documents: [{ path: `bodies/${facts.actionId}`, data: { text: body, by: facts.actor.uid } }],
    event: { class: 'lead', data: { id: facts.actionId, digest: facts.digest({ body }) }, tells: [] },
  };
  return withFiles(outcome, asking, 'verification');
}

/** M10.1: once, to a later day, within what the parameters allow. */
const extendsOnce = ({ state, facts, payload }: Asks<'extend'>): MayBe => {
  const limit = state.limits.verification;
  const most = facts.policy.limits.verification.extension;
  if (state.extended || !limit || most === null) return refuse('already-extended');
  if (payload.until < plainDateOf(facts.now)) return refuse('date-in-past');
  const end = soonestEnd(limit);
  if (payload.until <= end) return refuse('extension-too-short', { due: end });
  const farthest = farthestExtension(limit, most, facts.calendar);
  return farthest !== null && payload.until > farthest ? refuse('extension-too-long', { farthest }) : null;
};

function extend(asking: Asks<'extend'>): ClarificationOutcome {
  const { facts, payload } = asking;
  return {
    patch: { extended: true },
    books: [book('verification', { ...facts.verification, extension: { ...payload, by: facts.actor.uid } })],
    limits: { verification: { extendedTo: payload.until } },
    event: { class: 'lead', data: { ...payload }, tells: ['handlers', 'supervisor'] },
  };
}

/** M7.2a, M10.1: enough are left of those who looked into it. */
const teamIsLeft = ({ state, facts }: AskingAny): MayBe => {
  const needs = facts.policy.investigators;
  const has = clarificationCirclesOf(state, facts.institution, facts.subject, facts.reporter).handlers.length;
  return has < needs ? refuse('too-few-investigators', { needs, has }) : null;
};

const isReport = ({ state }: AskingAny): MayBe => (state.kind === 'report' ? null : refuse('not-a-report'));
const isOpinion = ({ state }: AskingAny): MayBe => (state.kind === 'opinion' ? null : refuse('not-opinion'));

export function saysNoMore(conclusion: Conclusion, text: string): MayBe {
  const words = beyondConclusion(conclusion, text);
  return words.length > 0 ? refuse('beyond-conclusion', { words }) : null;
}

/** M10.1, M10.2: each conclusion comes with what it needs, and is told apart from every other. */
const isExact = ({ payload }: Asks<'conclude'>): MayBe => {
  const { conclusion, grounds, caseId, reference = '', question = '' } = payload;
  const handed = caseId !== undefined || reference.trim() !== '';
  if (conclusion === 'substantiated' && !handed) return refuse('not-handed-over');
  if (conclusion === 'suspectedFalseAccusation' && question.trim() === '') return refuse('nothing-asked');
  return saysNoMore(conclusion, grounds);
};

const caseIsTheirs = ({ state, facts, payload }: Asks<'conclude'>): MayBe =>
  standsBeside(payload.caseId, state.subjectId, facts.relatedCase);

function conclude(asking: Asks<'conclude'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const { conclusion, grounds, caseId = null, reference = '', question = '' } = payload;
  // That somebody accused falsely is for the superior authority to find: it goes up, and nothing is concluded here.
  const up = conclusion === 'suspectedFalseAccusation';
  const to = up ? 'referred' : 'concluded';
  const handedTo = conclusion === 'substantiated' ? { caseId, reference } : null;
  const referral = { question, askedAt: facts.now, reply: '', repliedAt: null, replyBy: null };
  return {
    to,
    patch: moved(asking, to, {
      conclusion,
      concludedOn: up ? null : plainDateOf(facts.now),
      caseId: state.caseId ?? handedTo?.caseId ?? null,
    }),
    books: [
      book('verification', {
        ...facts.verification,
        grounds,
        by: facts.actor.uid,
        handedTo,
        referral: up ? referral : null,
      }),
    ],
    event: {
      class: 'lead',
      data: { conclusion, digest: facts.digest({ conclusion, grounds }) },
      tells: [up ? 'superior' : 'handlers', 'supervisor'],
    },
  };
}

/** M10.4: what is a fact is said, and goes out as a notice that somebody else approves. */
function stateFacts(asking: Asks<'stateFacts'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const today = plainDateOf(facts.now);
  return {
    patch: moved(asking, 'clarified', {
      conclusion: 'factsStated',
      concludedOn: today,
      parties: state.subjectId === null ? [] : [state.subjectId],
    }),
    books: [
      book('verification', { ...facts.verification, grounds: payload.grounds, by: facts.actor.uid }),
      book('person', { ...facts.person, statement: { text: payload.text, on: today, by: facts.actor.uid } }),
    ],
    event: {
      class: 'person',
      data: { digest: facts.digest({ text: payload.text }) },
      tells: ['subject', 'handlers', 'deputy', 'supervisor'],
    },
  };
}

function recordReply(asking: Asks<'recordReply'>): ClarificationOutcome {
  const { facts, payload } = asking;
  const { finding, reply, ...files } = payload;
  const { referral } = facts.verification;
  if (!referral) throw new Error('replied to nothing');
  const replied = { ...referral, ...files, reply, repliedAt: facts.now, replyBy: facts.actor.uid };
  // A report that was wrong and honest stays protected: it was unfounded, and no more.
  const conclusion: Conclusion = finding === 'falseAccusation' ? 'falseAccusation' : 'unfounded';
  const outcome: ClarificationOutcome = {
    patch: moved(asking, 'concluded', { conclusion, concludedOn: plainDateOf(facts.now) }),
    books: [book('verification', { ...facts.verification, referral: replied })],
    event: {
      class: 'lead',
      data: { conclusion, digest: facts.digest({ reply }) },
      tells: ['handlers', 'head', 'supervisor'],
    },
  };
  return withFiles(outcome, asking, 'referral');
}

const maliceIsFound = ({ state }: AskingAny): MayBe =>
  state.conclusion === 'falseAccusation' ? null : refuse('no-malice-found');

/** M10.2: from criticism up to liability, of a person or a unit; the identity stays where it is. */
function handleMalice(asking: Asks<'handleMalice'>): ClarificationOutcome {
  const { facts, payload } = asking;
  const handling = { ...facts.verification.handling, [facts.actionId]: { ...payload, by: facts.actor.uid } };
  return {
    patch: {},
    books: [book('verification', { ...facts.verification, handling })],
    event: {
      class: 'lead',
      data: { target: payload.target, measure: payload.measure, on: payload.on },
      tells: ['supervisor'],
    },
  };
}

export const verificationRows: Pick<
  Rows,
  'addMaterial' | 'extend' | 'conclude' | 'stateFacts' | 'recordReply' | 'handleMalice'
> = {
  addMaterial: {
    ...office,
    carries: ['M10.1'],
    by: ['handler'],
    from: ['verifying'],
    to: 'same',
    payload: clarificationPayloads.addMaterial,
    needs: ['verification', 'files', ...office.needs],
    require: [...office.require, notAhead, filesCount('verification')],
    apply: addMaterial,
  },
  extend: {
    ...office,
    carries: ['M10.1', 'M13'],
    by: ['head'],
    from: ['verifying'],
    to: 'same',
    payload: clarificationPayloads.extend,
    needs: ['verification', 'policy', 'calendar', ...office.needs],
    require: [...office.require, extendsOnce],
    apply: extend,
  },
  conclude: {
    ...office,
    carries: ['M10.1', 'M10.2'],
    by: ['head'],
    from: ['verifying'],
    to: ['concluded', 'referred'],
    payload: clarificationPayloads.conclude,
    needs: ['verification', 'relatedCase', ...movingFacts],
    require: [...office.require, isReport, teamIsLeft, isExact, caseIsTheirs],
    apply: conclude,
  },
  stateFacts: {
    ...office,
    carries: ['M10.4'],
    by: ['head'],
    from: ['verifying'],
    to: ['clarified'],
    payload: clarificationPayloads.stateFacts,
    needs: ['lead', 'verification', 'person', ...movingFacts],
    require: [
      ...office.require,
      isOpinion,
      teamIsLeft,
      (asking) => saysNoMore('factsStated', asking.payload.text),
      (asking) => letsNothingOut(asking, asking.payload.text),
    ],
    apply: stateFacts,
  },
  recordReply: {
    ...office,
    carries: ['M10.2'],
    by: ['superior', 'head'],
    from: ['referred'],
    to: ['concluded'],
    payload: clarificationPayloads.recordReply,
    needs: ['verification', 'files', ...movingFacts],
    require: [...office.require, filesCount('referral')],
    apply: recordReply,
  },
  handleMalice: {
    ...office,
    carries: ['M10.2'],
    by: ['head'],
    from: ['concluded', 'clarified', 'closed'],
    to: 'same',
    payload: clarificationPayloads.handleMalice,
    needs: ['verification', ...office.needs],
    require: [...office.require, maliceIsFound, notAhead],
    apply: handleMalice,
  },
};
