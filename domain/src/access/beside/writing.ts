import type { ReadingCircle } from '../../readings/opening.ts';
import type { Person } from '../matter.ts';
import type { BesideKind, BesideMatter } from './matter.ts';
import { besideReaders, mayReadBeside } from './readers.ts';
import { type BesideStanding, besideStandingsOf } from './standing.ts';

/**
 * What clients may write of what stands beside cases. As the matrix of who reads, it is written from the measures, and
 * knows neither the rules nor the procedures.
 */

const holds = ({ active, roles }: Person, ...wanted: Person['roles']): boolean =>
  active && wanted.some((role) => roles.includes(role));

type Begun = Exclude<BesideKind, 'protection'>;

const begins: Readonly<Record<Begun, (person: Person) => boolean>> = {
  filing: (person) => holds(person, 'cadre', 'unit'),
  rectification: (person) => holds(person, 'head', 'secretary'),
  clarification: (person) => holds(person, 'handler', 'head') && person.department === 'discipline',
  sanction: (person) => holds(person, 'handler', 'head') && person.department === 'organization',
  notice: (person) => holds(person, 'publisher'),
};

/** Whether this person may begin a draft of such a matter. */
export function mayBeginBeside(person: Person, of: Begun): boolean {
  return begins[of](person);
}

/** A draft is its author's to discard, and nothing on record is anybody's. */
export function mayDiscardBeside(person: Person, matter: BesideMatter): boolean {
  return !matter.onRecord && person.active && person.uid === matter.begunBy;
}

/** Whether this person may ask anything of it at all; what, when and in which capacity is the procedure's to say. */
export function mayAskBeside(person: Person, matter: BesideMatter): boolean {
  if (matter.of === 'protection') return false;
  const face = matter.of === 'notice' ? 'noticeDraft' : matter.of;
  const draft = matter.onRecord || matter.of === 'notice' ? face : (`${matter.of}Draft` as const);
  return mayReadBeside(person, matter, draft);
}

/** What is typed belongs to who files or writes it, while it is with them. */
export function mayTypeBeside(person: Person, matter: BesideMatter, isWithThem: boolean): boolean {
  if (!person.active || !isWithThem) return false;
  if (matter.of === 'notice') return person.uid === matter.begunBy && person.roles.includes('publisher');
  return matter.of === 'filing' && besideStandingsOf(person, matter).includes('author');
}

/** By which list of the matter somebody reads who stands to it so. */
const listed: Readonly<Partial<Record<ReadingCircle, readonly BesideStanding[]>>> = {
  desk: ['handler', 'keeper', 'head'],
  watch: ['supervisor'],
  superiors: ['superior'],
};

/** Whether this person may record opening what is read under a trace, by that list. */
export function mayOpenBeside(
  person: Person,
  matter: BesideMatter,
  of: 'clarificationMaterial' | 'sealed',
  circle: ReadingCircle,
): boolean {
  const readers: readonly BesideStanding[] = besideReaders[of].readers;
  const standings = besideStandingsOf(person, matter).filter((standing) => readers.includes(standing));
  return standings.some((standing) => listed[circle]?.includes(standing));
}
