import type { BookName, CaseState, CaseStatus, MaterialClass, Member } from '@rongcuo/domain';

/**
 * Which parts of a case this page asks for. The rules decide who reads what; asking only for what they allow keeps
 * denials out of the log and parts that are nobody's business off the page.
 */
type Reader = (member: Member, state: CaseState) => boolean;

const onDesk: Reader = ({ uid }, { desk }) => desk.includes(uid);
const onBench: Reader = ({ uid }, { bench }) => bench.includes(uid);
const inOffice: Reader = ({ uid }, { office }) => office.includes(uid);
const onWatch: Reader = ({ uid }, { watch }) => watch.includes(uid);
const isSuperior: Reader = ({ uid }, { superiors }) => superiors.includes(uid);

const whileIn =
  (reader: Reader, ...statuses: readonly CaseStatus[]): Reader =>
  (member, state) =>
    statuses.includes(state.status) && reader(member, state);

/** The applicant, the cadre, or who speaks for the unit concerned: they see steps and results, never the investigation. */
export const isPartyTo: Reader = ({ uid, roles, unitId }, { parties, unitConcerned, unitId: of }) =>
  parties.includes(uid) || (unitConcerned && roles.includes('unit') && unitId !== null && unitId === of);

const headOnDesk: Reader = (member, state) => onDesk(member, state) && member.roles.includes('head');

const bookReaders: Readonly<Record<BookName, readonly Reader[]>> = {
  team: [onDesk, onWatch, inOffice],
  investigation: [
    onDesk,
    onWatch,
    whileIn(onBench, 'recommended', 'deliberating', 'referred'),
    whileIn(isSuperior, 'referred', 'appealed'),
  ],
  recommendation: [onDesk, onBench, onWatch, isSuperior],
  meeting: [
    onBench,
    onWatch,
    whileIn(headOnDesk, 'determined', 'served', 'appealed', 'closed'),
    whileIn(isSuperior, 'appealed'),
  ],
  referral: [onDesk, onBench, onWatch, isSuperior],
  supervision: [onDesk, onBench, onWatch, inOffice],
  appeal: [isPartyTo, onDesk, onBench, onWatch, isSuperior],
};

export function readsBook(name: BookName, member: Member, state: CaseState): boolean {
  return bookReaders[name].some((reads) => reads(member, state));
}

/** Determinations are the parties' once the result has been served on them. */
export function readsDeterminations(member: Member, state: CaseState): boolean {
  const inside = [onDesk, onBench, onWatch, isSuperior].some((reads) => reads(member, state));
  return inside || (state.result !== null && isPartyTo(member, state));
}

export function readsEvidence(member: Member, state: CaseState): boolean {
  const { uid } = member;
  const inside = [onDesk, onBench, onWatch, isSuperior].some((reads) => reads(member, state));
  return inside || state.parties.includes(uid) || (state.applicantKind === 'unit' && isPartyTo(member, state));
}

/** M8a: what the closed case protects, for whom it protects and their unit; of those who had it the head, committee, supervision. */
export function readsProtection(member: Member, state: CaseState): boolean {
  if (state.status !== 'closed' || !state.result?.tolerate) return false;
  const { uid, roles, unitId } = member;
  const isTheirs = uid === state.subjectId || (roles.includes('unit') && unitId !== null && unitId === state.unitId);
  return isTheirs || [headOnDesk, onBench, onWatch].some((reads) => reads(member, state));
}

const classReaders: Readonly<Record<MaterialClass, Reader>> = {
  face: () => true,
  investigation: (member, state) => readsBook('investigation', member, state),
  deliberation: (member, state) => readsBook('meeting', member, state),
  supervision: (member, state) => readsBook('supervision', member, state),
};

export function readsEvents(of: MaterialClass, member: Member, state: CaseState): boolean {
  return classReaders[of](member, state);
}
