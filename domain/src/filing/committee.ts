import { fingerprintsOf } from '../attachments/file.ts';
import { type Tally, tallyOf } from '../committee/quorum.ts';
import {
  agendaTold,
  called,
  dropsNoVotes,
  hasNotVotedIn,
  hasQuorum,
  isHeld,
  isInFavour,
  isWholeCommittee,
  keptOutOf,
  takesPart,
  withoutThose,
  withPresence,
  withVote,
} from '../committee/sitting.ts';
import { plainJson } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { plainDateOf, yearOf } from '../time/time.ts';
import { filingPayloads } from './actions.ts';
import { emptyFilingBooks, type FilingMeeting } from './books.ts';
import { tieToFiling } from './circles.ts';
import { dossierParts } from './dossier.ts';
import { filingNumbers } from './number.ts';
import {
  type AskingAny,
  type Asks,
  book,
  concerned,
  type FilingOutcome,
  type MayBe,
  moved,
  movingFacts,
  type Rows,
  untied,
} from './rows.ts';
import type { FilingVocabulary } from './vocabulary.ts';

function keptOut({ state, facts }: AskingAny, due: FilingMeeting['due']): string[] {
  const isTied = (person: Member): boolean => tieToFiling(person, state, facts.subject) !== null;
  return keptOutOf(due, facts.institution.committee, state.recused, isTied);
}

/** The meeting as it stands now: whoever was recused or found tied since it was called counts no more. */
function meetingNow(asking: AskingAny): FilingMeeting {
  const { meeting } = asking.facts;
  return withoutThose(meeting, keptOut(asking, meeting.due));
}

function tallyNow(asking: AskingAny): Tally {
  return tallyOf(meetingNow(asking), asking.facts.policy.meeting);
}

function putOnAgenda(asking: Asks<'putOnAgenda'>): FilingOutcome {
  const { state, facts, payload } = asking;
  const { due } = called(facts.institution.committee, payload.due);
  const { meeting } = emptyFilingBooks;
  return {
    patch: moved(asking, 'deliberating', { meetings: state.meetings + 1 }),
    books: [book('meeting', { ...meeting, on: payload.on, motion: 'approve', due, recused: keptOut(asking, due) })],
    documents: archivedMeeting(asking),
    event: {
      class: 'face',
      data: { ...agendaTold(payload.on, payload.again) },
      tells: ['bench', 'supervisor'],
    },
  };
}

/** Votes count for the deliberation they were cast in and for no other; what ends is kept. */
export function archivedMeeting({ state, facts }: AskingAny): NonNullable<FilingOutcome['documents']> {
  if (facts.meeting.on === null) return [];
  return [{ path: `archive/meeting-${state.meetings}`, data: plainJson(facts.meeting) }];
}

type AskingForMember = Asking<FilingVocabulary, { readonly member?: string | undefined }>;

function memberMeant({ facts, payload }: AskingForMember): string {
  return payload.member ?? facts.actor.uid;
}

const meansAMember = (asking: AskingForMember): MayBe => {
  const { state, facts } = asking;
  const isTied = (uid: string): boolean => {
    const person = facts.named.find((each) => each.uid === uid);
    return person !== undefined && tieToFiling(person, state, facts.subject) !== null;
  };
  return takesPart(facts.meeting, { member: memberMeant(asking), actor: facts.actor, bench: state.bench, isTied });
};

const meetingIsHeld = ({ facts }: AskingAny): MayBe => isHeld(facts.meeting, facts.now);

function entered(meeting: FilingMeeting, data: Record<string, string | boolean>): FilingOutcome {
  return { patch: {}, books: [book('meeting', meeting)], event: { class: 'deliberation', data, tells: [] } };
}

function attend(asking: Asks<'attend'>): FilingOutcome {
  const member = memberMeant(asking);
  const { present } = asking.payload;
  return entered(withPresence(asking.facts.meeting, member, present), { member, present });
}

function vote(asking: Asks<'vote'>): FilingOutcome {
  const { facts, payload } = asking;
  const member = memberMeant(asking);
  const meeting = withVote(facts.meeting, member, payload.vote, facts.actor.uid);
  return entered(meeting, { member, vote: payload.vote, byHand: member !== facts.actor.uid });
}

/** What the lock holds: each part with the originals that came with it, each under its own fingerprint. */
function locked({ state, facts }: AskingAny) {
  const { dossier } = facts;
  if (!dossier) throw new Error('filed without its dossier');
  const parts = dossierParts.map((part) => {
    const files = facts.files.filter(({ belongsTo, round }) => belongsTo === part && round < state.submissions);
    const held = fingerprintsOf(files);
    return [part, { digest: facts.digest(plainJson({ [part]: dossier[part], files: held })), files: held }] as const;
  });
  const project = facts.digest(plainJson({ project: dossier.project }));
  return plainJson({ evidence: `evidence/submission-${state.submissions}`, project, parts: Object.fromEntries(parts) });
}

const committeeAgrees = (asking: AskingAny): MayBe => isInFavour(tallyNow(asking));

function decided(
  asking: Asks<'approve'>,
  changes: FilingOutcome['patch'],
  data: Record<string, string>,
): FilingOutcome {
  const { facts, payload, state } = asking;
  const { reason, minutes } = payload;
  return {
    patch: changes,
    books: [book('meeting', { ...meetingNow(asking), minutes })],
    // Apart from the decision: how the committee voted is never the parties' to read.
    documents: [{ path: `archive/tally-${state.meetings}`, data: plainJson(tallyNow(asking)) }],
    event: {
      class: 'face',
      data: { ...data, reason, digest: facts.digest({ reason, minutes }) },
      tells: [...concerned, 'desk', 'bench', 'supervisor'],
    },
  };
}

/** M10.3: numbered and locked; from here on nothing of the dossier changes, whoever asks. */
function approve(asking: Asks<'approve'>): FilingOutcome {
  const { facts } = asking;
  const year = yearOf(facts.now);
  const value = facts.lastNumber + 1;
  const number = filingNumbers.text({ year, value });
  const parts = locked(asking);
  const lock = { at: facts.now, on: plainDateOf(facts.now), number, digest: facts.digest(parts) };
  const outcome = decided(asking, moved(asking, 'filed', { number, lock }), { number, lock: lock.digest });
  return {
    ...outcome,
    counter: { series: filingNumbers.seriesOf(year), value },
    documents: [...(outcome.documents ?? []), { path: 'lock/dossier', data: { ...parts, ...lock } }],
  };
}

/** Silence never approves, and where more than half are in favour it is not for one person to refuse. */
const isNotInFavour = (asking: AskingAny): MayBe => {
  const tally = tallyNow(asking);
  return hasQuorum(tally) ?? (tally.hasMajority ? refuse('majority-in-favour') : null);
};

const deciding = {
  by: ['secretary'],
  from: ['deliberating'],
  needs: ['meeting', 'dossier', 'files', 'lastNumber', ...movingFacts],
  allow: untied.allow,
} as const;

const inDeliberation = {
  by: ['committee', 'secretary', 'deputy'],
  from: ['deliberating'],
  to: 'same',
  needs: ['meeting', 'subject', 'named'],
  names: ({ member }: { readonly member?: string | undefined }) => (member === undefined ? [] : [member]),
  ...untied,
} as const;

export const filingCommitteeRows: Pick<Rows, 'putOnAgenda' | 'attend' | 'vote' | 'approve' | 'refuse'> = {
  putOnAgenda: {
    carries: ['M10.3'],
    by: ['secretary', 'deputy'],
    from: ['examined', 'deliberating'],
    to: ['deliberating'],
    payload: filingPayloads.putOnAgenda,
    needs: ['meeting', ...movingFacts],
    allow: untied.allow,
    require: [
      ...untied.require,
      ({ facts, payload }) => isWholeCommittee(facts.institution.committee, payload.due),
      ({ facts, payload }) => dropsNoVotes(facts.meeting, payload.again),
    ],
    apply: putOnAgenda,
  },
  attend: {
    ...inDeliberation,
    carries: ['M10.3'],
    payload: filingPayloads.attend,
    require: [...untied.require, meetingIsHeld, meansAMember],
    apply: attend,
  },
  vote: {
    ...inDeliberation,
    carries: ['M10.3'],
    payload: filingPayloads.vote,
    require: [
      ...untied.require,
      meetingIsHeld,
      meansAMember,
      (asking) => hasNotVotedIn(asking.facts.meeting, memberMeant(asking)),
    ],
    apply: vote,
  },
  approve: {
    ...deciding,
    carries: ['M10.3'],
    to: ['filed'],
    payload: filingPayloads.approve,
    require: [...untied.require, meetingIsHeld, committeeAgrees],
    apply: approve,
  },
  refuse: {
    ...deciding,
    carries: ['M10.3'],
    to: ['refused'],
    payload: filingPayloads.refuse,
    require: [...untied.require, meetingIsHeld, isNotInFavour],
    apply: (asking) => decided(asking, moved(asking, 'refused'), {}),
  },
};
