import type { MatterKind } from '../matters/kind.ts';
import { clarificationProcedure } from './procedure.ts';
import { ClarificationState } from './state.ts';
import { clarificationUnsealed } from './unsealed.ts';
import { type ClarificationVocabulary, clarificationFileOwners } from './vocabulary.ts';

export const clarificationKind: MatterKind<ClarificationVocabulary> = {
  collection: 'clarifications',
  procedure: clarificationProcedure,
  unsealed: clarificationUnsealed,
  parse: (stored) => ClarificationState.parse(stored),
  departmentOf: ({ departmentId }) => departmentId,
  files: {
    owners: clarificationFileOwners,
    most: { verification: 200, referral: 20 },
    takes: ({ belongsTo }, { status }) => status === (belongsTo === 'referral' ? 'referred' : 'verifying'),
  },
};
