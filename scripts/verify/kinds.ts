import {
  caseKind,
  clarificationKind,
  filingKind,
  type MatterCollection,
  noticeKind,
  rectificationKind,
  sanctionKind,
  type Unsealed,
} from '@rongcuo/domain';
import { notices, protections, type Shows } from './shown.ts';

/** What of a kind of matter its record can be held against by. */
export interface CheckedKind {
  readonly collection: MatterCollection;
  readonly unsealed: Unsealed;
  readonly shows?: Shows;
}

/** Every kind of matter that keeps a record. */
export const checkedKinds: Readonly<Record<MatterCollection, CheckedKind>> = {
  cases: { ...caseKind, shows: protections },
  filings: filingKind,
  rectifications: rectificationKind,
  clarifications: clarificationKind,
  sanctions: sanctionKind,
  noticeDrafts: { ...noticeKind, shows: notices },
};

/** Below a matter, the collections in which nothing is but what a step wrote or took in. */
export const recordedCollections = [
  'evidence',
  'books',
  'bodies',
  'determinations',
  'archive',
  'lock',
  'sealed',
  'invitations',
  'invitationSecrets',
] as const;
