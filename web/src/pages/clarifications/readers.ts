import type { ClarificationBookName, ClarificationClass, ClarificationState, Member } from '@rongcuo/domain';

/** Which parts of a clarification its page asks for; the rules decide who reads what. */
type Reader = (member: Member, state: ClarificationState) => boolean;

const within =
  (...circles: readonly ('desk' | 'office' | 'watch' | 'superiors')[]): Reader =>
  ({ uid }, state) =>
    circles.some((circle) => state[circle].includes(uid));

/** What was reported and what was found: never the person concerned. */
const readsLead = within('desk', 'watch', 'superiors');

const bookReaders: Readonly<Record<ClarificationBookName, Reader>> = {
  lead: readsLead,
  verification: readsLead,
  team: within('desk', 'office', 'watch'),
  person: () => true,
};

export function readsClarificationBook(
  name: ClarificationBookName,
  member: Member,
  state: ClarificationState,
): boolean {
  return bookReaders[name](member, state);
}

const classReaders: Readonly<Record<ClarificationClass, Reader>> = {
  person: bookReaders.person,
  lead: readsLead,
  supervision: bookReaders.team,
};

export function readsClarificationEvents(of: ClarificationClass, member: Member, state: ClarificationState): boolean {
  return classReaders[of](member, state);
}

/** M10.2: who may open the sealed part: those chosen for it, the head and supervision. */
export const mayUnseal: Reader = ({ uid, roles }, { desk, keepers, watch }) =>
  watch.includes(uid) || (desk.includes(uid) && (keepers.includes(uid) || roles.includes('head')));

/** The person concerned, once they were asked. */
export const isPersonConcerned: Reader = ({ uid }, { parties }) => parties.includes(uid);

export const supervisesClarification: Reader = within('watch');
