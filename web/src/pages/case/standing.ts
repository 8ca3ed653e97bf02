import {
  available,
  type CaseActionKind,
  type CaseState,
  type CaseStatus,
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
import { isLeftToEnter } from './committee/roll.ts';

/** What this person may do on a case now. */
export interface Offers {
  readonly actions: readonly CaseActionKind[];
  /** What would be theirs to do but for something they should know, each reason once. */
  readonly barred: readonly { readonly kinds: readonly CaseActionKind[]; readonly words: string }[];
}

/** Refusals that need no words: it is not theirs to do, or not now, or it has been done. */
const silent = [
  ...['unknown-action', 'inactive', 'not-yours', 'wrong-state'],
  ...['already-extended', 'already-recommended', 'already-acknowledged', 'not-served'],
];

export function offersTo(actor: Member, state: CaseState, now: Instant): Offers {
  const standing = { state, facts: { now, actor } };
  const reasons = new Map<string, CaseActionKind[]>();
  for (const kind of caseActionKinds) {
    const refusal = whyNot(caseProcedure, kind, standing);
    if (!refusal || silent.includes(refusal.code)) continue;
    const words = refusalWords(refusal);
    reasons.set(words, [...(reasons.get(words) ?? []), kind]);
  }
  return {
    actions: available(caseProcedure, standing),
    barred: [...reasons].map(([words, kinds]) => ({ words, kinds })),
  };
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
/** So few are shown at once. */
const FEW = 3;

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
  const due = order.filter((kind) => kinds.includes(kind));
  const more = kinds.filter((kind) => !due.includes(kind));
  return due.length === 0 && more.length <= FEW ? { due: more, more: [] } : { due, more };
}
