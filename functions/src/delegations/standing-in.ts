import { Delegation, type PlainDate, paths, type StandIn, standsInOn } from '@rongcuo/domain';
import { membersAt } from '../members/members-at.ts';
import { db } from '../services.ts';

/** Firestore takes thirty alternatives in one query: so many people, in two states. */
const AT_ONCE = 15;

/** Who of these people is away that day, and who stands in for each. */
export async function standInsFor(uids: readonly string[], day: PlainDate): Promise<StandIn[]> {
  const all = [...new Set(uids)];
  const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) =>
    all.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
  const open = db.collection(paths.delegations).where('state', 'in', ['named', 'running']);
  const found = await Promise.all(parts.map((part) => open.where('of', 'in', part).get()));
  const running = found
    .flatMap(({ docs }) => docs.map((one) => Delegation.parse(one.data())))
    .filter((delegation) => standsInOn(delegation, day));
  const deputies = await membersAt(running.map(({ to }) => to));
  return running.map((delegation) => ({
    delegation,
    deputy: deputies.find(({ uid }) => uid === delegation.to) ?? null,
  }));
}
