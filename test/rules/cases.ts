import { CaseState, type CaseStatus, caseStatuses, instantFromMillis, newDraft, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { everybody, people, type Who } from './people.ts';

/**
 * Who applied: the cadre himself; his unit's party organization for him; that too, by somebody who speaks for another
 * unit by now; or nobody, for the department opened it of its own motion.
 */
const applicants = {
  self: people.cadre,
  unit: people.secretary,
  moved: people.otherUnit,
  department: people.handler,
} as const;
export type Applied = keyof typeof applicants;
const everyApplied = Object.keys(applicants) as readonly Applied[];

const desk = ['handler', 'head', 'colleague', 'lentHandler', 'lentHead', 'clerk'];
export const bench = ['chair', 'vice', 'committeeman', 'sitter'];
const office = ['chair', 'vice', 'sitter'];
const watch = ['supervisor', 'sitter'];
const superiors = ['superior', 'sitter'];
const unit = ['secretary', 'organizer'];

const HOUR = 3_600_000;
const begun = Date.UTC(2026, 9, 8, 1, 30);
const beforeCommittee: readonly CaseStatus[] = [
  'recommended',
  'deliberating',
  'referred',
  'determined',
  'served',
  'appealed',
  'closed',
];
const taken: readonly CaseStatus[] = ['accepted', 'investigating', ...beforeCommittee];
const served: readonly CaseStatus[] = ['served', 'appealed', 'closed'];

/** A case as functions leave it in that status. */
export function caseIn(status: CaseStatus, applied: Applied, change: Partial<CaseState> = {}): CaseState {
  const applicant = applicants[applied];
  const draft = { ...newDraft(applicant.uid), createdAt: instantFromMillis(begun) };
  if (status === 'draft') return CaseState.parse({ ...draft, ...change });
  return CaseState.parse({
    ...draft,
    status,
    onRecord: true,
    parties: [people.cadre.uid],
    applicantKind: applied === 'moved' ? 'unit' : applied,
    subjectId: people.cadre.uid,
    subjectName: people.cadre.name,
    unitId: people.cadre.unitId,
    unitName: '信息工程学院党总支',
    // From the decision on the unit is to be served the result, whoever applied.
    unitConcerned: applied !== 'self' || taken.includes(status) || status === 'declined',
    departmentId: people.handler.department,
    departmentName: '党委组织部',
    title: '跨学院学分互认试点的系统故障',
    number: taken.includes(status) ? '容错〔2026〕1号' : null,
    desk,
    handlers: status === 'submitted' ? [] : ['handler', 'lentHandler'],
    bench: beforeCommittee.includes(status) ? bench : [],
    // While it is returned something waits for the secretary's office, which the committee has nothing to do with yet.
    officeCalled: status === 'returned',
    office: beforeCommittee.includes(status) || status === 'returned' ? office : [],
    chair: beforeCommittee.includes(status) || status === 'returned' ? ['chair', 'sitter'] : [],
    watch,
    superiors: status === 'referred' || status === 'appealed' ? superiors : [],
    guests: status === 'investigating' ? ['guest'] : [],
    recused: ['recusedChair', 'recusedSupervisor'],
    result: served.includes(status) ? { tolerate: true, liability: 'exempt' } : null,
    submissions: 1,
    returns: status === 'returned' ? 1 : 0,
    supplements: status === 'returned' ? { matter: '请补充原始通知。' } : {},
    policyVersion: 1,
    version: status === 'submitted' ? 1 : 2,
    head: 'f'.repeat(64),
    updatedAt: instantFromMillis(begun + HOUR * (1 + caseStatuses.indexOf(status)) + everyApplied.indexOf(applied)),
    ...change,
  });
}

/** As it is stored: instants as timestamps; a draft with only the fields that a client writes. */
export function stored(state: CaseState): lite.DocumentData {
  const { createdAt, updatedAt, ...rest } = state;
  if (!state.onRecord) return { ...newDraft(state.applicantId), createdAt: timestamp(createdAt) };
  return { ...rest, createdAt: timestamp(createdAt), updatedAt: updatedAt && timestamp(updatedAt) };
}

const timestamp = (instant: string) => lite.Timestamp.fromMillis(Date.parse(instant));

export type CaseId = `${Applied}-${CaseStatus}`;

/** One case for each status and kind of applicant, by id. */
export const everyCase: readonly { id: CaseId; status: CaseStatus; applied: Applied; state: CaseState }[] =
  everyApplied.flatMap((applied) =>
    caseStatuses.map((status) => ({
      id: `${applied}-${status}` as const,
      status,
      applied,
      state: caseIn(status, applied),
    })),
  );

/** Path → document of all of them. */
export const everyCaseStored: Readonly<Record<string, lite.DocumentData>> = Object.fromEntries(
  everyCase.map(({ id, state }) => [paths.case(id), stored(state)]),
);

type Circle = 'parties' | 'desk' | 'bench' | 'office' | 'watch' | 'superiors' | 'unit';

/** The people of these circles of a case; the unit's, where it is concerned. */
export function peopleOf(state: CaseState, ...circles: readonly Circle[]): Who[] {
  const listed = circles.flatMap((circle) => (circle === 'unit' ? (state.unitConcerned ? unit : []) : state[circle]));
  return everybody.filter((who) => listed.includes(who));
}
