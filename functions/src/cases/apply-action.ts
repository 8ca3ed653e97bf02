import {
  type CaseVocabulary,
  caseProcedure,
  type Decision,
  decide,
  instantFromMillis,
  paths,
  type Refusal,
  refuse,
} from '@rongcuo/domain';
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { ahead } from '../clock.ts';
import { readAction, readCase } from '../decode.ts';
import { db } from '../services.ts';
import { actorOf } from './actor.ts';
import { loadFacts } from './load-facts.ts';
import { recordDecision } from './record-decision.ts';

/**
 * Decides one action and writes what follows, in one transaction: authorise → load → decide → write. However often
 * the event is delivered the action is applied once, for the transaction looks at its result first. A person's
 * authority is judged by the member record as it is now, not by the token the action was sent with.
 */
export async function applyAction(caseId: string, actionId: string): Promise<void> {
  const actionRef = db.doc(paths.action(caseId, actionId));
  const caseRef = db.doc(paths.case(caseId));
  const later = await ahead();
  await db.runTransaction(async (tx) => {
    const [actionDoc, caseDoc] = await tx.getAll(actionRef, caseRef);
    const asked = actionDoc && readAction(actionDoc);
    if (!asked || asked.result) return;
    const action = { ...asked, at: instantFromMillis(Date.parse(asked.at) + later) };
    const state = caseDoc && readCase(caseDoc);
    const actor = await actorOf(tx, action.by);
    // The draft was deleted, or the person is gone: the rules let neither ask, so this is only ever a race.
    if (!state || !actor) return refuseAction(tx, actionRef, refuse(actor ? 'wrong-state' : 'inactive'));
    const facts = await loadFacts(tx, { caseId, actionId, state }, action, actor);
    const decision: Decision<CaseVocabulary> | Refusal = decide(caseProcedure, state, action, facts);
    if (!decision.ok) return refuseAction(tx, actionRef, decision);
    recordDecision(tx, { caseId, actionId, state, action: asked, at: action.at, actor, decision });
  });
}

function refuseAction(tx: Transaction, actionRef: DocumentReference, { code, facts }: Refusal): void {
  tx.update(actionRef, { result: { status: 'refused', code, facts } });
}
