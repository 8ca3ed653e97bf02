import { CaseState, type CaseStatus, caseStatuses, instantFromMillis, newDraft, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { people } from './people.ts';

/** Who applied: the cadre himself, or his unit's party organization for him. */
export const applicants = { self: people.cadre, unit: people.secretary } as const;
export type ApplicantKind = keyof typeof applicants;
export const applicantKinds = Object.keys(applicants) as readonly ApplicantKind[];

export const desk = ['handler', 'head', 'lentHandler', 'lentHead', 'clerk'] as const;

const begun = Date.UTC(2026, 9, 8, 1, 30);
/** From the decision on, the unit is to be served the result whoever applied. */
const served: readonly CaseStatus[] = ['accepted', 'declined'];

/** A case as functions leave it in that status. */
export function caseIn(status: CaseStatus, kind: ApplicantKind, change: Partial<CaseState> = {}): CaseState {
  const applicant = applicants[kind];
  const draft = { ...newDraft(applicant.uid), createdAt: instantFromMillis(begun) };
  if (status === 'draft') return CaseState.parse({ ...draft, ...change });
  return CaseState.parse({
    ...draft,
    status,
    onRecord: true,
    parties: [...new Set([applicant.uid, people.cadre.uid])],
    applicantKind: kind,
    subjectId: people.cadre.uid,
    subjectName: people.cadre.name,
    unitId: people.cadre.unitId,
    unitName: '信息工程学院党总支',
    unitConcerned: kind === 'unit' || served.includes(status),
    departmentId: people.handler.department,
    departmentName: '党委组织部',
    title: '跨学院学分互认试点的系统故障',
    number: status === 'accepted' ? '容错〔2026〕1号' : null,
    desk: [...desk],
    handlers: status === 'submitted' ? [] : [people.handler.uid],
    submissions: 1,
    returns: status === 'returned' ? 1 : 0,
    supplements: status === 'returned' ? { matter: '请补充原始通知。' } : {},
    policyVersion: 1,
    version: status === 'submitted' ? 1 : 2,
    head: 'f'.repeat(64),
    updatedAt: instantFromMillis(begun + (1 + caseStatuses.indexOf(status)) * 3_600_000),
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

export type CaseId = `${ApplicantKind}-${CaseStatus}`;

/** One case for each status and kind of applicant, by id. */
export const everyCase: readonly { id: CaseId; status: CaseStatus; kind: ApplicantKind; state: CaseState }[] =
  applicantKinds.flatMap((kind) =>
    caseStatuses.map((status) => ({ id: `${kind}-${status}` as const, status, kind, state: caseIn(status, kind) })),
  );

/** Path → document of all of them. */
export const everyCaseStored: Readonly<Record<string, lite.DocumentData>> = Object.fromEntries(
  everyCase.map(({ id, state }) => [paths.case(id), stored(state)]),
);
