import { Delegation, type Instant, paths, toldOfAway } from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { readCase } from '../decode.ts';
import { eachOf } from '../each-of.ts';
import { membersAt } from '../members/members-at.ts';
import { db } from '../services.ts';

const over: readonly string[] = ['closed', 'declined', 'withdrawn'];

/** M7.2a: tells the heads of every case in which whoever is away has it in hand. */
export async function tellHeads(delegationId: string, at: Instant): Promise<void> {
  const found = await db.doc(paths.delegation(delegationId)).get();
  const delegation = found.exists ? Delegation.parse(found.data()) : null;
  if (delegation?.state !== 'running') return;
  const inHand = db.collection(paths.cases).where('handlers', 'array-contains', delegation.of);
  await eachOf(inHand, async (one) => {
    const state = readCase(one);
    if (!state || over.includes(state.status)) return;
    const told = toldOfAway(one.id, at, state, delegation, await membersAt(state.desk));
    await Promise.all(told.map(({ path, entry }) => createOnce(db.doc(path), entry)));
  });
}
