import type { PlainDate } from '../time/time.ts';
import { type Circumstance, obtains } from './circumstance.ts';
import type { Item, Matter, Person } from './matter.ts';
import { type Standing, standings, standingsOf } from './standing.ts';

/** Who reads it, and when. */
type Readers = Readonly<Partial<Record<Standing, Circumstance>>>;

/** The department and supervision at all times, and the committee from the recommendation on. */
const inside = {
  staff: 'untilTakenUp',
  handler: 'always',
  head: 'always',
  supervisor: 'always',
  committee: 'sinceRecommended',
} as const satisfies Readers;

const face = {
  ...inside,
  applicant: 'whileDraft',
  subject: 'always',
  unit: 'always',
  superior: 'sinceReferredOrAppealed',
  office: 'sinceCalledUpon',
} as const satisfies Readers;

const evidence = {
  ...inside,
  subject: 'always',
  unit: 'ifUnitApplied',
  superior: 'sinceReferredOrAppealed',
} as const satisfies Readers;

const investigation = {
  ...inside,
  committee: 'whileBeforeCommittee',
  superior: 'whileAskedAbove',
} as const satisfies Readers;

const deliberation = {
  head: 'sinceDetermined',
  supervisor: 'always',
  committee: 'sinceRecommended',
  superior: 'whileAppealed',
} as const satisfies Readers;

/**
 * The matrix: each class of what a case holds, who reads it, and when. Whoever is not named in a row never reads it:
 * other departments, assessors, publishers, administrators, people of other units, and whoever has left.
 *
 * Written from the measures and the access design, for people to read (docs/SECURITY.md prints it) and for the tests to
 * judge the rules by. It must stay independent of firestore.rules and of case/circles.ts.
 */
export const readers = {
  /** The face of the case, its steps, and the appeal. */
  face,
  /** The application while it is being filled in. */
  draft: { applicant: 'always' },
  /** What was submitted, or what the department opened the case with. */
  evidence,
  /** Records, opinions, findings. */
  investigation,
  /** The text of one material, hearing or opinion, one at a time. */
  material: { ...investigation, guest: 'whatIsShown' },
  /** Who investigates, and who was asked to stay out. */
  team: {
    staff: 'untilTakenUp',
    handler: 'always',
    head: 'always',
    supervisor: 'always',
    office: 'sinceCalledUpon',
  },
  recommendation: { ...inside, superior: 'sinceReferredOrAppealed' },
  /** Votes and minutes. */
  deliberation,
  referral: { ...inside, superior: 'sinceReferredOrAppealed' },
  determination: { ...inside, subject: 'onceServed', unit: 'onceServed', superior: 'sinceReferredOrAppealed' },
  /** Objections of supervision, and who stepped down. */
  supervision: { ...inside, office: 'sinceCalledUpon' },
  /** Who opened what, when, in which capacity. */
  log: { supervisor: 'always' },
  /** What the record is checked against. */
  seals: {},
  /** What a guest is told of the case. */
  invitation: { guest: 'ownOnly' },
  /** What the link of an invitation is checked against. */
  invitationSecret: {},
} as const satisfies Readonly<Record<string, Readers>>;

export type AccessClass = keyof typeof readers;

/**
 * Whether this person may read this today.
 * @param item what matters of the thing itself, see {@link Item}
 */
export function mayRead(person: Person, matter: Matter, of: AccessClass, more: More): boolean {
  return mayReadAs(standings, person, matter, of, more);
}

interface More {
  readonly item?: Item;
  readonly today: PlainDate;
}

/** As {@link mayRead}, for standing in one of these ways. */
export function mayReadAs(
  wanted: readonly Standing[],
  person: Person,
  matter: Matter,
  of: AccessClass,
  { item = {}, today }: More,
): boolean {
  const row: Readers = readers[of];
  return standingsOf(person, matter).some((standing) => {
    const when = row[standing];
    return wanted.includes(standing) && when !== undefined && obtains(when, { person, matter, item, today });
  });
}

/** Whoever asked an action reads it and its answer, unless recused since: then only that they stepped down themselves. */
export function mayReadAction(person: Person, matter: Matter, { by, kind }: Item): boolean {
  if (!person.active) return false;
  if (standingsOf(person, matter).includes('supervisor')) return true;
  return by === person.uid && (kind === 'declareTie' || !matter.recused.includes(person.uid));
}
