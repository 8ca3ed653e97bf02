import { readFileSync } from 'node:fs';
import { instantFromMillis, type NoticeKind, noticeKinds, noticeKindWords, plainDateOf } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { answerTo, type NoticeReader } from './answer.ts';
import { publicHeaders } from './headers.ts';
import type { Published } from './pages.ts';

const origin = 'https://example.edu.cn';
const PAGE = 2;

function published(n: number, more: Partial<Published> = {}): Published {
  const publishedAt = instantFromMillis(Date.parse('2026-10-08T04:00:00Z') + n * 86_400_000);
  const kind = noticeKinds[n % noticeKinds.length] ?? 'goodCase';
  const text = { title: `第${n}篇`, paragraphs: [`第${n}篇的第一段。`, '第二段。'] };
  return { slug: `notice-${n}`, kind, ...text, publishedAt, publishedOn: plainDateOf(publishedAt), ...more };
}

const all = [5, 4, 3, 2, 1, 0].map((n) => published(n));
function readerOf(notices: readonly Published[]): NoticeReader & { readonly asked: string[] } {
  const asked: string[] = [];
  const of = (kind: NoticeKind | null) => notices.filter((one) => kind === null || one.kind === kind);
  return {
    asked,
    bySlug: async (slug) => {
      asked.push(slug);
      return notices.find((one) => one.slug === slug) ?? null;
    },
    list: async (kind, page) => ({
      notices: of(kind).slice((page - 1) * PAGE, page * PAGE),
      isLast: of(kind).length <= page * PAGE,
    }),
    newest: async () => notices,
  };
}
const get = (path: string, query: { kind?: unknown; page?: unknown } = {}, notices = all) =>
  answerTo({ path, kind: query.kind, page: query.page }, readerOf(notices), origin);

describe('the public pages', () => {
  it('[M10.4] list what was published, the newest first, page by page, each with its kind and its day', async () => {
    const first = await get('/notices');
    expect(first).toMatchObject({ status: 200, type: 'text/html' });
    expect(first.body).toContain('<html lang="zh-CN">');
    expect(first.body).toContain('<link rel="canonical" href="https://example.edu.cn/notices">');
    expect(first.body).toContain('<h2><a class="entry" href="/notices/notice-5">第5篇</a></h2>');
    expect(first.body).toContain('<time datetime="2026-10-13">2026年10月13日</time>');
    expect(first.body).not.toContain('notice-3');
    expect(first.body).toContain('<a class="turn" rel="next" href="/notices?page=2">');
    const last = await get('/notices', { page: '3' });
    expect(last.body).toContain('notice-0');
    expect(last.body).not.toContain('rel="next"');
    expect(last.body).toContain('<a class="turn" rel="prev" href="/notices?page=2">');
  });

  it.each(noticeKinds)('[M10.4] list what is of the kind “%s”, and say which kind that is', async (kind) => {
    const { body, status } = await get('/notices', { kind });
    expect(status).toBe(200);
    expect(body).toContain(`<h1>${noticeKindWords[kind]}</h1>`);
    expect(body).toContain(`href="/notices?kind=${kind}" aria-current="page"`);
    for (const one of all)
      expect({ one: one.slug, there: body.includes(`/${one.slug}"`) }).toEqual({
        one: one.slug,
        there: one.kind === kind,
      });
  });

  it('[M10.4] say where nothing is public yet', async () => {
    const { body, status } = await get('/notices', {}, []);
    expect(status).toBe(200);
    expect(body).toContain('目前没有公开的内容');
  });

  it('[M10.4] show a notice with what it says and nothing that was typed as markup', async () => {
    const notice = published(1, { title: '<b>标题</b>', paragraphs: ['<script>alert(1)</script>', '第二行\n第三行'] });
    const { body, status } = await get('/notices/notice-1', {}, [notice]);
    expect(status).toBe(200);
    expect(body).toContain('<h1>&lt;b&gt;标题&lt;/b&gt;</h1>');
    expect(body).toContain('<meta name="description" content="&lt;script&gt;alert(1)&lt;/script&gt;">');
    expect(body).not.toMatch(/<script|style=|<b>/);
    expect(body).toContain('<link rel="canonical" href="https://example.edu.cn/notices/notice-1">');
    expect(body).toContain('<p>第二行\n第三行</p>');
    expect((await get('/notices/notice-1/', {}, [notice])).body).toBe(body);
  });

  it('[M10.4] say the same of every address where nothing is published, and look up no name that is none', async () => {
    const reader = readerOf(all);
    const missing = await get('/notices/was-withdrawn');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('noindex');
    for (const path of ['/notices/..', '/notices/A', '/notices/a/b', '/notices/%2e%2e', '/notices/-x', '/', '/other']) {
      expect(await answerTo({ path, kind: undefined, page: undefined }, reader, origin)).toEqual(missing);
    }
    expect(reader.asked).toEqual([]);
    for (const query of [{ kind: 'draft' }, { kind: ['goodCase'] }, { page: '0' }, { page: '1e3' }, { page: '99' }]) {
      expect(await get('/notices', query)).toEqual(missing);
    }
  });

  it('[M10.4] tell search engines where the notices are, and to leave the rest alone', async () => {
    const map = await get('/sitemap.xml');
    expect(map).toMatchObject({ status: 200, type: 'application/xml' });
    expect(map.body).toContain('<loc>https://example.edu.cn/notices/notice-5</loc><lastmod>2026-10-13</lastmod>');
    expect(map.body.match(/<url>/g)).toHaveLength(all.length + 1);
    const rules = readFileSync(new URL('../../../web/public/robots.txt', import.meta.url), 'utf8');
    expect(rules).toContain('\nDisallow: /\n');
    expect(rules).toContain('\nAllow: /notices\n');
    expect(map.body).not.toContain('/sign-in');
  });

  it('[M10.4] are sent by Hosting with the same headers as by the function, none of them wider than the app’s', () => {
    const { hosting } = JSON.parse(readFileSync(new URL('../../../firebase.json', import.meta.url), 'utf8'));
    const headers: { source: string; headers: { key: string; value: string }[] }[] = hosting.headers;
    for (const source of ['/@(notices|sitemap.xml)', '/notices/**']) {
      // What stands further down stands over what is above.
      const sent = headers.filter((one) => one.source === '**' || one.source === source).flatMap((one) => one.headers);
      expect(Object.fromEntries(sent.map(({ key, value }) => [key, value]))).toEqual(publicHeaders);
    }
    expect(publicHeaders['Cache-Control']).toContain('s-maxage=60');
  });
});
