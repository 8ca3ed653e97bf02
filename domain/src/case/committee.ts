import { filesCount, withFiles } from '../attachments/counted.ts';
import {
  agendaTold,
  called,
  dropsNoVotes,
  hasNotVotedIn,
  isHeld,
  isWholeCommittee,
  keptOutOf,
  takesPart,
  withPresence,
  withVote,
} from '../committee/sitting.ts';
import { plainJson } from '../kernel/json.ts';
import type { Asking, DocumentDraft } from '../kernel/procedure.ts';
import type { Member } from '../people/member.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
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

const wholeCommittee = ({ facts, payload }: Asks<'putOnAgenda'>): MayBe =>
  isWholeCommittee(facts.institution.committee, payload.due);

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

export function keptOut({ state, facts }: AskingAny, due: MeetingBook['due']): string[] {
  const isTied = (person: Member): boolean => tieToCase(person, state, facts.subject) !== null;
  return keptOutOf(due, facts.institution.committee, state.recused, isTied);
}

const votesAreNotDropped = ({ facts, payload }: Asks<'putOnAgenda'>): MayBe =>
  dropsNoVotes(facts.meeting, payload.again);

function putOnAgenda(asking: Asks<'putOnAgenda'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { due } = called(facts.institution.committee, payload.due);
  const motion = payload.motion ?? facts.recommendation.result;
  return {
    patch: moved(asking, 'deliberating', { meetings: state.meetings + 1 }),
    books: [book('meeting', { ...emptyBooks.meeting, on: payload.on, motion, due, recused: keptOut(asking, due) })],
    documents: adjourned(asking).documents,
    event: {
      class: 'face',
      data: { ...agendaTold(payload.on, payload.again) },
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

export const meetingIsHeld = ({ facts }: AskingAny): MayBe => isHeld(facts.meeting, facts.now);

/** Whom an attendance or a vote is for: oneself, or a member for whom the secretary's office enters it. */
function memberMeant({ facts, payload }: AskingForMember): string {
  return payload.member ?? facts.actor.uid;
}

const meansAMember = (asking: AskingForMember): MayBe => {
  const { state, facts } = asking;
  const isTied = (uid: string): boolean => {
    const person = facts.named.find((each) => each.uid === uid);
    return person !== undefined && tieToCase(person, state, facts.subject) !== null;
  };
  return takesPart(facts.meeting, { member: memberMeant(asking), actor: facts.actor, bench: state.bench, isTied });
};

const hasNotVoted = (asking: Asks<'vote'>): MayBe => hasNotVotedIn(asking.facts.meeting, memberMeant(asking));

function inMeeting(asking: AskingForMember, meeting: MeetingBook, data: Record<string, string | boolean>): CaseOutcome {
  return {
    patch: { touched: touchedBy(asking, memberMeant(asking)) },
    books: [book('meeting', meeting)],
    event: { class: 'deliberation', data, tells: [] },
  };
}

function attend(asking: Asks<'attend'>): CaseOutcome {
  const { present } = asking.payload;
  const member = memberMeant(asking);
  return inMeeting(asking, withPresence(asking.facts.meeting, member, present), { member, present });
}

function vote(asking: Asks<'vote'>): CaseOutcome {
  const { facts, payload } = asking;
  const member = memberMeant(asking);
  const byHand = member !== facts.actor.uid;
  const meeting = withVote(facts.meeting, member, payload.vote, facts.actor.uid);
  return inMeeting(asking, meeting, { member, vote: payload.vote, byHand });
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
