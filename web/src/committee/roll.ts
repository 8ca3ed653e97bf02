import type { Meeting, Member, Vote } from '@rongcuo/domain';

/** Who sits on a matter, and who is kept out of it. */
export interface Seats {
  readonly bench: readonly string[];
  readonly recused: readonly string[];
}

/** How one of the members due stands to a meeting. */
export interface RollEntry {
  readonly uid: string;
  readonly name: string;
  readonly recused: boolean;
  readonly present: boolean;
  readonly vote: Vote | null;
  readonly byHand: boolean;
}

/** The meeting with everybody counted out who was recused since it was called. */
export function asItStands<M extends Meeting>(meeting: M, { recused }: Pick<Seats, 'recused'>): M {
  return { ...meeting, recused: [...new Set([...meeting.recused, ...recused])] };
}

/** The roll of a meeting, in the order it was called. */
export function rollOf(called: Meeting, state: Pick<Seats, 'recused'>): RollEntry[] {
  const meeting = asItStands(called, state);
  return meeting.due.map(({ uid, name }) => {
    const recused = meeting.recused.includes(uid);
    const cast = meeting.votes[uid];
    return {
      uid,
      name,
      recused,
      present: !recused && (cast !== undefined || meeting.present.includes(uid)),
      vote: recused ? null : (cast?.vote ?? null),
      byHand: !recused && cast?.byHand === true,
    };
  });
}

/** Whether there is anybody whose attendance or vote this person could still enter. */
export function isLeftToEnter(meeting: Meeting, actor: Member, state: Seats): boolean {
  return meeting.on !== null && leftToEnter(rollOf(meeting, state), state, actor).length > 0;
}

/**
 * For whom something is left to be entered, whoever asks first: whoever has voted is there. Members of the committee
 * enter nothing but their own.
 */
export function leftToEnter(
  roll: readonly RollEntry[],
  state: Pick<Seats, 'bench'>,
  actor: Pick<Member, 'uid' | 'roles'>,
): RollEntry[] {
  const open = roll.filter((entry) => !entry.recused && state.bench.includes(entry.uid) && entry.vote === null);
  const own = open.filter(({ uid }) => uid === actor.uid);
  const office = actor.roles.some((role) => role === 'secretary' || role === 'deputy');
  return office ? [...own, ...open.filter(({ uid }) => uid !== actor.uid)] : own;
}
