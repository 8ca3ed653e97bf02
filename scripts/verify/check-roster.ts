import { Fingerprints, isDelegationKind, isGuestUid, paths, RecordedEvent } from '@rongcuo/domain';
import { digest } from '@rongcuo/functions/record';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { linkFault } from './check-chain.ts';
import type { RosterFault } from './faults.ts';
import { pagesOf } from './pages.ts';
import { jsonOf } from './stored.ts';

interface CheckedRoster {
  readonly entries: number;
  readonly faults: readonly RosterFault[];
}

const MOST_TIMES = 5;

/**
 * Holds people, units and departments against the log of their changes: whoever gave a role behind it is found out. It
 * is looked through anew when somebody enters something meanwhile.
 */
export async function checkRoster(db: Firestore): Promise<CheckedRoster> {
  const head = () => db.doc(paths.roster('current')).get();
  for (let time = 1; ; time += 1) {
    const before = await head();
    const checked = await checkOnce(db, before.get('head'), before.get('version'));
    if (time === MOST_TIMES || (await head()).get('head') === before.get('head')) return checked;
  }
}

async function checkOnce(db: Firestore, head: unknown, version: unknown): Promise<CheckedRoster> {
  const stored: (RecordedEvent | null)[] = [];
  for await (const page of pagesOf(db.collection(paths.rosterEvents))) {
    stored.push(...page.map((one) => RecordedEvent.safeParse(one.data()).data ?? null));
  }
  // Where nothing was ever entered there is nothing to hold anybody against.
  if (stored.length === 0 && head === undefined) return { entries: 0, faults: [] };
  const link = linkFault({ path: paths.rosterEvents, head, version }, stored);
  const events = stored.filter((event) => event !== null);
  const faults: RosterFault[] = link ? [{ of: 'link', ...link }] : [];
  const expected = expectedBy(events);
  for (const collection of checked) {
    for await (const page of pagesOf(db.collection(collection))) {
      for (const found of page) {
        const fault = faultOf(found, expected.get(found.ref.path));
        if (fault) faults.push({ of: 'document', path: found.ref.path, fault });
        expected.delete(found.ref.path);
      }
    }
  }
  for (const path of expected.keys()) faults.push({ of: 'document', path, fault: 'missing' });
  return { entries: stored.length, faults };
}

const requests: readonly string[] = [paths.rosterRequests, paths.delegationRequests];
const checked = [paths.members, paths.units, paths.departments, paths.delegations, ...requests];

/** Each document with the fingerprint that the last entry about it left. */
function expectedBy(events: readonly RecordedEvent[]): Map<string, string> {
  const expected = new Map<string, string>();
  for (const { kind, action, seals, data } of events) {
    const asked = isDelegationKind(kind) ? paths.delegationRequest(action) : paths.rosterRequest(action);
    if (action !== '') expected.set(asked, seals);
    for (const { path, digest: mark } of Fingerprints.safeParse(data['writes']).data ?? []) expected.set(path, mark);
  }
  return expected;
}

function faultOf(found: QueryDocumentSnapshot, expected: string | undefined): 'altered' | 'extra' | null {
  const stored = jsonOf(found);
  if (requests.includes(found.ref.parent.id)) {
    // One that was refused, or waits, wrote nothing.
    if (expected === undefined) return found.get('result')?.status === 'applied' ? 'extra' : null;
    const { result: _, ...asked } = stored ?? {};
    return digest(asked) === expected ? null : 'altered';
  }
  if (expected === undefined) return isGuest(found) ? null : 'extra';
  return stored && digest(stored) === expected ? null : 'altered';
}

/** Guests come by a case's invitation, which its own record has; with a role, or a place in the house, one is none. */
function isGuest(found: QueryDocumentSnapshot): boolean {
  const { roles, unitId, department } = found.data();
  const bare = Array.isArray(roles) && roles.length === 0 && unitId === null && department === null;
  return found.ref.parent.id === paths.members && isGuestUid(found.id) && bare;
}
