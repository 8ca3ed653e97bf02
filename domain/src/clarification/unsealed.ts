import type { Unsealed } from '../record/seals.ts';

/** What of a clarification changes without a step: its circles follow the people in office, the record itself. */
export const clarificationUnsealed: Unsealed = {
  face: [
    ...['desk', 'handlers', 'keepers', 'office', 'chair', 'watch', 'superiors', 'names'],
    ...['version', 'head', 'updatedAt'],
  ],
  // The answer is written when the decision is: it names the step.
  documents: { actions: ['result'], sealed: ['updatedAt'] },
};
