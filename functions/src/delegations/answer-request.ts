import {
  Delegation,
  decideDelegation,
  delegationNeeds,
  instantFromMillis,
  type Member,
  paths,
  plainDateOf,
  plainJson,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { ahead } from '../clock.ts';
import { readAction, readMember } from '../decode.ts';
import { readHead } from '../roster/record-change.ts';
import { db } from '../services.ts';
import { openWith } from './open.ts';
import { recordDelegation } from './record-delegation.ts';

/**
 * Answers a member who names a deputy, or ends that: the decision, the delegation and the next entry of the log in one
 * transaction that looks at the request's result first. Each takes the end of the log, so that two that overlap are
 * decided one after the other.
 */
export async function answerDelegationRequest(requestId: string): Promise<void> {
  const ref = db.doc(paths.delegationRequest(requestId));
  const later = await ahead();
  await db.runTransaction(async (tx) => {
    const request = readAction(await tx.get(ref));
    if (!request || request.result) return;
    const at = instantFromMillis(Date.parse(request.at) + later);
    const needs = delegationNeeds(request);
    const last = await readHead(tx, db);
    const [actor, deputy] = await Promise.all([memberAt(tx, request.by), memberAt(tx, needs.deputy)]);
    const about = needs.about === null ? null : await delegationAt(tx, needs.about);
    const decision = decideDelegation(request, {
      actor,
      deputy,
      about,
      open: await openWith(tx, [request.by, needs.deputy]),
      today: plainDateOf(at),
      requestId,
    });
    if (!decision.ok || !actor) {
      const { code, facts } = decision.ok ? { code: 'inactive', facts: {} } : decision;
      tx.update(ref, { result: { status: 'refused', code, facts } });
      return;
    }
    const asked = plainJson(request);
    const seq = recordDelegation(tx, db, last, decision, { at, by: actor, request: requestId, asked });
    tx.update(ref, { result: { status: 'applied', seq } });
  });
}

async function memberAt(tx: Transaction, uid: string | null): Promise<Member | null> {
  return uid === null ? null : readMember(await tx.get(db.doc(paths.member(uid))));
}

async function delegationAt(tx: Transaction, id: string): Promise<Delegation | null> {
  const found = await tx.get(db.doc(paths.delegation(id)));
  return found.exists ? Delegation.parse(found.data()) : null;
}
