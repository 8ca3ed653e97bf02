import type { JsonObject } from '../../kernel/json.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { isGuestUid } from '../guest-uid.ts';
import { systemUid } from '../house-account.ts';
import type { Member } from '../member.ts';
import type { RosterCode } from './codes.ts';
import type { RosterDecision, RosterRecipient } from './decision.ts';
import type { RosterFacts } from './facts.ts';
import { changedFields, recordOf } from './record.ts';
import type { PersonStanding, RosterAsk } from './requests.ts';
import { whyNotStanding } from './standing.ts';

type Outcome = RosterDecision | Refusal<RosterCode>;
type Of<Kind extends RosterAsk['kind']> = Extract<RosterAsk, { kind: Kind }>['payload'];
type Person = Omit<Member, 'version'>;

export function register({ account: _, reason = '', ...wanted }: Of<'register'>, facts: RosterFacts): Outcome {
  const { account } = facts;
  if (!account || account.state === 'none' || !isOfHouse(account.uid)) return refuse('account-unknown');
  // By the records of this moment too: another request may have registered the same account since it was looked up.
  const isTaken = account.state === 'member' || facts.members.some(({ uid }) => uid === account.uid);
  if (isTaken) return refuse('account-taken');
  if (account.state === 'unverified') return refuse('account-unverified');
  if (reason.trim() === '') return refuse('reason-missing');
  return written(null, { uid: account.uid, ...wanted, active: true }, reason, facts);
}

export function change({ of, version, reason = '', ...wanted }: Of<'change'>, facts: RosterFacts): Outcome {
  const before = found(of, version, facts);
  if (!isMember(before)) return before;
  if (!before.active) return refuse('already-left', { name: before.name });
  const after = { ...withoutVersion(before), ...wanted };
  const fields = changedFields(recordOf(before, facts), recordOf(after, facts));
  if (fields.length === 0) return refuse('unchanged');
  // How one is called may be put right by oneself; what one may see and do, and whom one is tied to, may not.
  const harmless = fields.every((field) => field === 'name' || field === 'post');
  if (of === facts.actor?.uid && !harmless) return refuse('own-record');
  if (!harmless && reason.trim() === '') return refuse('reason-missing');
  return written(before, after, reason, facts, !harmless);
}

export function letGo({ of, version, reason = '' }: Of<'letGo'>, facts: RosterFacts): Outcome {
  const before = found(of, version, facts);
  if (!isMember(before)) return before;
  if (!before.active) return refuse('already-left', { name: before.name });
  if (facts.admins.every((uid) => uid === of)) return refuse('last-admin');
  if (of === facts.actor?.uid) return refuse('own-departure');
  if (reason.trim() === '') return refuse('reason-missing');
  return written(before, { ...withoutVersion(before), active: false }, reason, facts);
}

export function bringBack({ of, version, reason = '', ...wanted }: Of<'bringBack'>, facts: RosterFacts): Outcome {
  const before = found(of, version, facts);
  if (!isMember(before)) return before;
  if (before.active) return refuse('still-in-office', { name: before.name });
  if (reason.trim() === '') return refuse('reason-missing');
  return written(before, { ...withoutVersion(before), ...wanted, active: true }, reason, facts);
}

/** Two administrators at once: whoever comes second is told what the first has changed, and nothing is overwritten. */
function found(of: string, version: number, facts: RosterFacts): Member | Refusal<RosterCode> {
  const member = facts.members.find(({ uid }) => uid === of);
  if (!member || !isOfHouse(of)) return refuse('member-unknown');
  if (member.version === version) return member;
  const { last } = facts;
  return refuse('stale', {
    name: member.name,
    last: last && { kind: last.kind, byName: last.byName, at: last.at, data: last.data },
  });
}

/** A guest comes by a case's invitation alone, and the house itself has no account. */
function isOfHouse(uid: string): boolean {
  return !isGuestUid(uid) && uid !== systemUid;
}

function isMember(found: Member | Refusal<RosterCode>): found is Member {
  return 'uid' in found;
}

function withoutVersion({ version: _, ...person }: Member): Person {
  return person;
}

/** @param weighty whether the discipline secretary is told: of all that changes what somebody may see or do */
function written(before: Member | null, after: Person, reason: string, facts: RosterFacts, weighty = true): Outcome {
  const standing: PersonStanding = after;
  const barred = after.active ? whyNotStanding(after.uid, standing, facts) : null;
  if (barred) return barred;
  const beforehand: JsonObject | null = before && recordOf(before, facts);
  const involved = [...after.roles, ...(before?.roles ?? [])];
  const tells: readonly RosterRecipient[] = involved.includes('supervisor')
    ? ['supervisor', 'person', 'secretary']
    : ['supervisor', 'person'];
  return {
    ok: true,
    write: { of: 'member', before, after },
    data: { of: after.uid, name: after.name, before: beforehand, after: recordOf(after, facts), reason: reason.trim() },
    tells: weighty ? tells : [],
  };
}
