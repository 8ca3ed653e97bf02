import { decidePublication, paths } from '@rongcuo/domain';
import { readMember, readPolicyRequest } from '../decode.ts';
import { db } from '../services.ts';
import { policyAt } from './policy-at.ts';

/**
 * M13, M14: publishes new parameters or catalogues as the next version and puts it in force, in one transaction that
 * looks at the request's result first: delivered twice, it is published once. Earlier versions stay as they are, for the
 * cases that began under them.
 */
export async function publishPolicy(requestId: string): Promise<void> {
  const ref = db.doc(paths.policyRequest(requestId));
  const current = db.doc(paths.policy('current'));
  await db.runTransaction(async (tx) => {
    const request = readPolicyRequest(await tx.get(ref));
    if (!request || request.result) return;
    const [publisher, named] = await tx.getAll(db.doc(paths.member(request.by)), current);
    const decision = decidePublication(request, {
      publisher: publisher ? readMember(publisher) : null,
      inForce: await policyAt(tx, named?.get('version')),
    });
    if (!decision.ok) {
      const { code, facts } = decision;
      tx.update(ref, { result: { status: 'refused', code, facts } });
      return;
    }
    const { version } = decision.published;
    // Creating, not setting: a published version is never overwritten.
    tx.create(db.doc(paths.policy(version)), decision.published);
    tx.set(current, { version });
    tx.update(ref, { result: { status: 'applied', version } });
  });
}
