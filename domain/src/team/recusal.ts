/** Who looks into a matter and who stays out of it (M7.2a), the same for every procedure. */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Instant } from '../time/time.ts';
import type { RecusalDecider, TeamBook } from './book.ts';

export const recusalRefusalCodes = ['not-on-the-case', 'no-such-request', 'own-matter', 'other-decider'] as const;
export type RecusalRefusalCode = (typeof recusalRefusalCodes)[number];
export const teamRefusalCodes = [
  'too-few-investigators',
  'not-of-department',
  'recused',
  ...recusalRefusalCodes,
] as const;
export type TeamRefusalCode = (typeof teamRefusalCodes)[number];

/** M7.2a: at least so many, of the department, in office, not recused. Ties are for each procedure to judge. */
export function isTeam(
  investigators: readonly string[],
  named: readonly Member[],
  fit: { readonly needs: number; readonly department: string | null; readonly recused: readonly string[] },
): Refusal<TeamRefusalCode> | null {
  const wanted = [...new Set(investigators)];
  if (wanted.length < fit.needs) return refuse('too-few-investigators', { needs: fit.needs, has: wanted.length });
  for (const uid of wanted) {
    const person = named.find((each) => each.uid === uid);
    const ownStaff = person?.active && person.department === fit.department && person.roles.includes('handler');
    if (!ownStaff) return refuse('not-of-department', { name: person?.name ?? uid });
    if (fit.recused.includes(uid)) return refuse('recused', { name: person.name });
  }
  return null;
}

interface Assigned {
  readonly payload: { readonly investigators: readonly string[]; readonly reason: string };
  readonly named: readonly Member[];
  readonly by: string;
  readonly at: Instant;
}

/** The book with the team that works from now on; those before it stay on record. */
export function withTeam(
  book: TeamBook,
  { payload, named, by, at }: Assigned,
): { readonly book: TeamBook; readonly investigators: string[]; readonly names: string[] } {
  const investigators = [...new Set(payload.investigators)];
  const names = investigators.map((uid) => named.find((each) => each.uid === uid)?.name ?? uid);
  const team = { investigators, names, by, at, reason: payload.reason };
  return { book: { ...book, teams: [...book.teams, team] }, investigators, names };
}

/** Own-motion recusal takes effect at once: nobody has to agree that one has a tie. */
export function withOwnRecusal(book: TeamBook, id: string, { uid, name }: Member, reason: string): TeamBook {
  const entry = {
    of: uid,
    ofName: name,
    askedBy: uid,
    reason,
    state: 'granted' as const,
    decidedBy: uid,
    grounds: '',
  };
  return { ...book, recusals: { ...book.recusals, [id]: entry } };
}

export function withRequest(
  book: TeamBook,
  id: string,
  request: Pick<TeamBook['recusals'][string], 'of' | 'ofName' | 'askedBy' | 'reason'>,
): TeamBook {
  const entry = { ...request, state: 'asked' as const, decidedBy: null, grounds: '' };
  return { ...book, recusals: { ...book.recusals, [id]: entry } };
}

export function withAnswer(
  book: TeamBook,
  id: string,
  { granted, grounds, by }: { readonly granted: boolean; readonly grounds: string; readonly by: string },
): { readonly book: TeamBook; readonly request: TeamBook['recusals'][string] } {
  const request = book.recusals[id];
  if (!request) throw new Error('decided without its request');
  const state = granted ? ('granted' as const) : ('refused' as const);
  const answered = { ...request, state, decidedBy: by, grounds };
  return { book: { ...book, recusals: { ...book.recusals, [id]: answered } }, request };
}

/** Whose recusal has been asked for and not yet decided on. */
export function awaited({ recusals }: TeamBook): string[] {
  return Object.values(recusals).flatMap(({ state, of }) => (state === 'asked' ? [of] : []));
}

/** The lists of a matter that say who decides on it. */
export interface Offices {
  readonly desk: readonly string[];
  readonly office: readonly string[];
  readonly chair: readonly string[];
}

/**
 * Who decides on a recusal asked for (ACCESS): the head for staff, whoever presides for heads and members, and for whoever
 * presides the committee, whose resolution the deputy enters, or the supervisor where no other deputy is free. Where the
 * department has no head left, whoever presides decides for its staff too.
 */
export function deciderOf(
  { staff, committee, supervisors }: Institution,
  offices: Offices,
  uid: string,
): RecusalDecider {
  if (offices.chair.includes(uid)) {
    const free = committee.filter((each) => each.uid !== uid && offices.office.includes(each.uid));
    return free.some(({ roles }) => roles.includes('deputy')) ? 'deputy' : 'supervisor';
  }
  const of = [...staff, ...committee, ...supervisors].find((each) => each.uid === uid);
  const heads = staff.filter((each) => offices.desk.includes(each.uid) && each.roles.includes('head'));
  return (of && isAboveStaff(of)) || heads.length === 0 ? 'secretary' : 'head';
}

function isAboveStaff({ roles }: Member): boolean {
  return (['head', 'committee', 'deputy', 'supervisor'] as const).some((role) => roles.includes(role));
}

/** Somebody else's open request, and this person's to decide. */
export function decidesOn(
  book: TeamBook,
  id: string,
  { uid }: Member,
  by: { readonly deciderOf: (of: string) => RecusalDecider; readonly capacities: readonly string[] },
): Refusal<RecusalRefusalCode> | null {
  const request = book.recusals[id];
  if (request?.state !== 'asked') return refuse('no-such-request');
  if (request.of === uid) return refuse('own-matter');
  const decider = by.deciderOf(request.of);
  return by.capacities.includes(decider) ? null : refuse('other-decider', { decider });
}
