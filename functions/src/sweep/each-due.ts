import type { Instant } from '@rongcuo/domain';
import type { DocumentReference, Query } from 'firebase-admin/firestore';

const PAGE = 100;
/** So many are dealt with side by side. */
const AT_ONCE = 20;

/**
 * Deals with every document whose `nextAt` has come, the earliest first, and reads no other: its cost follows what is due,
 * not what exists. One that cannot be dealt with keeps none of the others waiting.
 * @param visit deals with one, and moves its `nextAt` on
 * @param most pages of one run
 */
export async function eachDue<T>(
  among: Query,
  now: Instant,
  visit: (ref: DocumentReference) => Promise<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly read: number; readonly done: readonly T[]; readonly failures: readonly unknown[] }> {
  const due = among.where('nextAt', '<=', now).orderBy('nextAt').limit(PAGE);
  const done: T[] = [];
  const failures: unknown[] = [];
  let read = 0;
  let page = await due.get();
  for (let pages = 1; ; pages += 1) {
    read += page.size;
    for (let start = 0; start < page.size; start += AT_ONCE) {
      const some = page.docs.slice(start, start + AT_ONCE);
      for (const one of await Promise.allSettled(some.map(({ ref }) => visit(ref)))) {
        if (one.status === 'fulfilled') done.push(one.value);
        else failures.push(one.reason);
      }
    }
    const last = page.docs.at(-1);
    if (page.size < PAGE || !last || pages >= most) return { read, done, failures };
    page = await due.startAfter(last).get();
  }
}
