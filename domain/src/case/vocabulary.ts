import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import type { Member } from '../people/member.ts';
import type { Department, Unit } from '../people/units.ts';
import type { CaseCapacity, CasePayloads } from './actions.ts';
import type { CaseState, CaseStatus } from './state.ts';

/** Whom an event may tell; the fan-out turns each into people as the case then stands. */
export const caseRecipients = ['applicant', 'subject', 'unit', 'desk', 'supervisor'] as const;
export type CaseRecipient = (typeof caseRecipients)[number];

/** Classes of what a case holds, as ACCESS names them; events of the first steps all belong to its face. */
export const materialClasses = ['face'] as const;
export type MaterialClass = (typeof materialClasses)[number];

export const caseRefusalCodes = [
  'application-incomplete',
  'subject-not-cadre',
  'self-not-subject',
  'unit-not-own',
  'unit-about-oneself',
  'department-unknown',
  'fixed-after-submission',
  'excluded',
  'already-returned',
  'tied',
] as const;
export type CaseRefusalCode = (typeof caseRefusalCodes)[number];

/** What a decision on a case may need beyond the case itself; the loader brings what the row asks for. */
export interface CaseFacts extends BaseFacts {
  /** The owner's draft as it stands, unchecked. */
  readonly draft: unknown;
  /** The person the draft or the case is about; null when there is no such member. */
  readonly subject: Member | null;
  readonly unit: Unit | null;
  readonly department: Department | null;
  /** Handlers and heads of the department concerned. */
  readonly staff: readonly Member[];
  /** The last running number given in the year of `now`. */
  readonly lastNumber: number;
}

export interface CaseVocabulary extends Vocabulary {
  status: CaseStatus;
  capacity: CaseCapacity;
  recipient: CaseRecipient;
  materialClass: MaterialClass;
  code: CaseRefusalCode;
  state: CaseState;
  facts: CaseFacts;
  actions: CasePayloads;
}

export type CaseCode = CodeOf<CaseVocabulary>;
