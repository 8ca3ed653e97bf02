import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';

const PAGE = 100;

/** What a query finds, a page at a time and in the order of the ids, which no hash covers: never all at once. */
export async function* pagesOf(query: Query, size: number = PAGE): AsyncGenerator<readonly QueryDocumentSnapshot[]> {
  const pages = query.orderBy('__name__').limit(size);
  let page = await pages.get();
  while (!page.empty) {
    yield page.docs;
    const last = page.docs.at(-1);
    if (!last || page.size < size) return;
    page = await pages.startAfter(last).get();
  }
}
