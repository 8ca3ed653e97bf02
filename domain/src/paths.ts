/**
 * Where everything is in Firestore: the one list that triggers, the app, the seed and the tests share.
 * Ids are ASCII. Passing `{name}` for an id gives the pattern of a trigger, parameter names and all.
 */
export const paths = {
  cases: 'cases',
  case: <Case extends string>(caseId: Case) => `cases/${caseId}` as const,
  /** The owner's own draft of the application, saved as typed. */
  draft: (caseId: string) => `cases/${caseId}/draft/application`,
  evidence: (caseId: string) => `cases/${caseId}/evidence`,
  submission: (caseId: string, n: number) => `cases/${caseId}/evidence/submission-${n}`,
  books: (caseId: string) => `cases/${caseId}/books`,
  book: (caseId: string, name: string) => `cases/${caseId}/books/${name}`,
  bodies: (caseId: string) => `cases/${caseId}/bodies`,
  body: (caseId: string, id: string) => `cases/${caseId}/bodies/${id}`,
  determinations: (caseId: string) => `cases/${caseId}/determinations`,
  archive: (caseId: string) => `cases/${caseId}/archive`,
  /** What this step superseded or counted, by the ids its event names. */
  archived: (caseId: string, id: string) => `cases/${caseId}/archive/${id}`,
  invitations: 'invitations',
  /** What a guest may know; by the guest's uid. */
  invitation: <Case extends string, Uid extends string>(caseId: Case, guestUid: Uid) =>
    `cases/${caseId}/invitations/${guestUid}` as const,
  /** What the link of an invitation is checked against; by the invitation's id. */
  invitationSecret: (caseId: string, invitationId: string) => `cases/${caseId}/invitationSecrets/${invitationId}`,
  actions: (caseId: string) => `cases/${caseId}/actions`,
  action: <Case extends string, Action extends string>(caseId: Case, actionId: Action) =>
    `cases/${caseId}/actions/${actionId}` as const,
  events: (caseId: string) => `cases/${caseId}/events`,
  /** @param eventId see {@link eventIdOf} */
  event: <Case extends string, Event extends string>(caseId: Case, eventId: Event) =>
    `cases/${caseId}/events/${eventId}` as const,
  /** What the event wrote, for checking the record; no client reads it. */
  seals: (caseId: string) => `cases/${caseId}/seals`,
  sealsOf: (caseId: string, eventId: string) => `cases/${caseId}/seals/${eventId}`,
  inbox: (uid: string) => `inboxes/${uid}/entries`,
  inboxEntry: <Uid extends string, Entry extends string>(uid: Uid, entryId: Entry) =>
    `inboxes/${uid}/entries/${entryId}` as const,
  /** How somebody wants to be reached, and on which devices. */
  preferences: (uid: string) => `preferences/${uid}`,
  devices: (uid: string) => `members/${uid}/devices`,
  device: (uid: string, deviceId: string) => `members/${uid}/devices/${deviceId}`,
  /** By which channels this institution reaches people. */
  channels: 'channels/configured',
  /** What goes out by the channels; no client reads it. */
  deliveries: 'deliveries',
  delivery: (id: string) => `deliveries/${id}`,
  /** What was given up, as far as an operator may know it; by the delivery's id. */
  deadLetters: 'deadLetters',
  deadLetter: (id: string) => `deadLetters/${id}`,
  resendRequests: 'resendRequests',
  resendRequest: <Request extends string>(requestId: Request) => `resendRequests/${requestId}` as const,
  /** What the extension Trigger Email sends; by the attempt that wrote it. */
  mails: 'mail',
  mail: <Key extends string>(attemptKey: Key) => `mail/${attemptKey}` as const,
  members: 'members',
  member: <Uid extends string>(uid: Uid) => `members/${uid}` as const,
  directory: 'directory',
  directoryEntry: (uid: string) => `directory/${uid}`,
  units: 'units',
  unit: (unitId: string) => `units/${unitId}`,
  departments: 'departments',
  department: (departmentId: string) => `departments/${departmentId}`,
  /** What the administrator asks of people, units and departments. */
  rosterRequests: 'rosterRequests',
  rosterRequest: <Request extends string>(requestId: Request) => `rosterRequests/${requestId}` as const,
  /** The log of what was changed, for supervision; by {@link eventIdOf}. */
  rosterEvents: 'rosterEvents',
  rosterEvent: <Event extends string>(eventId: Event) => `rosterEvents/${eventId}` as const,
  /** The length and the last hash of that log. */
  roster: (which: 'current') => `roster/${which}`,
  /** Who stands in for whom, from when until when; and what members ask about that. */
  delegations: 'delegations',
  delegation: (delegationId: string) => `delegations/${delegationId}`,
  delegationRequests: 'delegationRequests',
  delegationRequest: <Request extends string>(requestId: Request) => `delegationRequests/${requestId}` as const,
  /** The figures of a week, for the leaders or for the heads of a department. */
  digests: 'digests',
  digest: (id: string) => `digests/${id}`,
  /** Published parameters, one document a version; `current` names the version in force. */
  policies: 'policy',
  policy: (version: number | 'current') => `policy/${version}`,
  policyRequests: 'policyRequests',
  policyRequest: <Request extends string>(requestId: Request) => `policyRequests/${requestId}` as const,
  /** What the measures are to be read as, one document an entry; `current` holds the last number given. */
  interpretations: 'interpretations',
  interpretation: (number: number | 'current') => `interpretations/${number}`,
  interpretationRequests: 'interpretationRequests',
  interpretationRequest: <Request extends string>(requestId: Request) => `interpretationRequests/${requestId}` as const,
  counters: 'counters',
  /** What happens by itself, and when next. */
  deadlines: 'deadlines',
  deadline: (matterId: string, name: string) => `deadlines/${matterId}-${name}`,
  /** How far the days of all limits have been worked out by the calendar in force. */
  recount: 'sweeps/recount',
  /** How far ahead a developer has set the demo's clock; read on the emulators only. */
  demoClock: 'demo/clock',
  /** The working days as published, one document a version; `current` names the version in force. */
  calendars: 'calendars',
  calendar: (version: number | 'current') => `calendars/${version}`,
  calendarRequests: 'calendarRequests',
  calendarRequest: <Request extends string>(requestId: Request) => `calendarRequests/${requestId}` as const,
  counter: (series: string) => `counters/${series}`,
  filings: 'filings',
  filing: <Filing extends string>(filingId: Filing) => `filings/${filingId}` as const,
  rectifications: 'rectifications',
  rectification: <Rectification extends string>(rectificationId: Rectification) =>
    `rectifications/${rectificationId}` as const,
  clarifications: 'clarifications',
  clarification: <Clarification extends string>(clarificationId: Clarification) =>
    `clarifications/${clarificationId}` as const,
  /** Who reported, apart from everything else. */
  reporter: (clarificationId: string) => `clarifications/${clarificationId}/sealed/reporter`,
  noticeDrafts: 'noticeDrafts',
  noticeDraft: <Draft extends string>(draftId: Draft) => `noticeDrafts/${draftId}` as const,
  /** What anybody may read, signed in or not. */
  notices: 'notices',
  notice: (slug: string) => `notices/${slug}`,
  protections: 'protections',
  protection: (protectionId: string) => `protections/${protectionId}`,
  /** What somebody who runs an assessment asked of one cadre, and what they were told. */
  protectionLookups: 'protectionLookups',
  protectionLookup: <Lookup extends string>(lookupId: Lookup) => `protectionLookups/${lookupId}` as const,
  /** How long each measure affects somebody, one document a version; `current` names the version in force. */
  impactTables: 'impactTables',
  impactTable: (version: number | 'current') => `impactTables/${version}`,
  impactTableRequests: 'impactTableRequests',
  impactTableRequest: <Request extends string>(requestId: Request) => `impactTableRequests/${requestId}` as const,
  sanctions: 'sanctions',
  sanction: <Sanction extends string>(sanctionId: Sanction) => `sanctions/${sanctionId}` as const,
} as const;

/** Event ids sort as their numbers do. */
export function eventIdOf(seq: number): string {
  return String(seq).padStart(6, '0');
}

/** Derived, so that an event delivered twice tells each person once. */
export function inboxEntryIdOf(caseId: string, seq: number): string {
  return `${caseId}-${eventIdOf(seq)}`;
}

/** What every matter has below it, whichever procedure it is of; `matter` is the path of the matter itself. */
export const matterPaths = {
  actions: (matter: string) => `${matter}/actions`,
  action: <Matter extends string, Action extends string>(matter: Matter, actionId: Action) =>
    `${matter}/actions/${actionId}` as const,
  events: (matter: string) => `${matter}/events`,
  /** @param eventId see {@link eventIdOf} */
  event: <Matter extends string, Event extends string>(matter: Matter, eventId: Event) =>
    `${matter}/events/${eventId}` as const,
  seals: (matter: string) => `${matter}/seals`,
  sealsOf: (matter: string, eventId: string) => `${matter}/seals/${eventId}`,
  /** The owner's own draft of what is filed or published, saved as typed. */
  draft: (matter: string) => `${matter}/draft/content`,
  submission: (matter: string, n: number) => `${matter}/evidence/submission-${n}`,
  book: (matter: string, name: string) => `${matter}/books/${name}`,
  body: (matter: string, id: string) => `${matter}/bodies/${id}`,
} as const;
