import type { Person } from '../matter.ts';

/** What stands beside cases; each is one kind of matter with its own classes of what it holds. */
export const besideKinds = ['filing', 'rectification', 'clarification', 'protection', 'sanction', 'notice'] as const;
export type BesideKind = (typeof besideKinds)[number];

/**
 * A matter beside cases in the words in which access is decided: what has happened, and who did or was told what. It
 * knows nothing of the lists of readers that the product derives and stores: those are what is judged by it.
 */
export interface BesideMatter {
  readonly of: BesideKind;
  /** Submitted, issued, registered, recorded: more than its author's draft. */
  readonly onRecord: boolean;
  readonly begunBy: string;
  /** For whom it was begun: oneself, one's unit, or an office. */
  readonly begunFor: 'self' | 'unit' | 'office';
  readonly subject: Person | null;
  readonly unitId: string | null;
  /** Whose department has it; null where it is the committee's, or nobody's. */
  readonly departmentId: string | null;
  /** Clerks who have it in hand; null: every clerk of the department has. */
  readonly inHand: readonly string[] | null;
  /** Of those, who may open what is sealed. */
  readonly keepers: readonly string[];
  readonly recused: readonly string[];
  /** Who reported, where somebody of the house did. */
  readonly reporter: { readonly uid: string; readonly kin: readonly string[] } | null;
  readonly reachedCommittee: boolean;
  /** The secretary's office has it before it: something waits for it, or the committee issued it. */
  readonly officeIsCalled: boolean;
  readonly reachedSuperior: boolean;
  /** The person concerned was asked, or told. */
  readonly personIsTold: boolean;
  /** Approved and published, and not withdrawn. */
  readonly isPublic: boolean;
}
