import { answerLookup, paths } from '@rongcuo/domain';
import { readMember, readProtection, readProtectionLookup } from '../decode.ts';
import { fieldOf, idOf } from '../matters/id-of.ts';
import { memberAt } from '../matters/records.ts';
import { db } from '../services.ts';

/**
 * M8a: answers what somebody who runs an assessment asked of one cadre, from what is protected alone, in one
 * transaction that looks at the answer first: delivered twice, it is answered once, as things were then.
 */
export async function answerProtectionLookup(lookupId: string): Promise<void> {
  const ref = db.doc(paths.protectionLookup(lookupId));
  await db.runTransaction(async (tx) => {
    const lookup = readProtectionLookup(await tx.get(ref));
    if (!lookup || lookup.result) return;
    const subjectId = idOf(fieldOf(lookup.question, 'subjectId'));
    const [asker, subject, found] = await Promise.all([
      tx.get(db.doc(paths.member(lookup.by))),
      memberAt(tx, subjectId),
      subjectId === null ? null : tx.get(db.collection(paths.protections).where('subjectId', '==', subjectId)),
    ]);
    const actor = readMember(asker);
    const protections = (found?.docs ?? []).map(readProtection).filter((one) => one !== null);
    const answer = answerLookup(lookup.question, { actor, subject, protections });
    if ('ok' in answer) tx.update(ref, { result: { status: 'refused', code: answer.code, facts: answer.facts } });
    else tx.update(ref, { result: answer });
  });
}
