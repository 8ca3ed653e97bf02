import type { Unsealed } from '../record/seals.ts';

/** What of a case changes without a step: all else stays as the record says until the next step. */
export const caseUnsealed: Unsealed = {
  face: [
    // Drawn anew with every change of the people in office.
    'desk',
    'handlers',
    'bench',
    'office',
    'chair',
    'names',
    'watch',
    'superiors',
    // Follow from the record itself, and are compared with it.
    'version',
    'head',
    'updatedAt',
  ],
  documents: {
    // The answer is written when the decision is: it names the step.
    actions: ['result'],
    // An invitation ends with its last day, and its link is used up, without anybody deciding on the case.
    invitations: ['ended'],
    invitationSecrets: ['redeemedBy', 'wrong'],
  },
};
