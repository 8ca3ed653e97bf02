import type { JsonObject } from '../../kernel/json.ts';
import type { Delegation } from '../delegation/delegation.ts';
import type { Member } from '../member.ts';
import type { Department, Unit } from '../units.ts';

/** What is written besides the event. A member's version is counted where it is written. */
export type RosterWrite =
  | { readonly of: 'member'; readonly before: Member | null; readonly after: Omit<Member, 'version'> }
  | { readonly of: 'unit'; readonly unit: Unit }
  | { readonly of: 'department'; readonly department: Department }
  | { readonly of: 'delegation'; readonly delegation: Delegation };

/** A request that is granted. */
export interface RosterDecision {
  readonly ok: true;
  readonly write: RosterWrite;
  /** Of the event: whom or what it is about, as it was and as it is, and why. */
  readonly data: JsonObject;
  readonly tells: readonly RosterRecipient[];
}

/**
 * Who is told: the discipline secretary of every change of rights; of one to that very office, the party secretary too.
 * Of a delegation who is away, who stands in, and those whom who is away should have stood in for.
 */
export const rosterRecipients = ['supervisor', 'person', 'secretary', 'principal', 'standIn', 'leftAlone'] as const;
export type RosterRecipient = (typeof rosterRecipients)[number];
