import { plainJson } from '../kernel/json.ts';
import type { Asking, DocumentDraft } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { filesCount, withFiles } from './attached.ts';
import { emptyBooks, type MeetingBook } from './books.ts';
import { tieToCase } from './circles.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  type MayBe,
  moved,
  movingFacts,
  parties,
  type Rows,
  touchedBy,
  untied,
} from './rows.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

/** The members due are the whole committee in office; leaving somebody out would move the majority. */
const wholeCommittee = ({ facts, payload }: Asks<'putOnAgenda'>): MayBe => {
  const members = facts.institution.committee.filter(({ active, roles }) => active && roles.includes('committee'));
  const due = new Set(payload.due);
  const left = members.filter(({ uid }) => !due.has(uid));
  if (left.length > 0) return refuse('members-left-out', { names: left.map(({ name }) => name) });
  const strangers = [...due].filter((uid) => !members.some((member) => member.uid === uid));
  return strangers.length > 0 ? refuse('not-members', { members: strangers }) : null;
};

/**
 * Ends the present meeting and keeps it: votes count for the deliberation they were cast in and for no other, whether
 * the case goes to another day, to the superior, back to the department, or comes back from an appeal.
 */
export function adjourned({ state, facts }: AskingAny): {
  books: ReturnType<typeof book<'meeting'>>[];
  documents: DocumentDraft[];
} {
  if (facts.meeting.on === null) return { books: [], documents: [] };
  return {
    books: [book('meeting', emptyBooks.meeting)],
    documents: [{ path: `archive/meeting-${state.meetings}`, data: plainJson(facts.meeting) }],
  };
}

/** Those of the members due who are kept out as things stand now: recused, or tied. */
export function keptOut({ state, facts }: AskingAny, due: MeetingBook['due']): string[] {
  const tied = facts.institution.committee.filter((person) => tieToCase(person, state, facts.subject) !== null);
  const out = new Set([...state.recused, ...tied.map(({ uid }) => uid)]);
  return due.map(({ uid }) => uid).filter((uid) => out.has(uid));
}

/** M7.3a, M11b: a vote that was cast is not made undone without a word. */
const votesAreNotDropped = ({ facts, payload }: Asks<'putOnAgenda'>): MayBe => {
  const cast = Object.keys(facts.meeting.votes).length;
  return cast > 0 && (payload.again ?? '').trim() === '' ? refuse('votes-cast', { cast }) : null;
};

function putOnAgenda(asking: Asks<'putOnAgenda'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const due = facts.institution.committee
    .filter(({ uid }) => payload.due.includes(uid))
    .map(({ uid, name }) => ({ uid, name }));
  const motion = payload.motion ?? facts.recommendation.result;
  return {
    patch: moved(asking, 'deliberating', { meetings: state.meetings + 1 }),
    books: [book('meeting', { ...emptyBooks.meeting, on: payload.on, motion, due, recused: keptOut(asking, due) })],
    documents: adjourned(asking).documents,
    event: {
      class: 'face',
      data: { on: payload.on, ...(payload.again ? { again: payload.again } : {}) },
      tells: ['bench', 'supervisor'],
    },
  };
}

function refer(asking: Asks<'refer'>): CaseOutcome {
  const { facts, payload } = asking;
  const { question } = payload;
  const meeting = adjourned(asking);
  const patch = moved(asking, 'referred');
  return {
    patch,
    books: [book('referral', { ...emptyBooks.referral, question, askedAt: facts.now }), ...meeting.books],
    documents: [
      ...meeting.documents,
      // Asked before: that question and its reply are kept.
      ...(facts.referral.askedAt === null
        ? []
        : [{ path: `archive/referral-${facts.actionId}` as const, data: plainJson(facts.referral) }]),
    ],
    event: {
      class: 'face',
      data: { digest: facts.digest({ question }) },
      tells: ['superior', 'desk', ...parties(patch), 'supervisor'],
    },
  };
}

function recordReply(asking: Asks<'recordReply'>): CaseOutcome {
  const { facts, payload } = asking;
  const { reply, ...files } = payload;
  const replied = { reply, ...files, repliedAt: facts.now, replyBy: facts.actor.uid };
  const outcome: CaseOutcome = {
    patch: moved(asking, 'deliberating'),
    books: [book('referral', { ...facts.referral, ...replied })],
    event: { class: 'face', data: { digest: facts.digest({ reply }) }, tells: ['bench', 'desk', 'supervisor'] },
  };
  return withFiles(outcome, asking, 'referral');
}

type AskingForMember = Asking<CaseVocabulary, { readonly member?: string | undefined }>;

/** M7.3a: votes are cast in the meeting, on its day or when it is entered afterwards, and never ahead of it. */
export const meetingIsHeld = ({ facts }: AskingAny): MayBe => {
  const { on } = facts.meeting;
  if (on === null) return refuse('no-meeting');
  return on > plainDateOf(facts.now) ? refuse('meeting-ahead', { on }) : null;
};

/** Whom an attendance or a vote is for: oneself, or a member for whom the secretary's office enters it. */
function memberMeant({ facts, payload }: AskingForMember): string {
  return payload.member ?? facts.actor.uid;
}

const meansAMember = (asking: AskingForMember): MayBe => {
  const { state, facts } = asking;
  const { meeting, actor } = facts;
  const uid = memberMeant(asking);
  const byOffice = actor.roles.includes('secretary') || actor.roles.includes('deputy');
  if (uid !== actor.uid && !byOffice) return refuse('not-for-others');
  if (!meeting.due.some((member) => member.uid === uid)) return refuse('not-due');
  // Whoever is off the bench by now is out, also where the tie came to light after the meeting was called.
  const person = facts.named.find((each) => each.uid === uid);
  const tied = person ? tieToCase(person, state, facts.subject) !== null : false;
  const out = meeting.recused.includes(uid) || !state.bench.includes(uid) || tied;
  return out ? refuse('recused-member') : null;
};

const hasNotVoted = (asking: Asks<'vote'>): MayBe =>
  Object.hasOwn(asking.facts.meeting.votes, memberMeant(asking)) ? refuse('already-voted') : null;

function inMeeting(asking: AskingForMember, meeting: MeetingBook, data: Record<string, string | boolean>): CaseOutcome {
  return {
    patch: { touched: touchedBy(asking, memberMeant(asking)) },
    books: [book('meeting', meeting)],
    event: { class: 'deliberation', data, tells: [] },
  };
}

function attend(asking: Asks<'attend'>): CaseOutcome {
  const { meeting } = asking.facts;
  const { present } = asking.payload;
  const member = memberMeant(asking);
  const others = meeting.present.filter((each) => each !== member);
  return inMeeting(asking, { ...meeting, present: present ? [...others, member] : others }, { member, present });
}

function vote(asking: Asks<'vote'>): CaseOutcome {
  const { facts, payload } = asking;
  const member = memberMeant(asking);
  const byHand = member !== facts.actor.uid;
  const votes = { ...facts.meeting.votes, [member]: { vote: payload.vote, byHand, enteredBy: facts.actor.uid } };
  return inMeeting(asking, { ...facts.meeting, votes }, { member, vote: payload.vote, byHand });
}

const inDeliberation = {
  by: ['committee', 'secretary', 'deputy'],
  from: ['deliberating'],
  to: 'same',
  needs: ['meeting', 'subject', 'named'],
  names: ({ member }: { readonly member?: string | undefined }) => (member === undefined ? [] : [member]),
  ...untied,
} as const;

export const committeeRows: Pick<Rows, 'putOnAgenda' | 'refer' | 'recordReply' | 'attend' | 'vote'> = {
  putOnAgenda: {
    carries: ['M7.3a'],
    by: ['secretary', 'deputy'],
    // Again while deliberating: another day after no quorum, another motion, or the first day after a reply.
    from: ['recommended', 'deliberating'],
    to: ['deliberating'],
    payload: casePayloads.putOnAgenda,
    needs: ['meeting', 'recommendation', ...movingFacts],
    allow: untied.allow,
    require: [...untied.require, wholeCommittee, votesAreNotDropped],
    apply: putOnAgenda,
  },
  refer: {
    carries: ['M7.3b'],
    by: ['secretary'],
    from: ['recommended', 'deliberating'],
    to: ['referred'],
    payload: casePayloads.refer,
    needs: ['referral', 'meeting', ...movingFacts],
    ...untied,
    apply: refer,
  },
  recordReply: {
    carries: ['M7.3b'],
    by: ['superior', 'head'],
    from: ['referred'],
    to: ['deliberating'],
    payload: casePayloads.recordReply,
    needs: ['referral', 'files', ...movingFacts],
    allow: untied.allow,
    require: [...untied.require, filesCount('referral')],
    apply: recordReply,
  },
  attend: {
    ...inDeliberation,
    carries: ['M7.3a'],
    payload: casePayloads.attend,
    require: [...untied.require, meetingIsHeld, meansAMember],
    apply: attend,
  },
  vote: {
    ...inDeliberation,
    carries: ['M7.3a'],
    payload: casePayloads.vote,
    require: [...untied.require, meetingIsHeld, meansAMember, hasNotVoted],
    apply: vote,
  },
};
