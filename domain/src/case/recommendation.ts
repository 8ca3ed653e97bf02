import { plainJson } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { findingTargets } from './books.ts';
import { circlesOf } from './circles.ts';
import { adjourned } from './committee.ts';
import {
  book,
  type CaseOutcome,
  type MayBe,
  moved,
  movingFacts,
  notObjected,
  parties,
  type Rows,
  untied,
} from './rows.ts';
import { missingFindings, tolerable } from './soundness.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

/** M7.2a: enough investigators are left, whoever had to go since they were assigned. */
const teamIsLeft = ({ state, facts }: Asks<'recommend'>): MayBe => {
  const needs = facts.policy.investigators;
  const has = circlesOf(state, facts.institution, facts.subject).handlers.length;
  return has < needs ? refuse('too-few-investigators', { needs, has }) : null;
};

/** M6, M7.2a, M7.2b: nothing is recommended before everything is found, the cadre heard, and a broad matter opened up. */
const investigationIsWhole = ({ state, facts, payload }: Asks<'recommend'>): MayBe => {
  const { investigation, claimed } = facts;
  const missing = missingFindings(investigation, claimed);
  if (missing.length > 0) return refuse('findings-missing', { targets: missing });
  // What somebody found who has been recused since is for others to find anew, and the cadre to be heard by others.
  const barred = ({ by }: { readonly by: string }): boolean => state.recused.includes(by);
  const targets = findingTargets.filter((target) => {
    const finding = investigation.findings[target];
    return finding !== undefined && barred(finding);
  });
  if (targets.length > 0) return refuse('found-by-recused', { targets });
  if (Object.values(investigation.hearings).every(barred)) return refuse('subject-not-heard');
  const guestSpoke = Object.values(investigation.opinions).some(({ from }) => from === 'guest');
  const explained = (payload.withoutGuests ?? '').trim() !== '';
  return investigation.broad?.value && !guestSpoke && !explained ? refuse('broad-without-guests') : null;
};

const recommendsSoundly = ({ state, facts, payload }: Asks<'recommend'>): MayBe =>
  tolerable(payload.result, facts.investigation, state.excluded, null);

function recommend(asking: Asks<'recommend'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { result, reason, withoutGuests = '' } = payload;
  const patch = moved(asking, 'recommended', { recommendations: state.recommendations + 1 });
  return {
    patch,
    books: [book('recommendation', { ...facts.recommendation, result, reason, withoutGuests, by: facts.actor.uid })],
    event: {
      class: 'face',
      data: { digest: facts.digest({ result, reason }) },
      tells: [...parties(patch), 'office', 'supervisor'],
    },
  };
}

/** What was recommended, and any meeting on it, is kept; the next recommendation begins anew. */
function sendBack(asking: Asks<'sendBack'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const sentBack = [...facts.recommendation.sentBack, { what: payload.what, by: facts.actor.uid, at: facts.now }];
  const meeting = adjourned(asking);
  return {
    patch: moved(asking, 'investigating'),
    books: [book('recommendation', { ...facts.recommendation, result: null, sentBack }), ...meeting.books],
    documents: [
      { path: `archive/recommendation-${state.recommendations}`, data: plainJson(facts.recommendation) },
      ...meeting.documents,
    ],
    event: { class: 'face', data: { digest: facts.digest({ what: payload.what }) }, tells: ['desk', 'supervisor'] },
  };
}

export const recommendationRows: Pick<Rows, 'recommend' | 'sendBack'> = {
  recommend: {
    carries: ['M2', 'M4', 'M5', 'M6', 'M7.2a', 'M7.2b', 'M7.3a', 'M11b', 'M12'],
    by: ['head'],
    from: ['investigating'],
    to: ['recommended'],
    payload: casePayloads.recommend,
    needs: ['investigation', 'recommendation', 'claimed', ...movingFacts],
    allow: [...untied.allow, notObjected],
    require: [...untied.require, teamIsLeft, investigationIsWhole, recommendsSoundly],
    apply: recommend,
  },
  sendBack: {
    carries: ['M7.3a'],
    by: ['secretary'],
    from: ['recommended', 'deliberating'],
    to: ['investigating'],
    payload: casePayloads.sendBack,
    needs: ['recommendation', 'meeting', ...movingFacts],
    ...untied,
    apply: sendBack,
  },
};
