import type { RecordedEvent } from '../../record/chain.ts';
import type { Member } from '../member.ts';
import type { Named } from './record.ts';

/** The account that a person to be registered is to sign in with. */
export interface FoundAccount {
  readonly uid: string;
  /**
   * `new`: there is none yet, or only the one made for this very request. `free`: there is one, and nobody is registered
   * with it. `unverified`: so, but whoever made it never proved to own the address. `member`: somebody is registered
   * with it. `none`: there is no account of that id.
   */
  readonly state: 'new' | 'free' | 'unverified' | 'member' | 'none';
}

/** What a decision looks at, as on record now. Those whom the request names and who are not there are left out. */
export interface RosterFacts extends Named {
  /** Who asks; null when there is no such member. */
  readonly actor: Member | null;
  /** The request's own id: new units and departments are called by it. */
  readonly requestId: string;
  readonly account: FoundAccount | null;
  /** Everyone in office who administers. */
  readonly admins: readonly string[];
  /** Whether another unit, or another department, is called as the request wants it. */
  readonly nameTaken: boolean;
  /** What was last entered about the person; null when nothing was. */
  readonly last: RecordedEvent | null;
}
