import {
  type CaseActionKind,
  type CaseState,
  type CaseStatus,
  type CaseVocabulary,
  caseActionKinds,
  caseCapacitiesOf,
  caseProcedure,
  dealingWith,
  defaultPolicy,
  type Instant,
  type InvestigationBook,
  type MeetingBook,
  type Member,
  refusalWords,
  whyNot,
} from '@rongcuo/domain';
import { isLeftToEnter } from '../../committee/roll.ts';
import { dueFirst, type Offers, offersOn } from '../../matters/standing.ts';

/** Refusals that need no words on a case: it has been done. */
const silent = ['already-extended', 'already-recommended', 'already-acknowledged', 'not-served'];

export function offersTo(actor: Member, state: CaseState, now: Instant): Offers<CaseActionKind> {
  const asked = { procedure: caseProcedure, kinds: caseActionKinds, silent, words: refusalWords };
  return offersOn<CaseVocabulary, CaseActionKind>(asked, actor, state, now);
}

/** Why an action that was being prepared can no longer be asked; null while it can. */
export function nowBarred(kind: CaseActionKind, actor: Member, state: CaseState, now: Instant): string | null {
  const refusal = whyNot(caseProcedure, kind, { state, facts: { now, actor } });
  return refusal && refusalWords(refusal);
}

/** What a person may know of a case beyond its face, as far as it decides what is worth offering. */
export interface Known {
  readonly investigation: InvestigationBook | null;
  readonly meeting: MeetingBook | null;
}

/** Whether there is anything to do it to: an action may be allowed and yet have no object. */
export function hasObject(kind: CaseActionKind, actor: Member, state: CaseState, known: Known): boolean {
  switch (kind) {
    case 'askRecusal':
      return recusable(actor, state).length > 0;
    case 'decideRecusal':
      return mayDecideRecusal(actor, state);
    case 'endInvitation':
      return Object.values(known.investigation?.invitations ?? {}).some(({ ended }) => !ended);
    case 'attend':
    case 'vote':
      return known.meeting === null || isLeftToEnter(known.meeting, actor, state);
    case 'determine':
      return known.meeting === null || known.meeting.on !== null;
    case 'answerObjection':
    case 'liftObjection':
      return state.objected;
    default:
      return true;
  }
}

/** Whether a recusal has been asked for that this person is to decide on. */
export function mayDecideRecusal(actor: Member, state: CaseState): boolean {
  return caseCapacitiesOf(actor, state).some((capacity) => state.deciders.some((decider) => decider === capacity));
}

/** Whom this person may ask to stay out: whoever deals with it in office, by name. */
export function recusable({ uid: own }: Member, state: CaseState): { readonly uid: string; readonly name: string }[] {
  const others = dealingWith(state).filter((uid) => uid !== own);
  return others.flatMap((uid) => {
    const name = state.names[uid];
    return name === undefined ? [] : [{ uid, name }];
  });
}

/** What the case waits for in each state; everything else is offered behind one more tap. */
const steps: Partial<Readonly<Record<CaseStatus, readonly CaseActionKind[]>>> = {
  submitted: ['accept', 'return', 'decline'],
  returned: ['decline'],
  accepted: ['assign', 'decline'],
  investigating: ['addMaterial', 'hearSubject', 'recordOpinion', 'find', 'recommend'],
  recommended: ['putOnAgenda', 'refer', 'sendBack'],
  deliberating: ['attend', 'vote', 'determine', 'putOnAgenda'],
  referred: ['recordReply'],
  determined: ['serve', 'acknowledge'],
  served: ['acknowledge', 'appeal'],
  appealed: ['decideAppeal'],
};
/** What somebody waits for whatever the state. */
const answers: readonly CaseActionKind[] = ['decideRecusal', 'answerObjection', 'liftObjection'];
/** Somebody had to leave the team: there may be too few of it left to go on. */
export function isTeamShort({ status, handlers }: Pick<CaseState, 'status' | 'handlers'>): boolean {
  return status === 'investigating' && handlers.length < defaultPolicy.investigators;
}

/** Sets what is due apart from what is merely possible. */
export function inOrder(
  kinds: readonly CaseActionKind[],
  state: Pick<CaseState, 'status' | 'handlers'>,
): { readonly due: readonly CaseActionKind[]; readonly more: readonly CaseActionKind[] } {
  const team: readonly CaseActionKind[] = isTeamShort(state) ? ['assign'] : [];
  const order = [...answers, ...team, ...(steps[state.status] ?? [])];
  return dueFirst(kinds, order);
}
