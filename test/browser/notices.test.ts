import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, leave, openBrowser, signInAs, visiting, visitor } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const slug = `browser-${Date.now().toString(36)}`;
const title = '学分互认试点的经验';
const first = '试点首日出错，当晚恢复数据。';
const second = '三日内全部补选，没有影响学业。';

describe('a notice, from its draft to the public and away again', () => {
  it('[M10.4] a publisher writes it on a phone, saved as typed, and submits what the preview shows', async () => {
    const publisher = await visitor(browser);
    const { page } = publisher;
    await signInAs(publisher, '秦悦');
    await page.getByRole('link', { name: '起草或查看' }).click();
    await page.getByRole('heading', { level: 1, name: '公开稿件' }).waitFor();
    await expectAccessible(publisher, 'the notices of a publisher');
    await page.getByRole('link', { name: '起草稿件' }).click();
    await press(page, '开始起草');
    await page.getByRole('heading', { level: 1, name: '编辑稿件' }).waitFor();
    await page.getByLabel('典型事例').check();
    await page.getByLabel('标题').fill(title);
    await page.getByLabel('网址名称').fill('学分');
    await page.getByText('网址名称只能用 3 至 60 个小写英文字母').waitFor();
    await expectAccessible(publisher, 'an address that is none');
    await page.getByLabel('网址名称').fill(slug);
    await page.getByText(`/notices/${slug}`).waitFor();
    await page.getByLabel('正文').fill(`${first}\n\n${second}`);
    await page.getByText('已保存', { exact: true }).waitFor();
    // What was typed is still there.
    await page.reload();
    await expect.poll(() => page.getByLabel('标题').inputValue()).toBe(title);
    expect(await page.getByLabel('正文').inputValue()).toBe(`${first}\n${second}`);
    await press(page, '保存并预览');
    await page.getByRole('article').getByRole('heading', { name: title }).waitFor();
    await page.getByRole('article').getByText(second).waitFor();
    await page.getByRole('heading', { name: '办理进展' }).waitFor();
    await page.getByText('正在读取…').waitFor({ state: 'hidden' });
    await expectAccessible(publisher, 'the preview of a draft');
    await press(page, '提交审批');
    await press(page, '确认提交审批');
    await page.getByText('已提交，等待分管副书记审批。').waitFor();
    await leave(publisher);
  });

  it('[M10.4] the deputy secretary approves what was seen, the publisher publishes, and anybody reads it', async () => {
    const deputy = await visiting(browser, '沈丽', '/notice-drafts');
    const waiting = deputy.page.getByRole('region', { name: '等分管副书记审批的稿件' });
    await waiting.getByRole('link', { name: title }).first().click();
    await deputy.page.getByRole('article').getByText(first).waitFor();
    await press(deputy.page, '批准');
    await deputy.page.getByText('您看的是第 1 稿。').waitFor();
    await expectAccessible(deputy, 'what is to be approved');
    await press(deputy.page, '确认批准');
    await deputy.page.getByText('已批准，等待发布。').waitFor();
    await leave(deputy);

    const anybody = await visitor(browser);
    await anybody.page.goto(`/notices/${slug}`);
    await anybody.page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();

    const publisher = await visiting(browser, '秦悦', '/notice-drafts');
    await publisher.page.getByRole('link', { name: title }).first().click();
    await press(publisher.page, '发布');
    await press(publisher.page, '确认发布');
    await publisher.page.getByText('已发布。', { exact: true }).waitFor();
    await leave(publisher);

    const { page } = anybody;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: '信息公开' }).first().click();
    await page.getByRole('heading', { level: 1, name: '信息公开' }).waitFor();
    await expectAccessible(anybody, 'the public list');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(first).waitFor();
    await expectAccessible(anybody, 'a public notice');
    expect(await page.title()).toBe(`${title} - 容错`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.getByRole('link', { name: '典型事例' }).click();
    await page.getByRole('heading', { level: 1, name: '典型事例' }).waitFor();
    await page.getByRole('link', { name: title }).waitFor();
    // Refused as it should be: a page that was not there yet.
    expect(anybody.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await anybody.context.close();
  });

  it('[M10.4] withdrawn, it is gone for everybody', async () => {
    const deputy = await visiting(browser, '沈丽', '/notice-drafts');
    await deputy.page.getByRole('link', { name: title }).first().click();
    await press(deputy.page, '撤下');
    await deputy.page.getByLabel('撤下理由').fill('数据有误');
    await press(deputy.page, '确认撤下');
    await deputy.page.getByText('已撤下。', { exact: true }).waitFor();
    await leave(deputy);
    const anybody = await visitor(browser, { width: 1280, height: 800 });
    await anybody.page.goto(`/notices/${slug}`);
    await anybody.page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    await expectAccessible(anybody, 'a page that is not there');
    await anybody.page.goto('/notices');
    expect(await anybody.page.getByRole('link', { name: title }).count()).toBe(0);
    expect(anybody.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await anybody.context.close();
  });
});
