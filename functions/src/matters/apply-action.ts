import { randomBytes } from 'node:crypto';
import {
  decide,
  instantFromMillis,
  matterPathOf,
  matterPaths,
  type Recorded,
  type Refusal,
  refuse,
  writesOn,
} from '@rongcuo/domain';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { ahead } from '../clock.ts';
import { readAction } from '../decode.ts';
import { sha256 } from '../digest.ts';
import { db } from '../services.ts';
import { actorOf } from './actor.ts';
import { loadFacts } from './load-facts.ts';
import { readFace } from './read-face.ts';
import type { Wiring } from './wiring.ts';

/**
 * Decides one action and writes what follows, in one transaction: authorise → load → decide → write. However often
 * the event is delivered the action is applied once, for the transaction looks at its result first. A person's
 * authority is judged by the member record as it is now, not by the token the action was sent with.
 */
export async function applyTo<V extends Recorded>(
  wiring: Wiring<V>,
  matterId: string,
  actionId: string,
): Promise<void> {
  const { kind } = wiring;
  const matter = matterPathOf(kind.collection, matterId);
  const actionRef = db.doc(matterPaths.action(matter, actionId));
  const later = await ahead();
  await db.runTransaction(async (tx) => {
    const [actionDoc, matterDoc] = await tx.getAll(actionRef, db.doc(matter));
    const action = actionDoc && readAction(actionDoc);
    if (!action || action.result) return;
    const at = instantFromMillis(Date.parse(action.at) + later);
    const state = matterDoc ? readFace(kind, matterDoc) : null;
    const actor = await actorOf(tx, action.by);
    // The draft was deleted, or the person is gone: the rules let neither ask, so this is only ever a race.
    if (!state || !actor) return refuseAction(tx, actionRef, refuse(actor ? 'wrong-state' : 'inactive'));
    const asked = { tx, matterId, matter, actionId, state, action: { ...action, at }, actor };
    const facts = await loadFacts(wiring, asked);
    const decision = decide(kind.procedure, state, action, facts);
    if (!decision.ok) return refuseAction(tx, actionRef, decision, wiring.blanks);
    // As it was asked goes into the record, and when by the clock of the product.
    const decided = { kind, matterId, actionId, state, action, facts, decision };
    const { creates, sets, deletes, face, result } = writesOn<V>(decided, randomBytes(16).toString('hex'), sha256);
    // Creating, not setting: an event that exists already is never overwritten, whatever went wrong.
    for (const [path, data] of Object.entries(creates)) tx.create(db.doc(path), { ...data });
    for (const [path, data] of Object.entries(sets)) tx.set(db.doc(path), { ...data });
    for (const path of deletes) tx.delete(db.doc(path));
    const { createdAt: _, ...changed }: Record<string, unknown> = { ...face };
    tx.update(db.doc(matter), { ...changed, updatedAt: Timestamp.fromMillis(Date.parse(face.updatedAt)) });
    tx.update(actionRef, { result });
  });
}

function refuseAction(
  tx: Transaction,
  actionRef: DocumentReference,
  { code, facts }: Refusal,
  blanks: readonly string[] = [],
): void {
  const blank = blanks.includes(code) ? { payload: {} } : {};
  tx.update(actionRef, { ...blank, result: { status: 'refused', code, facts } });
}
