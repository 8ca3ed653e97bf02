import type { Unsealed } from '../record/seals.ts';

/** What of a measure changes without a step: its circles follow the people in office, the record follows itself. */
export const sanctionUnsealed: Unsealed = {
  face: ['desk', 'watch', 'names', 'version', 'head', 'updatedAt'],
  // The answer is written when the decision is: it names the step.
  documents: { actions: ['result'] },
};
