import type { FileOwner } from '../attachments/file.ts';
import type { CaseStatus } from '../case/state.ts';
import type { PlainDate } from '../time/time.ts';
import { isVisiting } from './circumstance.ts';
import type { FileItem, Matter, Person } from './matter.ts';
import { type AccessClass, mayRead } from './readers.ts';
import { type Standing, standingsOf } from './standing.ts';

/** Of each part of a case: who adds files to it, in which states, and with which class they are read. */
export const fileParts: Readonly<
  Record<
    FileOwner,
    { readonly by: readonly Standing[]; readonly during: readonly CaseStatus[]; readonly readAs: AccessClass }
  >
> = {
  draft: { by: ['applicant'], during: ['draft', 'returned'], readAs: 'evidence' },
  investigation: { by: ['handler'], during: ['investigating'], readAs: 'investigation' },
  referral: { by: ['superior', 'head'], during: ['referred'], readAs: 'referral' },
};

/** Whether somebody is one of those who add to that part, whatever the state of the case. */
function adds(person: Person, matter: Matter, part: FileOwner): boolean {
  const standings = standingsOf(person, matter).filter((each) => each !== 'superior' || matter.reachedSuperior);
  return standings.some((each) => fileParts[part].by.includes(each));
}

const isOwn = (person: Person, matter: Matter, { by, belongsTo }: FileItem): boolean =>
  by === person.uid && adds(person, matter, belongsTo);

/** Whether a guest is shown something that the file belongs to, and the visit is not over. */
export function isShown(person: Person, matter: Matter, { id, belongsTo }: FileItem, today: PlainDate): boolean {
  if (belongsTo !== 'investigation' || !standingsOf(person, matter).includes('guest')) return false;
  const invitation = matter.invitations.find(({ guest }) => guest === person.uid);
  return isVisiting({ person, matter, item: {}, today }) && (invitation?.files.includes(id) ?? false);
}

/**
 * A file is read with the part it belongs to, once it counts: of an application, once it was submitted. Whoever uploaded
 * it reads it before that too, as long as they still stand where they stood.
 */
export function mayReadFile(person: Person, matter: Matter, file: FileItem, today: PlainDate): boolean {
  if (isOwn(person, matter, file)) return true;
  if (file.state !== 'ready' || (file.belongsTo === 'draft' && file.round >= matter.submissions)) return false;
  return mayRead(person, matter, fileParts[file.belongsTo].readAs, { today }) || isShown(person, matter, file, today);
}

/** A file is added to the application that comes next, to the investigation while it runs, to a reply that is awaited. */
export function mayAddFile(person: Person, matter: Matter, part: FileOwner): boolean {
  return adds(person, matter, part) && fileParts[part].during.includes(matter.status);
}

const isOfNow = (person: Person, matter: Matter, { belongsTo, round }: FileItem): boolean =>
  mayAddFile(person, matter, belongsTo) && (belongsTo !== 'draft' || round === matter.submissions);

/** What was begun is gone on with by whoever began it: its chunks put, and then handed over to be looked at. */
export function mayFinishFile(person: Person, matter: Matter, file: FileItem): boolean {
  return isOwn(person, matter, file) && isOfNow(person, matter, file) && file.state === 'uploading';
}

/** What does not count yet is taken back at any time; what does, only from an application that is still to come. */
export function mayRemoveFile(person: Person, matter: Matter, file: FileItem): boolean {
  const counts = file.state === 'ready';
  return isOwn(person, matter, file) && (!counts || (file.belongsTo === 'draft' && isOfNow(person, matter, file)));
}
