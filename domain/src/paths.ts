/**
 * Where everything is in Firestore: the one list that triggers, the app, the seed and the tests share.
 * Ids are ASCII. Passing `{name}` for an id gives the pattern of a trigger.
 */
export const paths = {
  cases: 'cases',
  case: (caseId: string) => `cases/${caseId}`,
  /** The owner's own draft of the application, saved as typed. */
  draft: (caseId: string) => `cases/${caseId}/draft/application`,
  evidence: (caseId: string) => `cases/${caseId}/evidence`,
  submission: (caseId: string, n: number) => `cases/${caseId}/evidence/submission-${n}`,
  actions: (caseId: string) => `cases/${caseId}/actions`,
  action: (caseId: string, actionId: string) => `cases/${caseId}/actions/${actionId}`,
  events: (caseId: string) => `cases/${caseId}/events`,
  /** @param eventId see {@link eventIdOf} */
  event: (caseId: string, eventId: string) => `cases/${caseId}/events/${eventId}`,
  inbox: (uid: string) => `inboxes/${uid}/entries`,
  inboxEntry: (uid: string, entryId: string) => `inboxes/${uid}/entries/${entryId}`,
  members: 'members',
  member: (uid: string) => `members/${uid}`,
  directory: 'directory',
  directoryEntry: (uid: string) => `directory/${uid}`,
  units: 'units',
  unit: (unitId: string) => `units/${unitId}`,
  departments: 'departments',
  department: (departmentId: string) => `departments/${departmentId}`,
  counter: (series: string) => `counters/${series}`,
} as const;

/** Event ids sort as their numbers do. */
export function eventIdOf(seq: number): string {
  return String(seq).padStart(6, '0');
}

/** Derived, so that an event delivered twice tells each person once. */
export function inboxEntryIdOf(caseId: string, seq: number): string {
  return `${caseId}-${eventIdOf(seq)}`;
}
