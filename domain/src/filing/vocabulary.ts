import type { CountedFile } from '../attachments/file.ts';
import { meetingRefusalCodes } from '../committee/sitting.ts';
import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import type { Policy } from '../measures/policy.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Unit } from '../people/units.ts';
import { recusalRefusalCodes } from '../team/recusal.ts';
import type { Calendar } from '../time/calendar.ts';
import type { FilingCapacity, FilingPayloads } from './actions.ts';
import type { FilingBooks } from './books.ts';
import type { Dossier } from './dossier.ts';
import type { FilingLimitKind, FilingState, FilingStatus } from './state.ts';

export const filingRecipients = [
  'applicant',
  'subject',
  'unit',
  'desk',
  'head',
  'bench',
  'office',
  'deputy',
  'secretary',
  'supervisor',
] as const;
export type FilingRecipient = (typeof filingRecipients)[number];

export const filingClasses = ['face', 'deliberation', 'supervision'] as const;
export type FilingClass = (typeof filingClasses)[number];

/** Parts of a filing that originals belong to. */
export const filingFileOwners = ['legality', 'experts', 'risks', 'progress'] as const;
export type FilingFileOwner = (typeof filingFileOwners)[number];

export const filingRefusalCodes = [
  ...meetingRefusalCodes,
  ...recusalRefusalCodes,
  'dossier-incomplete',
  'self-not-subject',
  'unit-not-own',
  'unit-about-oneself',
  'subject-not-cadre',
  'fixed-after-submission',
  'tied',
  'file-not-ready',
  'date-in-future',
  'majority-in-favour',
] as const;
export type FilingRefusalCode = (typeof filingRefusalCodes)[number];

export interface FilingFacts extends BaseFacts, FilingBooks {
  /** The draft as it stands, unchecked. */
  readonly draft: unknown;
  /** The cadre who leads the project; null when there is no such member. */
  readonly subject: Member | null;
  readonly unit: Unit | null;
  /** `staff`: of the department that examines. */
  readonly institution: Institution;
  readonly named: readonly Member[];
  readonly files: readonly CountedFile<FilingFileOwner>[];
  /** As it was last submitted; null before. */
  readonly dossier: Dossier | null;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** The last running number given in the year of `now`. */
  readonly lastNumber: number;
}

export interface FilingVocabulary extends Vocabulary {
  status: FilingStatus;
  capacity: FilingCapacity;
  recipient: FilingRecipient;
  limit: FilingLimitKind;
  materialClass: FilingClass;
  code: FilingRefusalCode;
  state: FilingState;
  facts: FilingFacts;
  actions: FilingPayloads;
}

export type FilingCode = CodeOf<FilingVocabulary>;
