import { plainJson } from '../kernel/json.ts';
import { problemFacts, problemsIn } from '../kernel/problems.ts';
import type { Asking, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { freeAmong, idsOf, namesOf } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { firstCalendar } from '../time/state-council.ts';
import { type NoticeCapacity, type NoticePayloads, noticePayloads } from './actions.ts';
import { NoticeContent } from './content.ts';
import type { NoticeState } from './state.ts';
import type { NoticeRefusalCode, NoticeVocabulary } from './vocabulary.ts';

type MayBe = Refusal<NoticeRefusalCode> | null;
type Asks<Kind extends keyof NoticePayloads> = Asking<NoticeVocabulary, NoticePayloads[Kind]>;
type AskingAny = Asking<NoticeVocabulary, unknown>;
type NoticeOutcome = Outcome<NoticeVocabulary>;

export type NoticeCircles = Pick<NoticeState, 'desk' | 'office' | 'watch' | 'names'>;

/** Who has to do with notices: no notice is about a matter in which somebody could be tied. */
export function noticeCirclesOf(
  { names }: NoticeState,
  { publishers, committee, supervisors }: NoticeVocabulary['facts']['institution'],
): NoticeCircles {
  const nobodyIsOut = (): boolean => false;
  const desk = freeAmong(publishers, ['publisher'], nobodyIsOut);
  const office = freeAmong(committee, ['deputy'], nobodyIsOut);
  const watch = freeAmong(supervisors, ['supervisor'], nobodyIsOut);
  const listed = [...desk, ...office, ...watch];
  return { desk: idsOf(desk), office: idsOf(office), watch: idsOf(watch), names: { ...names, ...namesOf(listed) } };
}

export function noticeCapacitiesOf({ uid, roles }: Member, state: NoticeState): NoticeCapacity[] {
  const capacities: [NoticeCapacity, boolean][] = [
    ['author', uid === state.authorId && roles.includes('publisher')],
    ['publisher', state.desk.includes(uid) && roles.includes('publisher')],
    ['deputy', state.office.includes(uid) && roles.includes('deputy')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}

const isComplete = ({ facts }: AskingAny): MayBe => {
  const problems = problemsIn(NoticeContent, facts.draft, []);
  return problems.length > 0 ? refuse('content-incomplete', problemFacts(problems)) : null;
};

function contentOf({ facts }: AskingAny): NoticeContent {
  return NoticeContent.parse(facts.draft);
}

/** An address belongs to one notice for good, and a notice keeps its address. */
const addressIsOwn = (asking: Asks<'submit'>): MayBe => {
  const { slug } = asking.state;
  if (slug !== null && slug !== contentOf(asking).slug) return refuse('slug-fixed');
  return asking.facts.slugTaken ? refuse('slug-taken') : null;
};

/** M10.1, M10.4: what was cleared up is published as it was cleared up, where that was to be public. */
const restsOnItsSource = (asking: Asks<'submit'>): MayBe => {
  const { kind } = contentOf(asking);
  const { source } = asking.facts;
  const needed = kind === 'clarification' ? 'bulletin' : kind === 'statement' ? 'statement' : null;
  if (needed === null) return null;
  if (asking.payload.clarificationId === undefined || !source) return refuse('source-missing');
  return source.cleared && source.form === needed ? null : refuse('not-cleared-for-it');
};

function submit(asking: Asks<'submit'>): NoticeOutcome {
  const { state, facts, payload } = asking;
  const { kind, slug, title, paragraphs } = contentOf(asking);
  const submissions = state.submissions + 1;
  const frozen = plainJson({ kind, slug, title, paragraphs });
  const next = { ...state, kind, slug, title, submissions, onRecord: true };
  return {
    patch: {
      ...next,
      clarificationId: payload.clarificationId ?? null,
      approvedBy: null,
      ...noticeCirclesOf(next, facts.institution),
    },
    documents: [{ path: `evidence/submission-${submissions}`, data: frozen }],
    event: { class: 'face', data: { submission: submissions, digest: facts.digest(frozen) }, tells: ['deputy'] },
  };
}

/** What is approved is what was looked at: it may have been submitted anew meanwhile. */
const sawTheLast = ({ state, payload }: Asking<NoticeVocabulary, { readonly seen: number }>): MayBe =>
  payload.seen === state.submissions ? null : refuse('seen-another', { submission: state.submissions });

/** M11b: nobody approves their own draft. */
const isAnothers = ({
  state,
  facts,
}: Pick<AskingAny, 'state'> & { readonly facts: Pick<AskingAny['facts'], 'actor'> }): MayBe =>
  state.authorId === facts.actor.uid ? refuse('own-draft') : null;

export const noticeProcedure: Procedure<NoticeVocabulary> = {
  statuses: {
    draft: { pending: 'author', final: false },
    submitted: { pending: 'deputy', final: false },
    returned: { pending: 'author', final: false },
    approved: { pending: 'publisher', final: false },
    published: { pending: null, final: false },
    withdrawn: { pending: null, final: true },
  },
  actions: {
    submit: {
      carries: ['M10.4'],
      by: ['author'],
      from: ['draft', 'returned'],
      to: ['submitted'],
      payload: noticePayloads.submit,
      needs: ['draft', 'slugTaken', 'source', 'institution'],
      allow: [],
      require: [isComplete, addressIsOwn, restsOnItsSource],
      apply: submit,
    },
    return: {
      carries: ['M10.4'],
      by: ['deputy'],
      from: ['submitted'],
      to: ['returned'],
      payload: noticePayloads.return,
      needs: [],
      allow: [],
      require: [sawTheLast],
      apply: ({ payload }) => ({
        patch: {},
        event: { class: 'face', data: { what: payload.what }, tells: ['author'] },
      }),
    },
    approve: {
      carries: ['M10.4'],
      by: ['deputy'],
      from: ['submitted'],
      to: ['approved'],
      payload: noticePayloads.approve,
      needs: [],
      allow: [isAnothers],
      require: [sawTheLast],
      apply: ({ facts, payload }) => ({
        patch: { approvedBy: facts.actor.uid },
        event: {
          class: 'face',
          data: { submission: payload.seen, opinion: payload.opinion ?? '' },
          tells: ['author', 'publishers', 'supervisor'],
        },
      }),
    },
    publish: {
      carries: ['M10.4'],
      by: ['publisher'],
      from: ['approved'],
      to: ['published'],
      payload: noticePayloads.publish,
      needs: ['content'],
      allow: [],
      require: [],
      apply: ({ state, facts }) => ({
        patch: { publishedAt: facts.now },
        event: {
          class: 'face',
          data: { slug: state.slug, digest: facts.digest(plainJson(facts.content ?? {})) },
          tells: ['author', 'deputy', 'supervisor'],
        },
      }),
    },
    withdraw: {
      carries: ['M10.4'],
      by: ['publisher', 'deputy'],
      from: ['submitted', 'returned', 'approved', 'published'],
      to: ['withdrawn'],
      payload: noticePayloads.withdraw,
      needs: [],
      allow: [],
      require: [],
      apply: ({ payload }) => ({
        patch: {},
        event: { class: 'face', data: { ...payload }, tells: ['author', 'publishers', 'deputy', 'supervisor'] },
      }),
    },
  },
  capacitiesOf: noticeCapacitiesOf,
  limits: {},
  timing: () => ({ rules: {}, calendar: firstCalendar }),
  reminds: () => ({ kind: 'publish', payload: {} }),
  automatic: {},
};
