import type { MatterKind } from '../matters/kind.ts';
import { rectificationProcedure } from './procedure.ts';
import { RectificationState } from './state.ts';
import { rectificationUnsealed } from './unsealed.ts';
import { type RectificationVocabulary, rectificationFileOwners } from './vocabulary.ts';

export const rectificationKind: MatterKind<RectificationVocabulary> = {
  collection: 'rectifications',
  procedure: rectificationProcedure,
  unsealed: rectificationUnsealed,
  parse: (stored) => RectificationState.parse(stored),
  departmentOf: ({ departmentId }) => departmentId,
  files: {
    owners: rectificationFileOwners,
    most: { progress: 100, report: 100 },
    takes: ({ belongsTo }, { status }) => status === 'underway' || (belongsTo === 'progress' && status === 'issued'),
  },
};
