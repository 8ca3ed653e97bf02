import { type NoticeKind, noticeKinds, slugPattern } from '@rongcuo/domain';
import { type ListShown, listPage, listPath, missingPage, noticePage, type Published, sitemap } from './pages.ts';

/** The little that public pages read: what was published, and nothing else. */
export interface NoticeReader {
  /** Null where nothing is published under that address. */
  readonly bySlug: (slug: string) => Promise<Published | null>;
  /** The newest first; one page of one kind, or of all. */
  readonly list: (kind: NoticeKind | null, page: number) => Promise<Pick<ListShown, 'notices' | 'isLast'>>;
  /** The newest ones, for search engines. */
  readonly newest: () => Promise<readonly Pick<Published, 'slug' | 'publishedOn'>[]>;
}

export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'application/xml';
  readonly body: string;
}

/** How far back a list can be turned: what is older is found by its address, and by the map of the site. */
const PAGES_MOST = 500;

/**
 * What the public gets for an address.
 * @param origin of the app, for the links that have to be whole
 */
export async function answerTo(
  { path, kind, page }: { readonly path: string; readonly kind: unknown; readonly page: unknown },
  read: NoticeReader,
  origin: string,
): Promise<Answer> {
  const asked = path.replace(/\/+$/, '');
  if (asked === '/sitemap.xml') {
    return { status: 200, type: 'application/xml', body: sitemap(origin, await read.newest()) };
  }
  return (await pageAt(asked, kind, page, read, origin)) ?? ofHtml(missingPage(origin), 404);
}

async function pageAt(
  asked: string,
  kind: unknown,
  page: unknown,
  read: NoticeReader,
  origin: string,
): Promise<Answer | null> {
  if (asked === listPath) {
    const wanted = { kind: kindOf(kind), page: pageNumberOf(page) };
    if (wanted.kind === undefined || wanted.page === null) return null;
    const found = await read.list(wanted.kind, wanted.page);
    if (wanted.page > 1 && found.notices.length === 0) return null;
    return ofHtml(listPage(origin, { kind: wanted.kind, page: wanted.page, ...found }));
  }
  const slug = asked.startsWith(`${listPath}/`) ? asked.slice(listPath.length + 1) : '';
  const found = slugPattern.test(slug) ? await read.bySlug(slug) : null;
  return found && ofHtml(noticePage(origin, found));
}

function ofHtml(body: string, status = 200): Answer {
  return { status, type: 'text/html', body };
}

/** Null: of all kinds; undefined: there is no such kind. */
function kindOf(asked: unknown): NoticeKind | null | undefined {
  return asked === undefined ? null : noticeKinds.find((kind) => kind === asked);
}

function pageNumberOf(asked: unknown): number | null {
  if (asked === undefined) return 1;
  const page = typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0;
  return page >= 1 && page <= PAGES_MOST ? page : null;
}
