import { fileOwners } from '../attachments/file.ts';
import { maxFiles } from '../attachments/limits.ts';
import type { MatterKind } from '../matters/kind.ts';
import { paths } from '../paths.ts';
import { protectionOf } from '../protections/protection.ts';
import { caseProcedure } from './procedure.ts';
import { CaseState } from './state.ts';
import { caseUnsealed } from './unsealed.ts';
import type { CaseVocabulary } from './vocabulary.ts';

export const caseKind: MatterKind<CaseVocabulary> = {
  collection: 'cases',
  procedure: caseProcedure,
  unsealed: caseUnsealed,
  parse: (stored) => CaseState.parse(stored),
  departmentOf: ({ departmentId }) => departmentId,
  files: {
    owners: fileOwners,
    most: maxFiles,
    // What comes with a submission must be there before it; the decision on that reads the files in its transaction.
    takes: ({ belongsTo, round }, { status, submissions }) => {
      if (belongsTo === 'investigation') return status === 'investigating';
      if (belongsTo === 'referral') return status === 'referred';
      return (status === 'draft' || status === 'returned') && submissions === round;
    },
  },
  // M8a: the step that closes a tolerated case protects the cadre.
  also: ({ matterId, decision: { from, to }, facts: { now }, face }) => {
    const protection = from === to ? null : protectionOf(matterId, face, now);
    return protection ? { creates: { [paths.protection(matterId)]: protection } } : {};
  },
};
