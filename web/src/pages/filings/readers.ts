import type { FilingBookName, FilingClass, FilingState, Member } from '@rongcuo/domain';

/** Which parts of a filing its page asks for; the rules decide who reads what. */
type Reader = (member: Member, state: FilingState) => boolean;

const within =
  (...circles: readonly ('desk' | 'bench' | 'office' | 'watch')[]): Reader =>
  ({ uid }, state) =>
    circles.some((circle) => state[circle].includes(uid));

const bookReaders: Readonly<Record<FilingBookName, Reader>> = {
  team: within('desk', 'office', 'watch'),
  examination: within('desk', 'bench', 'office', 'watch'),
  meeting: within('bench', 'office', 'watch'),
  progress: () => true,
};

export function readsFilingBook(name: FilingBookName, member: Member, state: FilingState): boolean {
  return bookReaders[name](member, state);
}

const classReaders: Readonly<Record<FilingClass, Reader>> = {
  face: () => true,
  deliberation: bookReaders.meeting,
  supervision: bookReaders.team,
};

export function readsFilingEvents(of: FilingClass, member: Member, state: FilingState): boolean {
  return classReaders[of](member, state);
}

/** Whoever files, leads it, or speaks for the unit: they see what it came to, never how it was examined or voted on. */
export const isFilingParty: Reader = ({ uid, roles, unitId }, { parties, unitId: of, applicantId, applicantKind }) =>
  parties.includes(uid) ||
  (applicantKind !== 'unit' && uid === applicantId) ||
  (roles.includes('unit') && unitId !== null && unitId === of);
