/** How the committee sits on a matter (M7.3a), the same for every procedure that it decides in. */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { type Instant, type PlainDate, plainDateOf } from '../time/time.ts';
import type { Meeting, Vote } from './meeting.ts';
import type { Tally } from './quorum.ts';

export const meetingRefusalCodes = [
  'no-meeting',
  'votes-cast',
  'meeting-ahead',
  'members-left-out',
  'not-members',
  'not-for-others',
  'not-due',
  'recused-member',
  'already-voted',
  'no-quorum',
  'no-majority',
] as const;
export type MeetingRefusalCode = (typeof meetingRefusalCodes)[number];
type MayBe = Refusal<MeetingRefusalCode> | null;

/** The members due are the whole committee in office; leaving somebody out would move the majority. */
export function isWholeCommittee(committee: readonly Member[], due: readonly string[]): MayBe {
  const members = committee.filter(({ active, roles }) => active && roles.includes('committee'));
  const called = new Set(due);
  const left = members.filter(({ uid }) => !called.has(uid));
  if (left.length > 0) return refuse('members-left-out', { names: left.map(({ name }) => name) });
  const strangers = [...called].filter((uid) => !members.some((member) => member.uid === uid));
  return strangers.length > 0 ? refuse('not-members', { members: strangers }) : null;
}

/** M7.3a, M11b: a vote that was cast is not made undone without a word. */
export function dropsNoVotes({ votes }: Meeting, again: string | undefined): MayBe {
  const cast = Object.keys(votes).length;
  return cast > 0 && (again ?? '').trim() === '' ? refuse('votes-cast', { cast }) : null;
}

/** M7.3a: votes are cast in the meeting, on its day or when it is entered afterwards, and never ahead of it. */
export function isHeld({ on }: Meeting, now: Instant): MayBe {
  if (on === null) return refuse('no-meeting');
  return on > plainDateOf(now) ? refuse('meeting-ahead', { on }) : null;
}

/** Those of the members due who are kept out as things stand now: recused, or tied. */
export function keptOutOf(
  due: Meeting['due'],
  committee: readonly Member[],
  recused: readonly string[],
  isTied: (person: Member) => boolean,
): string[] {
  const out = new Set([...recused, ...committee.filter(isTied).map(({ uid }) => uid)]);
  return due.map(({ uid }) => uid).filter((uid) => out.has(uid));
}

/** A meeting as it is called; the members due are named as they are now. */
export function called(
  committee: readonly Member[],
  due: readonly string[],
): { readonly due: { readonly uid: string; readonly name: string }[] } {
  return { due: committee.filter(({ uid }) => due.includes(uid)).map(({ uid, name }) => ({ uid, name })) };
}

function isOfOffice({ roles }: Member): boolean {
  return roles.includes('secretary') || roles.includes('deputy');
}

interface Seat {
  readonly member: string;
  readonly actor: Member;
  readonly bench: readonly string[];
  readonly isTied: (uid: string) => boolean;
}

/** Whether an attendance or a vote can be entered for that member by that person. */
export function takesPart(meeting: Meeting, { member, actor, bench, isTied }: Seat): MayBe {
  if (member !== actor.uid && !isOfOffice(actor)) return refuse('not-for-others');
  if (!meeting.due.some(({ uid }) => uid === member)) return refuse('not-due');
  // Whoever is off the bench by now is out, also where the tie came to light after the meeting was called.
  const out = meeting.recused.includes(member) || !bench.includes(member) || isTied(member);
  return out ? refuse('recused-member') : null;
}

export function hasNotVotedIn({ votes }: Meeting, member: string): MayBe {
  return Object.hasOwn(votes, member) ? refuse('already-voted') : null;
}

export function withPresence<M extends Meeting>(meeting: M, member: string, present: boolean): M {
  const others = meeting.present.filter((each) => each !== member);
  return { ...meeting, present: present ? [...others, member] : others };
}

/** One's own vote, or a hand vote that the office entered and that is marked so. */
export function withVote<M extends Meeting>(meeting: M, member: string, vote: Vote, enteredBy: string): M {
  const byHand = member !== enteredBy;
  return { ...meeting, votes: { ...meeting.votes, [member]: { vote, byHand, enteredBy } } };
}

/** Whoever was recused or found tied since it was called counts no more. */
export function withoutThose<M extends Meeting>(meeting: M, out: readonly string[]): M {
  return { ...meeting, recused: [...new Set([...meeting.recused, ...out])] };
}

/** M7.3a: a quorum, or both readings of "due" are told. */
export function hasQuorum({ quorumNeeds: needs, majorityNeeds: _, hasQuorum: has, ...counts }: Tally): MayBe {
  const { hasMajority: __, ...told } = counts;
  return has ? null : refuse('no-quorum', { ...told, needs });
}

/** M7.3a: a quorum, and more than half of those due in favour. */
export function isInFavour(tally: Tally): MayBe {
  const absent = hasQuorum(tally);
  if (absent) return absent;
  const { quorumNeeds: _, majorityNeeds: needs, hasQuorum: __, hasMajority, ...told } = tally;
  return hasMajority ? null : refuse('no-majority', { ...told, needs });
}

/** A day that a meeting was called for, as an event tells of it. */
export function agendaTold(
  on: PlainDate,
  again: string | undefined,
): { readonly on: PlainDate; readonly again?: string } {
  return again ? { on, again } : { on };
}
