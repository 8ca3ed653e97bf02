import type { FileOwner } from '../attachments/file.ts';
import type { FileItem, Matter, Person } from './matter.ts';
import { standingsOf } from './standing.ts';

/*
 * What people write themselves, beside the actions they ask: their draft, and files. Everything else is written by
 * functions alone, and whoever tries is refused.
 */

const isApplicant = (person: Person, matter: Matter): boolean => standingsOf(person, matter).includes('applicant');

/** The application is written while it is the applicant's to write. */
export function mayWriteDraft(person: Person, matter: Matter): boolean {
  return isApplicant(person, matter) && (matter.status === 'draft' || matter.status === 'returned');
}

/** What was never submitted can be thrown away, with all that was typed. */
export function mayDiscard(person: Person, matter: Matter): boolean {
  return isApplicant(person, matter) && matter.status === 'draft';
}

/** A file is added to the application that comes next, or to the investigation while it runs. */
export function mayAddFile(person: Person, matter: Matter, belongsTo: FileOwner): boolean {
  if (belongsTo === 'draft') return mayWriteDraft(person, matter);
  return standingsOf(person, matter).includes('handler') && matter.status === 'investigating';
}

const isOwn = (person: Person, matter: Matter, { by, belongsTo }: FileItem): boolean =>
  by === person.uid && standingsOf(person, matter).includes(belongsTo === 'draft' ? 'applicant' : 'handler');

const isOfNow = (person: Person, matter: Matter, { belongsTo, round }: FileItem): boolean =>
  mayAddFile(person, matter, belongsTo) && (belongsTo === 'investigation' || round === matter.submissions);

/** What was begun is gone on with by whoever began it: its chunks put, and then handed over to be looked at. */
export function mayFinishFile(person: Person, matter: Matter, file: FileItem): boolean {
  return isOwn(person, matter, file) && isOfNow(person, matter, file) && file.state === 'uploading';
}

/** What does not count yet is taken back at any time; what does, only from an application that is still to come. */
export function mayRemoveFile(person: Person, matter: Matter, file: FileItem): boolean {
  const counts = file.state === 'ready';
  return isOwn(person, matter, file) && (!counts || (file.belongsTo === 'draft' && isOfNow(person, matter, file)));
}
