import type { BrowserContext, Page } from 'playwright-core';

const CHANNEL = '/google.firestore.v1.Firestore/Listen/channel';

/** What was asked to be ended, and may not have been yet. */
const ending: Promise<unknown>[] = [];

/**
 * Ends what pages of this browser no longer listen to. A page that is left or closed says so to nobody; in production
 * the server notices that the connection is gone, while the local engine would judge each of its documents again with
 * every write of the tests that follow.
 */
export function endWhatIsLeft(context: BrowserContext): void {
  const open = new Map<Page, URL>();
  const end = (page: Page): void => {
    const session = open.get(page);
    open.delete(page);
    if (session) ending.push(fetch(terminating(session), { method: 'POST' }));
  };
  context.on('page', (page) => page.once('close', end));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname !== CHANNEL || !url.searchParams.has('SID')) return;
    const page = request.frame().page();
    // A page has one channel at a time: the one before was of the document that stood there before, or broke off.
    if (sessionOf(open.get(page)) !== sessionOf(url)) end(page);
    open.set(page, url);
  });
}

/** Resolves once all of it is ended. */
export async function ended(): Promise<void> {
  await Promise.all(ending.splice(0));
}

const sessionOf = (url: URL | undefined): string | null => url?.searchParams.get('SID') ?? null;

/** The request by which a WebChannel says that it is closed. */
function terminating(session: URL): URL {
  const url = new URL(CHANNEL, session);
  for (const name of ['VER', 'database', 'gsessionid', 'SID']) {
    url.searchParams.set(name, session.searchParams.get(name) ?? '');
  }
  url.searchParams.set('RID', '0');
  url.searchParams.set('TYPE', 'terminate');
  return url;
}
