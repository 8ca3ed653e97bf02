import type { ReadingCircle } from '../readings/opening.ts';
import type { PlainDate } from '../time/time.ts';
import { isShown } from './files.ts';
import type { FileItem, Item, Matter, Person } from './matter.ts';
import { type AccessClass, mayReadAs } from './readers.ts';
import type { Standing } from './standing.ts';

/** Classes whose things are each read only once the reader has recorded opening them. */
export const tracedClasses: readonly AccessClass[] = ['material'];

/** By which list of the case somebody says that they read, who stands how. */
const standingsBy: Readonly<Record<ReadingCircle, readonly Standing[]>> = {
  desk: ['staff', 'handler', 'head'],
  watch: ['supervisor'],
  bench: ['committee'],
  superiors: ['superior'],
  guests: ['guest'],
};

/** Whoever may read a body records opening it, by the very list that lets them. */
export function mayOpen(person: Person, matter: Matter, by: ReadingCircle, item: Item, today: PlainDate): boolean {
  return mayReadAs(standingsBy[by], person, matter, 'material', { item, today });
}

/** Whoever may read a file of the investigation that counts records opening it; a guest, one that is shown. */
export function mayOpenFile(
  person: Person,
  matter: Matter,
  by: ReadingCircle,
  file: FileItem,
  today: PlainDate,
): boolean {
  if (file.belongsTo !== 'investigation' || file.state !== 'ready') return false;
  if (by === 'guests') return isShown(person, matter, file, today);
  return mayReadAs(standingsBy[by], person, matter, 'investigation', { today });
}
