import { decideRoster, type FoundAccount, type JsonObject, paths, plainJson, rosterNeeds } from '@rongcuo/domain';
import type { DocumentReference } from 'firebase-admin/firestore';
import { readAction } from '../decode.ts';
import { auth, db } from '../services.ts';
import { findAccount, makeAccount, removeAccount } from './accounts.ts';
import { loadRosterFacts } from './load-facts.ts';
import { readHead, recordChange, writeChange } from './record-change.ts';

const house = { db, auth };

/**
 * Answers a request of the administrator: the decision, what it writes and the next entry of the log in one transaction
 * that looks at the request's result first, so that delivered twice it is done once. Where somebody is to get an account,
 * it is decided first without writing, then the account is made, then it is decided again: accounts are in no transaction.
 */
export async function answerRosterRequest(requestId: string): Promise<void> {
  const ref = db.doc(paths.rosterRequest(requestId));
  const request = readAction(await ref.get());
  if (!request || request.result) return;
  const named = rosterNeeds(request).account;
  // Derived, so that a second delivery finds the account that the first has made.
  const newUid = `member-${requestId}`;
  const account = named && (await findAccount(house, named, newUid));
  const makes = named && 'email' in named && account?.state === 'new' ? named.email : null;
  if (makes === null) {
    await decideOnce(ref, account);
    return;
  }
  if ((await decideOnce(ref, account, 'onlyRefuse')) !== 'granted') return;
  const isMade = await makeAccount(house, newUid, makes, nameIn(request.payload));
  const outcome = await decideOnce(ref, isMade ? account : { uid: newUid, state: 'member' });
  if (isMade && outcome === 'refused') await removeAccount(house, newUid);
}

async function decideOnce(
  ref: DocumentReference,
  account: FoundAccount | null,
  mode: 'write' | 'onlyRefuse' = 'write',
): Promise<'granted' | 'refused' | 'answered'> {
  return db.runTransaction(async (tx) => {
    const request = readAction(await tx.get(ref));
    if (!request || request.result) return 'answered';
    const facts = await loadRosterFacts(tx, db, { id: ref.id, by: request.by }, rosterNeeds(request), account);
    const decision = decideRoster(request, facts);
    if (!decision.ok) {
      const { code, facts: why } = decision;
      tx.update(ref, { result: { status: 'refused', code, facts: why } });
      return 'refused';
    }
    const { actor } = facts;
    if (mode === 'onlyRefuse' || !actor) return 'granted';
    const seq = recordChange(tx, db, await readHead(tx, db), {
      kind: request.kind,
      at: request.at,
      by: actor,
      request: ref.id,
      asked: plainJson(request),
      data: decision.data,
      tells: decision.tells,
      writes: [writeChange(tx, db, decision.write)],
    });
    tx.update(ref, { result: { status: 'applied', seq } });
    return 'granted';
  });
}

/** As typed, for the account's display name. */
function nameIn(payload: unknown): string {
  const { name }: JsonObject = plainJson(typeof payload === 'object' && payload !== null ? payload : {});
  return typeof name === 'string' ? name.trim() : '';
}
