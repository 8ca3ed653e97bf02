import type { MatterKind } from '../matters/kind.ts';
import { examiningDepartment } from './circles.ts';
import { filingProcedure } from './procedure.ts';
import { FilingState } from './state.ts';
import { filingUnsealed } from './unsealed.ts';
import { type FilingVocabulary, filingFileOwners } from './vocabulary.ts';

export const filingKind: MatterKind<FilingVocabulary> = {
  collection: 'filings',
  procedure: filingProcedure,
  unsealed: filingUnsealed,
  parse: (stored) => FilingState.parse(stored),
  departmentOf: () => examiningDepartment,
  files: {
    owners: filingFileOwners,
    most: { legality: 20, experts: 20, risks: 20, progress: 200 },
    takes: ({ belongsTo, round }, { status, submissions }) =>
      belongsTo === 'progress'
        ? status === 'filed'
        : (status === 'draft' || status === 'returned') && submissions === round,
  },
};
