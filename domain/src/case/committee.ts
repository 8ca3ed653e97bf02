import type { Asking } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { emptyBooks, type MeetingBook } from './books.ts';
import { tieToCase } from './circles.ts';
import { tallyOf } from './quorum.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  circleFacts,
  type MayBe,
  moved,
  notObjected,
  notTied,
  parties,
  type Rows,
  subjectDeclaresNoTie,
} from './rows.ts';
import { missingFindings, tolerable } from './soundness.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

/** M6, M7.2a, M7.2b: nothing is recommended before everything is found, the cadre heard, and a broad matter opened up. */
const investigationIsWhole = ({ state, facts, payload }: Asks<'recommend'>): MayBe => {
  const { investigation, claimed, policy } = facts;
  if (state.handlers.length < policy.investigators) {
    return refuse('too-few-investigators', { needs: policy.investigators, has: state.handlers.length });
  }
  const missing = missingFindings(investigation, claimed);
  if (missing.length > 0) return refuse('findings-missing', { targets: missing });
  if (Object.keys(investigation.hearings).length === 0) return refuse('subject-not-heard');
  const guestSpoke = Object.values(investigation.opinions).some(({ from }) => from === 'guest');
  const explained = (payload.withoutGuests ?? '').trim() !== '';
  return investigation.broad?.value && !guestSpoke && !explained ? refuse('broad-without-guests') : null;
};

const recommendsSoundly = ({ state, facts, payload }: Asks<'recommend'>): MayBe =>
  tolerable(payload.result, facts.investigation, state.excluded, null);

function recommend(asking: Asks<'recommend'>): CaseOutcome {
  const { facts, payload } = asking;
  const { result, reason, withoutGuests = '' } = payload;
  const patch = moved(asking, 'recommended');
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

/** The members due are the whole committee in office; leaving somebody out would move the majority. */
const wholeCommittee = ({ facts, payload }: Asks<'putOnAgenda'>): MayBe => {
  const members = facts.institution.committee.filter(({ active, roles }) => active && roles.includes('committee'));
  const due = new Set(payload.due);
  const left = members.filter(({ uid }) => !due.has(uid));
  if (left.length > 0) return refuse('members-left-out', { names: left.map(({ name }) => name) });
  const strangers = [...due].filter((uid) => !members.some((member) => member.uid === uid));
  return strangers.length > 0 ? refuse('not-members', { members: strangers }) : null;
};

function putOnAgenda(asking: Asks<'putOnAgenda'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const patch = moved(asking, 'deliberating');
  const due = facts.institution.committee
    .filter(({ uid }) => payload.due.includes(uid))
    .map(({ uid, name }) => ({ uid, name }));
  const barred = facts.institution.committee.filter(
    (person) => state.recused.includes(person.uid) || tieToCase(person, state, facts.subject) !== null,
  );
  const recused = due.map(({ uid }) => uid).filter((uid) => barred.some((person) => person.uid === uid));
  return {
    patch: { ...patch, meetings: state.meetings + 1 },
    books: [book('meeting', { ...emptyBooks.meeting, on: payload.on, due, recused })],
    // A second deliberation keeps the first.
    documents:
      facts.meeting.on === null ? [] : [{ path: `archive/meeting-${state.meetings}`, data: asJson(facts.meeting) }],
    event: { class: 'face', data: { on: payload.on }, tells: ['bench', 'supervisor'] },
  };
}

function sendBack(asking: Asks<'sendBack'>): CaseOutcome {
  const { facts, payload } = asking;
  const patch = moved(asking, 'investigating');
  const sentBack = [...facts.recommendation.sentBack, { what: payload.what, by: facts.actor.uid, at: facts.now }];
  return {
    patch,
    books: [book('recommendation', { ...facts.recommendation, result: null, sentBack })],
    event: { class: 'face', data: {}, tells: ['desk', 'supervisor'] },
  };
}

function refer(asking: Asks<'refer'>): CaseOutcome {
  const { facts, payload } = asking;
  const referral = { ...emptyBooks.referral, question: payload.question, askedAt: facts.now };
  const patch = moved(asking, 'referred');
  return {
    patch,
    books: [book('referral', referral)],
    event: { class: 'face', data: {}, tells: ['superior', 'desk', ...parties(patch), 'supervisor'] },
  };
}

function recordReply(asking: Asks<'recordReply'>): CaseOutcome {
  const { facts, payload } = asking;
  const referral = { ...facts.referral, reply: payload.reply, repliedAt: facts.now, replyBy: facts.actor.uid };
  return {
    patch: moved(asking, 'deliberating'),
    books: [book('referral', referral)],
    event: {
      class: 'face',
      data: { digest: facts.digest({ reply: payload.reply }) },
      tells: ['bench', 'desk', 'supervisor'],
    },
  };
}

/** Whom an attendance or a vote is for: oneself, or a member for whom the secretary's office enters it. */
function memberMeant({ facts, payload }: Asking<CaseVocabulary, { member?: string | undefined }>): string {
  return payload.member ?? facts.actor.uid;
}

const meansAMember = (
  asking: Asking<CaseVocabulary, { member?: string | undefined }>,
): Refusal<CaseVocabulary['code']> | null => {
  const { facts } = asking;
  const uid = memberMeant(asking);
  if (uid !== facts.actor.uid && !facts.actor.roles.some((role) => role === 'secretary' || role === 'deputy')) {
    return refuse('not-for-others');
  }
  if (!facts.meeting.due.some((member) => member.uid === uid)) return refuse('not-due');
  return facts.meeting.recused.includes(uid) || asking.state.recused.includes(uid) ? refuse('recused-member') : null;
};

const hasNotVoted = (asking: Asks<'vote'>): MayBe =>
  Object.hasOwn(asking.facts.meeting.votes, memberMeant(asking)) ? refuse('already-voted') : null;

function inMeeting(asking: AskingAny, meeting: MeetingBook, data: Record<string, string | boolean>): CaseOutcome {
  const { state } = asking;
  const touched = [...new Set([...state.touched, asking.facts.actor.uid])];
  return { patch: { touched }, books: [book('meeting', meeting)], event: { class: 'deliberation', data, tells: [] } };
}

function attend(asking: Asks<'attend'>): CaseOutcome {
  const { meeting } = asking.facts;
  const uid = memberMeant(asking);
  const others = meeting.present.filter((each) => each !== uid);
  return inMeeting(
    asking,
    { ...meeting, present: asking.payload.present ? [...others, uid] : others },
    { member: uid, present: asking.payload.present },
  );
}

function vote(asking: Asks<'vote'>): CaseOutcome {
  const { facts, payload } = asking;
  const uid = memberMeant(asking);
  const byHand = uid !== facts.actor.uid;
  const votes = { ...facts.meeting.votes, [uid]: { vote: payload.vote, byHand, enteredBy: facts.actor.uid } };
  return inMeeting(asking, { ...facts.meeting, votes }, { member: uid, vote: payload.vote, byHand });
}

/** M7.3b: nothing complex is determined before the superior's reply is on record. */
const replied = ({ state, facts }: AskingAny): MayBe =>
  state.complex && facts.referral.repliedAt === null ? refuse('reply-missing') : null;

/** M7.3a: a quorum, and more than half of those due in favour. Both readings of "due" are told. */
const committeeAgrees = ({ state, facts }: AskingAny): MayBe => {
  const recused = [...new Set([...facts.meeting.recused, ...state.recused])];
  const tally = tallyOf({ ...facts.meeting, recused }, facts.policy.meeting);
  const { due, present, base, otherBase, quorumNeeds, majorityNeeds } = tally;
  const counts = {
    due,
    recused: tally.recused,
    present,
    for: tally.for,
    against: tally.against,
    abstain: tally.abstain,
    base,
    otherBase,
  };
  if (!tally.hasQuorum) return refuse('no-quorum', { ...counts, needs: quorumNeeds });
  return tally.hasMajority ? null : refuse('no-majority', { ...counts, needs: majorityNeeds });
};

const determinesSoundly = ({ state, facts, payload }: Asks<'determine'>): MayBe => {
  const basis = payload.ninthBasis ?? '';
  const superiorAgreed = facts.referral.repliedAt !== null ? facts.referral.reply : '';
  return (
    (missingFindings(facts.investigation, facts.claimed).length > 0
      ? refuse('findings-missing', { targets: missingFindings(facts.investigation, facts.claimed) })
      : null) ??
    tolerable(payload.result, facts.investigation, state.excluded, basis.trim() === '' ? superiorAgreed : basis)
  );
};

function determine(asking: Asks<'determine'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { result, reason, minutes, ninthBasis = '' } = payload;
  const patch = moved(asking, 'determined', { services: {}, determinations: state.determinations + 1 });
  const tally = tallyOf(facts.meeting, facts.policy.meeting);
  return {
    patch,
    books: [book('meeting', { ...facts.meeting, minutes })],
    documents: [
      {
        path: `determinations/determination-${patch.determinations}`,
        data: { result, reason, ninthBasis, on: facts.now, tally: asJson(tally) },
      },
    ],
    event: {
      class: 'face',
      data: { digest: facts.digest({ result, reason, minutes }) },
      tells: ['desk', 'bench', 'supervisor'],
    },
  };
}

/** Without keys that are undefined: Firestore and canonical JSON know none. */
function asJson(value: object) {
  return JSON.parse(JSON.stringify(value));
}

const inDeliberation = { from: ['deliberating'], to: 'same', needs: ['meeting'], allow: [notTied] } as const;

export const committeeRows: Pick<
  Rows,
  'recommend' | 'putOnAgenda' | 'sendBack' | 'refer' | 'recordReply' | 'attend' | 'vote' | 'determine'
> = {
  recommend: {
    carries: ['M2', 'M6', 'M7.2b', 'M7.3a', 'M11b'],
    by: ['head'],
    from: ['investigating'],
    to: ['recommended'],
    payload: casePayloads.recommend,
    needs: ['investigation', 'recommendation', 'claimed', 'policy', ...circleFacts],
    allow: [notTied, notObjected],
    require: [subjectDeclaresNoTie, investigationIsWhole, recommendsSoundly],
    apply: recommend,
  },
  putOnAgenda: {
    carries: ['M7.3a'],
    by: ['secretary', 'deputy'],
    // Again while deliberating: another day after no quorum, or the first day after the superior's reply.
    from: ['recommended', 'deliberating'],
    to: ['deliberating'],
    payload: casePayloads.putOnAgenda,
    needs: ['meeting', ...circleFacts],
    allow: [notTied],
    require: [wholeCommittee],
    apply: putOnAgenda,
  },
  sendBack: {
    carries: ['M7.3a'],
    by: ['secretary'],
    from: ['recommended', 'deliberating'],
    to: ['investigating'],
    payload: casePayloads.sendBack,
    needs: ['recommendation', ...circleFacts],
    allow: [notTied],
    require: [],
    apply: sendBack,
  },
  refer: {
    carries: ['M7.3b'],
    by: ['secretary'],
    from: ['recommended', 'deliberating'],
    to: ['referred'],
    payload: casePayloads.refer,
    needs: ['referral', ...circleFacts],
    allow: [notTied],
    require: [],
    apply: refer,
  },
  recordReply: {
    carries: ['M7.3b'],
    by: ['superior', 'head'],
    from: ['referred'],
    to: ['deliberating'],
    payload: casePayloads.recordReply,
    needs: ['referral', ...circleFacts],
    allow: [notTied],
    require: [],
    apply: recordReply,
  },
  attend: {
    ...inDeliberation,
    carries: ['M7.3a'],
    by: ['committee', 'secretary', 'deputy'],
    payload: casePayloads.attend,
    require: [meansAMember],
    apply: attend,
  },
  vote: {
    ...inDeliberation,
    carries: ['M7.3a'],
    by: ['committee', 'secretary', 'deputy'],
    payload: casePayloads.vote,
    require: [meansAMember, hasNotVoted],
    apply: vote,
  },
  determine: {
    carries: ['M2', 'M4', 'M5', 'M5.9', 'M6', 'M7.3a', 'M7.3b', 'M11b', 'M12'],
    by: ['secretary'],
    from: ['deliberating'],
    to: ['determined'],
    payload: casePayloads.determine,
    needs: ['investigation', 'meeting', 'referral', 'claimed', 'policy', ...circleFacts],
    allow: [notTied, notObjected],
    require: [replied, committeeAgrees, determinesSoundly],
    apply: determine,
  },
};
