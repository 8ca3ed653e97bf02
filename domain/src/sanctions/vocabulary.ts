import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import { type RelatedCase, relatedRefusalCodes } from '../matters/related.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Unit } from '../people/units.ts';
import type { SanctionCapacity, SanctionPayloads } from './actions.ts';
import type { OtherPeriod } from './impact.ts';
import type { SanctionState, SanctionStatus } from './state.ts';
import type { ImpactTable } from './table.ts';

export const sanctionRecipients = ['subject', 'staff', 'head', 'supervisor'] as const;
export type SanctionRecipient = (typeof sanctionRecipients)[number];

export const sanctionRefusalCodes = [
  ...relatedRefusalCodes,
  'not-organization',
  'subject-not-cadre',
  'tied',
  'date-in-future',
  'months-needed',
  'reason-needed',
  'same-months',
  'not-over-yet',
  'still-affected',
] as const;
export type SanctionRefusalCode = (typeof sanctionRefusalCodes)[number];

export interface SanctionFacts extends BaseFacts {
  readonly subject: Member | null;
  readonly unit: Unit | null;
  /** The case that it is to stand beside; null where there is no such case on record. */
  readonly relatedCase: RelatedCase | null;
  /** `staff`: of the organization department. */
  readonly institution: Institution;
  /** Every other measure against the same cadre that has a period and was not lifted. */
  readonly others: readonly OtherPeriod[];
  /** As published last; what was recorded keeps the version it was worked out by. */
  readonly table: ImpactTable;
}

export interface SanctionVocabulary extends Vocabulary {
  status: SanctionStatus;
  capacity: SanctionCapacity;
  recipient: SanctionRecipient;
  limit: never;
  materialClass: 'face';
  code: SanctionRefusalCode;
  state: SanctionState;
  facts: SanctionFacts;
  actions: SanctionPayloads;
}

export type SanctionCode = CodeOf<SanctionVocabulary>;
