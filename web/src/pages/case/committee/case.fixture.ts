/** A small case for the tests of the pages that decide on it: five members due, one of them recused. */
import {
  CaseState,
  emptyBooks,
  instantFromMillis,
  type MeetingBook,
  type Member,
  plainDateOf,
  type Role,
} from '@rongcuo/domain';

export const now = instantFromMillis(Date.parse('2026-11-23T02:00:00Z'));
export const today = plainDateOf(now);
export const tomorrow = plainDateOf(instantFromMillis(Date.parse('2026-11-24T02:00:00Z')));

export function person(uid: string, roles: readonly Role[], more: Partial<Member> = {}): Member {
  return {
    uid,
    name: uid,
    post: '',
    roles: [...roles],
    unitId: 'office',
    department: null,
    kin: [],
    active: true,
    version: 1,
    ...more,
  };
}

export const he = person('he', ['committee']);
export const xu = person('xu', ['secretary', 'committee']);
export const chen = person('chen', ['cadre'], { unitId: 'it' });

export function caseWith(changes: Partial<CaseState>): CaseState {
  const state = CaseState.parse({
    status: 'deliberating',
    applicantId: 'chen',
    createdAt: now,
    onRecord: true,
    parties: ['chen'],
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    unitConcerned: true,
    departmentId: 'organization',
    bench: ['he', 'xu', 'shen', 'han'],
    office: ['shen', 'xu'],
    chair: ['xu'],
    policyVersion: 1,
    submissions: 1,
    recommendations: 1,
    meetings: 1,
  });
  return { ...state, ...changes };
}

export function meetingWith(changes: Partial<MeetingBook> = {}): MeetingBook {
  return {
    ...emptyBooks.meeting,
    on: today,
    motion: { tolerate: true, liability: 'exempt' },
    due: ['he', 'xu', 'shen', 'han', 'lu'].map((uid) => ({ uid, name: uid })),
    recused: ['lu'],
    ...changes,
  };
}

export function castBy(
  ...cast: readonly (readonly [uid: string, vote: 'for' | 'against' | 'abstain'])[]
): MeetingBook['votes'] {
  return Object.fromEntries(cast.map(([uid, vote]) => [uid, { vote, byHand: false, enteredBy: uid }]));
}
