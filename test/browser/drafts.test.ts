import { paths } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { office } from '../flows/support.ts';
import { onStep } from './apply.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let writer: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  writer = await visitor(browser);
});
afterEach(() => writer.context.close());

/** Begins an application as that person; resolves on its first step. */
async function begin({ page }: Visitor): Promise<string> {
  await page.goto('/apply');
  await page.getByRole('button', { name: '开始填写' }).click();
  await onStep(page, 1);
  return new URL(page.url()).pathname.replace(/\/[^/]+$/, '');
}

const saved = (visit: Visitor) => visit.page.getByText('已保存', { exact: true }).waitFor();
/** The same words for what is not there and for what is not theirs. */
const denied = '没有这项内容，或者您没有查看它的权限。';
const account = (visit: Visitor) => visit.page.getByRole('textbox', { name: '事情经过' });

describe('what is typed', () => {
  it('is there again after the page was closed in the middle of a word', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/matter`);
    await account(writer).fill('写到一半');
    await writer.page.close({ runBeforeUnload: false });

    const page = await writer.context.newPage();
    await page.goto(`${form}/matter`);
    const field = page.getByRole('textbox', { name: '事情经过' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('写到一半');
  });

  it('is on the person’s other device once it says that it is saved', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/matter`);
    await account(writer).fill('在手机上写的');
    await account(writer).blur();
    await saved(writer);

    const elsewhere = await visitor(browser, { width: 1280, height: 800 });
    await signInAs(elsewhere, '林晓岚');
    await elsewhere.page.goto(`${form}/matter`);
    await account(elsewhere).waitFor();
    expect(await account(elsewhere).inputValue()).toBe('在手机上写的');
    await expectAccessible(elsewhere, 'a step on a desktop');
    await elsewhere.context.close();
  });

  it('is saved when a keyboard left half of an emoji in it', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/matter`);
    await account(writer).waitFor();
    // As a keyboard does it: what is driven from outside cannot send half a character.
    await account(writer).evaluate((field) => {
      if (field instanceof HTMLTextAreaElement) field.value = '半个表情\ud83d。';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await account(writer).blur();
    const draft = office.db.doc(paths.draft(form.split('/').at(-1) ?? ''));
    await expect
      .poll(async () => (await draft.get()).get('matter.account'), { timeout: 90_000 })
      .toBe('半个表情\ufffd。');
    await saved(writer);
  });

  it('[M6] is kept when it is too long, and the form says how much fits and where', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/remedied`);
    const field = writer.page.getByRole('textbox');
    await field.fill('错'.repeat(10_000));
    await writer.page.getByRole('button', { name: '继续' }).click();
    const summary = writer.page.getByRole('region', { name: /问题|修改|补充/ });
    await summary.getByRole('link', { name: /最多 2000 个字/ }).click();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toHaveLength(10_000);
    await expectAccessible(writer, 'a step with an error');
    await saved(writer);
  });

  it('[M4] [M5] [M6] [M12] is not submitted while anything is missing: each gap is named and one tap away', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/check`);
    await writer.page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await writer.page.getByRole('button', { name: '提交申请' }).click();
    const summary = writer.page.getByRole('region', { name: /问题|修改|补充/ });
    await summary.getByRole('link', { name: /至少选择一种容错情形/ }).waitFor();
    await summary.getByRole('link', { name: '请填写“积极挽回损失、消除影响”' }).waitFor();
    await expectAccessible(writer, 'check your answers with problems');
    await summary.getByRole('link', { name: '请填写“是否属于不适用情形”' }).click();
    await onStep(writer.page, 14);
  });

  it('[M7.1b] is dated by the server: a device clock ten years behind refuses no date that has come', async () => {
    await writer.page.clock.install({ time: new Date('2016-11-23T08:00:00+08:00') });
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(`${form}/matter`);
    await writer.page.getByRole('textbox', { name: '事项名称' }).fill('时钟不准的手机');
    await writer.page.getByLabel('发生日期').fill('2026-09-14');
    await account(writer).fill('经过');
    await writer.page.getByRole('button', { name: '继续' }).click();
    await onStep(writer.page, 4);
    await writer.page.clock.runFor(5_000);
    await saved(writer);
  });
});

describe('a draft', () => {
  it('is nobody else’s to see, not even that it exists', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    const other = await visitor(browser);
    await signInAs(other, '马骏');
    await other.page.goto(`${form}/matter`);
    await other.page.getByText(denied).waitFor();
    const said = await other.page.getByRole('main').textContent();
    await other.page.goto('/apply/nowhereNowhereNowhere/matter');
    await other.page.getByText(denied).waitFor();
    expect(await other.page.getByRole('main').textContent()).toBe(said);
    await other.context.close();
  });

  it('can be deleted by its owner, who is asked first', async () => {
    await signInAs(writer, '林晓岚');
    const form = await begin(writer);
    await writer.page.goto(form);
    await writer.page.getByRole('button', { name: '删除这份草稿' }).click();
    await expectAccessible(writer, 'asking before deleting');
    await writer.page.getByRole('button', { name: /确认删除/ }).click();
    await writer.page.getByRole('heading', { level: 1, name: '林晓岚，您好' }).waitFor();
    await writer.page.goto(form);
    await writer.page.getByText(denied).waitFor();
  });
});
