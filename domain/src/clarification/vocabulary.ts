import type { CountedFile } from '../attachments/file.ts';
import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import { type RelatedCase, relatedRefusalCodes } from '../matters/related.ts';
import type { Policy } from '../measures/policy.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Unit } from '../people/units.ts';
import { teamRefusalCodes } from '../team/recusal.ts';
import type { Calendar } from '../time/calendar.ts';
import type { ClarificationCapacity, ClarificationPayloads } from './actions.ts';
import type { ClarificationBooks } from './books.ts';
import type { KnownReporter } from './reporter.ts';
import type { ClarificationLimitKind, ClarificationState, ClarificationStatus } from './state.ts';

export const clarificationRecipients = [
  'subject',
  'handlers',
  'head',
  'office',
  'deputy',
  'secretary',
  'superior',
  'supervisor',
] as const;
export type ClarificationRecipient = (typeof clarificationRecipients)[number];

/** `lead`: of the office alone; `person`: what the person concerned may read, from when their wish is asked. */
export const clarificationClasses = ['lead', 'person', 'supervision'] as const;
export type ClarificationClass = (typeof clarificationClasses)[number];

export const clarificationFileOwners = ['verification', 'referral'] as const;
export type ClarificationFileOwner = (typeof clarificationFileOwners)[number];

export const clarificationRefusalCodes = [
  ...teamRefusalCodes,
  ...relatedRefusalCodes,
  'kept-out',
  'investigator-kept-out',
  'not-discipline',
  'subject-not-cadre',
  'names-reporter',
  'reporter-missing',
  'reporter-left',
  'date-in-future',
  'date-in-past',
  'not-of-team',
  'file-not-ready',
  'already-extended',
  'extension-too-short',
  'extension-too-long',
  'not-a-report',
  'not-opinion',
  'not-handed-over',
  'nothing-asked',
  'beyond-conclusion',
  'lets-out-detail',
  'no-malice-found',
  'nothing-to-clear',
  'wish-first',
  'wishes-none',
  'wish-incomplete',
  'unlike-wish',
  'to-be-cleared',
] as const;
export type ClarificationRefusalCode = (typeof clarificationRefusalCodes)[number];

export interface ClarificationFacts extends BaseFacts, ClarificationBooks {
  readonly subject: Member | null;
  readonly unit: Unit | null;
  /** The case that the payload names; null where there is no such case on record. */
  readonly relatedCase: RelatedCase | null;
  /** The sealed part; null where nothing is sealed. It bars ties and words, and goes no further. */
  readonly reporter: KnownReporter | null;
  /** `staff`: of the discipline department. */
  readonly institution: Institution;
  readonly named: readonly Member[];
  readonly files: readonly CountedFile<ClarificationFileOwner>[];
  readonly policy: Policy;
  readonly calendar: Calendar;
}

export interface ClarificationVocabulary extends Vocabulary {
  status: ClarificationStatus;
  capacity: ClarificationCapacity;
  recipient: ClarificationRecipient;
  limit: ClarificationLimitKind;
  materialClass: ClarificationClass;
  code: ClarificationRefusalCode;
  state: ClarificationState;
  facts: ClarificationFacts;
  actions: ClarificationPayloads;
}

export type ClarificationCode = CodeOf<ClarificationVocabulary>;
