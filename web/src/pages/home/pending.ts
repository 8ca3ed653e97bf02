import {
  available,
  type CaseActionKind,
  type CaseState,
  type CaseStatus,
  caseProcedure,
  type Instant,
  type MeetingBook,
  type Member,
  plainDateOf,
} from '@rongcuo/domain';
import { isTeamShort, mayDecideRecusal } from '../case/standing.ts';

/** What moves a case on from each state. Everything else may be done, but nobody waits for it. */
const moves: Readonly<Record<CaseStatus, readonly CaseActionKind[]>> = {
  draft: [],
  submitted: ['accept', 'return'],
  returned: ['submit'],
  accepted: ['assign'],
  investigating: ['find', 'recommend'],
  recommended: ['putOnAgenda'],
  deliberating: ['putOnAgenda', 'vote', 'determine'],
  referred: ['recordReply'],
  determined: ['serve', 'acknowledge'],
  served: ['acknowledge'],
  appealed: ['decideAppeal'],
  closed: [],
  declined: ['acknowledge'],
  withdrawn: [],
};

/**
 * What waits for this person on a case, of all the table lets them do now.
 * @param meeting its meeting where they may read it: it tells who has voted, and whether there is one at all
 */
export function pendingFor(
  member: Member,
  state: CaseState,
  now: Instant,
  meeting: MeetingBook | null = null,
): CaseActionKind[] {
  const offered = available(caseProcedure, { state, facts: { now, actor: member } });
  return offered.filter(
    (kind) => isMove(kind, member, state) && (meeting === null || isTime(kind, meeting, member, now)),
  );
}

function isMove(kind: CaseActionKind, member: Member, state: CaseState): boolean {
  // Nobody can accept what article 12 excludes: then it is the head's to decline.
  if (kind === 'decideRecusal') return mayDecideRecusal(member, state);
  if (kind === 'decline') return state.status === 'submitted' && state.excluded;
  if (kind === 'assign' && isTeamShort(state)) return true;
  if (kind === 'answerObjection' || kind === 'liftObjection') return state.objected;
  return moves[state.status].includes(kind);
}

/** Whether the meeting has come so far, and not further already. */
function isTime(kind: CaseActionKind, meeting: MeetingBook, { uid }: Member, now: Instant): boolean {
  const { on, due, recused, votes } = meeting;
  const held = on !== null && on <= plainDateOf(now);
  if (kind === 'putOnAgenda') return on === null;
  if (kind === 'determine') return held;
  if (kind !== 'vote') return true;
  const invited = due.some((one) => one.uid === uid) && !recused.includes(uid);
  return held && invited && votes[uid] === undefined;
}

/** A case that waits for this person, and for what. */
export interface Waiting<Item> {
  readonly item: Item;
  readonly kinds: readonly CaseActionKind[];
}

/**
 * Every case that waits for this person, each once however many of the lists it is in. Intake is not among them: it has
 * a list of its own, the oldest first.
 */
export function waitingFor<Item extends { readonly id: string; readonly state: CaseState }>(
  member: Member,
  lists: readonly (readonly Item[])[],
  now: Instant,
  meetings: ReadonlyMap<string, MeetingBook>,
): Waiting<Item>[] {
  const found = new Map<string, Waiting<Item>>();
  for (const item of lists.flat()) {
    if (found.has(item.id)) continue;
    const pending = pendingFor(member, item.state, now, meetings.get(item.id) ?? null);
    const kinds = pending.filter((kind) => kind !== 'accept' && kind !== 'return');
    if (kinds.length > 0) found.set(item.id, { item, kinds });
  }
  return [...found.values()];
}
