import type { CountedFile } from '../attachments/file.ts';
import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import { type RelatedCase, relatedRefusalCodes } from '../matters/related.ts';
import type { Policy } from '../measures/policy.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Department, Unit } from '../people/units.ts';
import type { Calendar } from '../time/calendar.ts';
import type { RectificationCapacity, RectificationPayloads } from './actions.ts';
import type { CourseBook } from './books.ts';
import type { RectificationLimitKind, RectificationState, RectificationStatus } from './state.ts';

export const rectificationRecipients = ['subject', 'unit', 'issuer', 'staff', 'office', 'supervisor'] as const;
export type RectificationRecipient = (typeof rectificationRecipients)[number];

export const rectificationClasses = ['face', 'supervision'] as const;
export type RectificationClass = (typeof rectificationClasses)[number];

export const rectificationFileOwners = ['progress', 'report'] as const;
export type RectificationFileOwner = (typeof rectificationFileOwners)[number];

export const rectificationRefusalCodes = [
  'not-an-issuer',
  'form-not-yours',
  'form-unnamed',
  'subject-not-cadre',
  'tied',
  ...relatedRefusalCodes,
  'date-in-past',
  'date-in-future',
  'already-acknowledged',
  'problems-left',
  'no-such-problem',
  'file-not-ready',
  'already-extended',
  'extension-too-short',
  'extension-too-long',
  'new-date-needed',
  'date-stands',
  'already-followed-up',
  'no-such-request',
] as const;
export type RectificationRefusalCode = (typeof rectificationRefusalCodes)[number];

export interface RectificationFacts extends BaseFacts {
  readonly course: CourseBook;
  /** The cadre whom the order is for; null when there is no such member. */
  readonly subject: Member | null;
  readonly unit: Unit | null;
  /** Of whoever issues it. */
  readonly department: Department | null;
  /** `staff`: of the department that issues or issued it. */
  readonly institution: Institution;
  /** The case that the order names; null when there is none. */
  readonly relatedCase: RelatedCase | null;
  readonly files: readonly CountedFile<RectificationFileOwner>[];
  readonly policy: Policy;
  readonly calendar: Calendar;
}

export interface RectificationVocabulary extends Vocabulary {
  status: RectificationStatus;
  capacity: RectificationCapacity;
  recipient: RectificationRecipient;
  limit: RectificationLimitKind;
  materialClass: RectificationClass;
  code: RectificationRefusalCode;
  state: RectificationState;
  facts: RectificationFacts;
  actions: RectificationPayloads;
}

export type RectificationCode = CodeOf<RectificationVocabulary>;
