import type { MatterKind } from '../matters/kind.ts';
import { sanctionProcedure } from './procedure.ts';
import { SanctionState } from './state.ts';
import { sanctionUnsealed } from './unsealed.ts';
import type { SanctionVocabulary } from './vocabulary.ts';

export const sanctionKind: MatterKind<SanctionVocabulary> = {
  collection: 'sanctions',
  procedure: sanctionProcedure,
  unsealed: sanctionUnsealed,
  parse: (stored) => SanctionState.parse(stored),
  departmentOf: () => null,
};
