import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';

const PAGE = 100;

/** Visits every document a query finds, one after another, however many there are. */
export async function eachOf(query: Query, visit: (found: QueryDocumentSnapshot) => Promise<void>): Promise<void> {
  const pages = query.orderBy('__name__').limit(PAGE);
  let page = await pages.get();
  while (!page.empty) {
    for (const found of page.docs) await visit(found);
    const last = page.docs.at(-1);
    if (!last || page.size < PAGE) return;
    page = await pages.startAfter(last).get();
  }
}
