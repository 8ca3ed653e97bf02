import { type NoticeKind, noticeKinds, noticeKindWords, type PublicNotice } from '@rongcuo/domain';
import { type Html, html } from './html.ts';
import { publicWords as words } from './text/zh.ts';

/** A notice, and under which address it is. */
export interface Published extends PublicNotice {
  readonly slug: string;
}

/** Some of the notices: of one kind or of all, and whether there are others before and after. */
export interface ListShown {
  readonly kind: NoticeKind | null;
  readonly page: number;
  readonly notices: readonly Published[];
  readonly isLast: boolean;
}

export const listPath = '/notices';
const noticePath = (slug: string): string => `${listPath}/${slug}`;

/** Of which kind and which page, as an address; the first page of all needs no words. */
function pathOfList(kind: NoticeKind | null, page: number): string {
  const asked = [kind === null ? '' : `kind=${kind}`, page === 1 ? '' : `page=${page}`].filter(Boolean).join('&');
  return asked === '' ? listPath : `${listPath}?${asked}`;
}

interface Head {
  readonly title: string;
  readonly description: string;
  /** Where this page is, from the root; null where there is none. */
  readonly path: string | null;
}

const DESCRIPTION = 120;

/** @param origin of the app, without a slash at the end */
function page(origin: string, { title, description, path }: Head, main: Html): string {
  const short = [...description.replace(/\s+/g, ' ')];
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${words.product}</title>
<meta name="description" content="${short.slice(0, DESCRIPTION).join('')}">
${path === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${origin}${path}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/notices.css">
<link rel="sitemap" type="application/xml" href="/sitemap.xml">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="bar"><p><a class="brand" href="${listPath}">${words.product} · ${words.site}</a></p></header>
<main id="main">
${main}
</main>
<footer><p>${words.footer}<a class="sign-in" href="/sign-in">${words.signIn}</a></p></footer>
</body>
</html>
`.text;
}

export function listPage(origin: string, shown: ListShown): string {
  const { kind, page: number, notices } = shown;
  const name = kind === null ? words.site : noticeKindWords[kind];
  const title = number === 1 ? name : `${name}（${words.page(number)}）`;
  return page(
    origin,
    { title, description: words.lead, path: pathOfList(kind, number) },
    html`<h1>${title}</h1>
<p class="lead">${words.lead}</p>
<nav class="kinds" aria-label="${words.kinds}"><ul>
${kindLink(null, words.all, kind)}${noticeKinds.map((each) => kindLink(each, noticeKindWords[each], kind))}
</ul></nav>
${notices.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ul class="list">${notices.map(line)}</ul>`}
${turning(shown)}`,
  );
}

function kindLink(kind: NoticeKind | null, text: string, here: NoticeKind | null): Html {
  return html`<li><a class="choice" href="${pathOfList(kind, 1)}"${kind === here ? html` aria-current="page"` : null}>${text}</a></li>
`;
}

function line({ slug, title, kind, publishedOn }: Published): Html {
  return html`
<li><h2><a class="entry" href="${noticePath(slug)}">${title}</a></h2>
<p class="about">${noticeKindWords[kind]} <time datetime="${publishedOn}">${words.day(publishedOn)}</time></p></li>`;
}

function turning({ kind, page: number, isLast }: ListShown): Html | null {
  if (number === 1 && isLast) return null;
  return html`<nav class="turning" aria-label="${words.pages}">
${number === 1 ? null : html`<a class="turn" rel="prev" href="${pathOfList(kind, number - 1)}">${words.newer}</a>`}
<span>${words.page(number)}</span>
${isLast ? null : html`<a class="turn" rel="next" href="${pathOfList(kind, number + 1)}">${words.older}</a>`}
</nav>`;
}

export function noticePage(origin: string, { slug, title, kind, paragraphs, publishedOn }: Published): string {
  return page(
    origin,
    { title, description: paragraphs[0] ?? title, path: noticePath(slug) },
    html`<article class="notice">
<h1>${title}</h1>
<p class="about"><a class="kind" href="${pathOfList(kind, 1)}">${noticeKindWords[kind]}</a> <span>${words.publishedOn}</span> <time datetime="${publishedOn}">${words.day(publishedOn)}</time></p>
${paragraphs.map(
  (paragraph) => html`<p>${paragraph}</p>
`,
)}</article>
<p><a class="back" href="${listPath}">${words.back}</a></p>`,
  );
}

/** Says the same of an address that never was, of a draft, and of a notice that was withdrawn. */
export function missingPage(origin: string): string {
  return page(
    origin,
    { title: words.missingTitle, description: words.missing, path: null },
    html`<h1>${words.missingTitle}</h1>
<p>${words.missing}</p>
<p><a class="back" href="${listPath}">${words.back}</a></p>`,
  );
}

export function sitemap(origin: string, notices: readonly Pick<Published, 'slug' | 'publishedOn'>[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${origin}${listPath}</loc></url>
${notices.map(
  ({ slug, publishedOn }) => html`<url><loc>${origin}${noticePath(slug)}</loc><lastmod>${publishedOn}</lastmod></url>
`,
)}</urlset>
`.text;
}
