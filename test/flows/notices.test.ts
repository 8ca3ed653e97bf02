import { matterPaths, PublicNotice, paths } from '@rongcuo/domain';
import { doc, getDoc } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { answerTo, deliver, functionsUrl } from './delivery.ts';
import { ledNotice, noticeContent, publicAnswer, publicPage, typedNotice } from './notices-support.ts';
import { actOn, as, emulators, expectRecordAt, expectToldAt, refusalOn, stored } from './support.ts';

/** M10.4: from a draft to the pages that anybody reads, and away again. */

/** What the public is told of an address where there has never been anything. */
const missing = () => publicPage('/notices/never-was-there');

const drafted = (content: object): Promise<string> => ledNotice(content, 'draft');
/** Nothing of it can be found, by its address or in a list, and the answer is the one to any address. */
async function expectUnseen({ slug, title }: { readonly slug: string; readonly title?: unknown }): Promise<void> {
  expect(await publicPage(`/notices/${slug}`)).toEqual(await missing());
  for (const list of ['/notices', '/notices?kind=goodCase', '/sitemap.xml']) {
    const { body } = await publicPage(list);
    expect({ list, told: body.includes(slug) || body.includes(String(title)) }).toEqual({ list, told: false });
  }
  expect(await stored(paths.notice(slug))).toEqual({});
}

describe('a notice', () => {
  it('[M10.4] is public once a deputy secretary approved it and it was published, and not a step before', async () => {
    const content = noticeContent();
    const matter = await drafted(content);
    await expectUnseen(content);
    const submit = await actOn('qin', matter, 'submit');
    await expectToldAt(matter, submit, ['shen']);
    await expectUnseen(content);
    await actOn('shen', matter, 'approve', { seen: 1, opinion: '同意' });
    await expectUnseen(content);
    await actOn('qin', matter, 'publish');
    expect(PublicNotice.parse(await stored(paths.notice(content.slug)))).toMatchObject({
      kind: 'goodCase',
      title: content['title'],
      paragraphs: content['paragraphs'],
    });
    const { status, body } = await publicPage(`/notices/${content.slug}`);
    expect(status).toBe(200);
    expect(body).toContain(`<h1>${content['title']}</h1>`);
    expect(body).toContain('<p>第二段\n另起一行</p>');
    for (const list of ['/notices', '/notices?kind=goodCase', '/sitemap.xml']) {
      expect((await publicPage(list)).body).toContain(content.slug);
    }
    expect((await publicPage('/notices?kind=exposure')).body).not.toContain(content.slug);
    await expectRecordAt(matter, ['submit', 'approve', 'publish']);
  });

  it('[M10.4] withdrawn, is gone at once, says no more than of any address, and its address is used no more', async () => {
    const content = noticeContent();
    const matter = await ledNotice(content, 'published');
    expect((await publicPage(`/notices/${content.slug}`)).status).toBe(200);
    await actOn('shen', matter, 'withdraw', { reason: '数据有误' });
    await expectUnseen(content);
    const again = await drafted({ ...content, title: '另一篇' });
    expect(await refusalOn('qin', again, 'submit')).toMatchObject({ code: 'slug-taken' });
    expect(await refusalOn('qin', matter, 'publish')).toMatchObject({ code: 'wrong-state' });
  });

  it('[M10.4] what was withdrawn before it was published is never public', async () => {
    const content = noticeContent();
    const matter = await ledNotice(content, 'approved');
    await actOn('qin', matter, 'withdraw', { reason: '不再需要' });
    await expectUnseen(content);
  });

  it('[M10.4] by no path is anything reached of a draft, of an earlier submission or of who wrote it', async () => {
    const old = '第一稿里写得太细的一句话';
    const content = noticeContent({ paragraphs: [old] });
    const matter = await ledNotice(content, 'submitted');
    await actOn('shen', matter, 'return', { seen: 1, what: '不要写细节' });
    await typedNotice(matter, { ...content, paragraphs: ['改好的一段。'] });
    await actOn('qin', matter, 'submit');
    // What is approved is what was looked at.
    expect(await refusalOn('shen', matter, 'approve', { seen: 1 })).toMatchObject({ code: 'seen-another' });
    await actOn('shen', matter, 'approve', { seen: 2 });
    await actOn('qin', matter, 'publish');
    const { body } = await publicPage(`/notices/${content.slug}`);
    expect(body).toContain('改好的一段。');
    for (const inside of [old, '秦悦', '沈丽', 'qin', 'shen', matter, '不要写细节']) expect(body).not.toContain(inside);
    const [, draftId = ''] = matter.split('/');
    for (const path of [
      `/notices/${draftId}`,
      `/notices/${draftId.toLowerCase()}`,
      `/notices/${content.slug}/submission-1`,
      `/notices/${content.slug}/evidence`,
      `/notices/${content.slug.toUpperCase()}`,
    ]) {
      expect({ path, ...(await publicPage(path)) }).toEqual({ path, ...(await missing()) });
    }
    expect((await publicAnswer(`/notices/..%2FnoticeDrafts%2F${draftId}`)).status).toBe(404);
    // Nor past the pages, at the database itself.
    const url = `http://${emulators.firestore}/v1/projects/${emulators.projectId}/databases/(default)/documents/`;
    for (const path of [
      matter,
      matterPaths.submission(matter, 1),
      matterPaths.draft(matter),
      matterPaths.event(matter, '000001'),
    ]) {
      const answer = await fetch(url + path);
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
    }
    const open = await fetch(url + paths.notice(content.slug));
    expect(await open.text()).not.toContain(old);
  });

  it('[M10.4] [M11b] is approved by a deputy secretary alone, and published by a publisher alone', async () => {
    const matter = await ledNotice(noticeContent(), 'submitted');
    expect(await refusalOn('qin', matter, 'approve', { seen: 1 })).toMatchObject({ code: 'not-yours' });
    expect(await refusalOn('qin', matter, 'publish')).toMatchObject({ code: 'wrong-state' });
    for (const uid of ['xu', 'wu', 'chen', 'you', 'zhu']) {
      await assertDenied((await as(uid)).askOf(matter, 'approve', { seen: 1 }));
      await assertDenied(getDoc(doc((await as(uid)).db, matter)));
    }
    await actOn('shen', matter, 'approve', { seen: 1 });
    expect(await refusalOn('shen', matter, 'publish')).toMatchObject({ code: 'not-yours' });
    expect(await refusalOn('han', matter, 'withdraw', { reason: '不同意' })).toMatchObject({ code: 'not-yours' });
  });

  it('[M10.4] is not submitted incomplete, nor under another address than before', async () => {
    const matter = await drafted({ kind: 'goodCase', paragraphs: [] });
    const refused = await refusalOn('qin', matter, 'submit');
    expect(refused).toMatchObject({ code: 'content-incomplete' });
    for (const field of ['slug', 'title', 'paragraphs']) expect(JSON.stringify(refused.facts)).toContain(`"${field}"`);
    const content = noticeContent();
    await typedNotice(matter, content);
    await actOn('qin', matter, 'submit');
    await actOn('shen', matter, 'return', { seen: 1, what: '改网址' });
    await typedNotice(matter, { ...content, slug: `${content.slug}-new` });
    expect(await refusalOn('qin', matter, 'submit')).toMatchObject({ code: 'slug-fixed' });
  });

  it('[M10.1] [M10.4] clears up or states nothing that was not cleared up so', async () => {
    for (const kind of ['clarification', 'statement']) {
      const matter = await drafted(noticeContent({ kind }));
      expect(await refusalOn('qin', matter, 'submit')).toMatchObject({ code: 'source-missing' });
      const unknown = { clarificationId: 'nowhere' };
      expect(await refusalOn('qin', matter, 'submit', unknown)).toMatchObject({ code: 'source-missing' });
    }
  });

  it('[M10.4] published by a step that is delivered twice, is published once', async () => {
    const content = noticeContent();
    const matter = await ledNotice(content, 'approved');
    const action = matterPaths.action(matter, 'publishing');
    const asked = (await as('qin')).askOf(matter, 'publish', {}, 'publishing');
    await answerTo(action);
    await Promise.all([deliver('onAction', action), deliver('onAction', action)]);
    expect(await asked).toMatchObject({ status: 'applied' });
    await expectRecordAt(matter, ['submit', 'approve', 'publish']);
    expect(await stored(matter)).toMatchObject({ status: 'published', version: 3 });
  });
});

describe('the public pages', () => {
  it('[M10.4] show what was typed as text, whatever it looks like', async () => {
    const content = noticeContent({
      title: '<img src=x onerror=alert(1)>',
      paragraphs: ['</p><script>alert(2)</script>'],
    });
    await ledNotice(content, 'published');
    const { body } = await publicPage(`/notices/${content.slug}`);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toMatch(/<script|<img/);
  });

  it('[M10.4] are kept a minute at the edge and by no browser, run no script, and answer an unchanged page shortly', async () => {
    const content = noticeContent();
    await ledNotice(content, 'published');
    for (const path of ['/notices', `/notices/${content.slug}`, '/notices/never-was-there', '/sitemap.xml']) {
      const { headers } = await publicAnswer(path);
      expect({ path, cache: headers.get('cache-control') }).toEqual({
        path,
        cache: 'public, max-age=0, s-maxage=60, must-revalidate',
      });
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
    }
    const first = await publicAnswer(`/notices/${content.slug}`);
    const etag = first.headers.get('etag') ?? '';
    const unchanged = await publicAnswer(`/notices/${content.slug}`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(unchanged.status).toBe(304);
    const style = await publicAnswer('/notices.css');
    expect(style.headers.get('content-type')).toContain('text/css');
  });

  it('[M10.4] are served as well at the function’s own address, with the same headers, and take nothing', async () => {
    const own = `${await functionsUrl()}/${emulators.projectId}/asia-east2/publicPages`;
    const answer = await fetch(`${own}/notices`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(`${own}/notices`, { method })).status).toBe(405);
    }
    expect((await fetch(`${own}/members/chen`)).status).toBe(404);
  });

  it('[M10.4] tell search engines of the notices alone', async () => {
    const { body } = await publicPage('/robots.txt');
    expect(body).toContain('\nDisallow: /\n');
    expect(body).toContain('\nAllow: /notices\n');
    expect((await publicPage('/sitemap.xml')).body).toMatch(/^<\?xml/);
  });
});
