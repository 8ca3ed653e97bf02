import type { StoredFile } from '../attachments/file.ts';
import type { CaseStatus } from '../case/state.ts';
import type { Member } from '../people/member.ts';
import type { PlainDate } from '../time/time.ts';

/** A person as the house knows them today, and not as a token once said. */
export type Person = Pick<Member, 'uid' | 'roles' | 'unitId' | 'department' | 'kin' | 'active'>;

export interface Invitation {
  readonly guest: string;
  readonly until: PlainDate;
  readonly ended: boolean;
  /** Ids of the material that it shows, and of the files that belong to that. */
  readonly shows: readonly string[];
  readonly files: readonly string[];
}

/**
 * A case in the words in which access is decided: what has happened, and who did or was told what. It knows nothing of
 * the lists of readers that the product derives and stores (case/circles.ts): those are what is judged by it.
 */
export interface Matter {
  readonly status: CaseStatus;
  /** Who began to fill it in. */
  readonly begunBy: string;
  /** Who applied; null until it is submitted or opened. */
  readonly applied: 'self' | 'unit' | 'department' | null;
  readonly subject: Person | null;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  /** How often it was submitted. */
  readonly submissions: number;
  /** Staff who took it up at intake, or, once a team was assigned, that team. */
  readonly inHand: readonly string[];
  readonly recused: readonly string[];
  /** It was taken up or turned away: the unit's party organization is to be told the outcome. */
  readonly unitIsToBeTold: boolean;
  /** What was last determined has been served on somebody. */
  readonly served: boolean;
  /** A recusal that is theirs to decide, or an objection that is theirs to answer, came up. */
  readonly officeIsCalled: boolean;
  /** Somebody who is secretary is free to preside; where nobody is, a deputy does. */
  readonly secretaryIsFree: boolean;
  readonly reachedCommittee: boolean;
  readonly reachedSuperior: boolean;
  readonly invitations: readonly Invitation[];
}

/** What matters of one thing that a case holds, beyond its class. */
export interface Item {
  readonly id?: string;
  /** Who left it; of an invitation: whose it is. */
  readonly by?: string;
  /** Of an action: what was asked. */
  readonly kind?: string;
}

export type FileItem = Pick<StoredFile, 'by' | 'belongsTo' | 'round' | 'state'> & { readonly id: string };
