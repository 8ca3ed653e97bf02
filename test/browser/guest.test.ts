import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { today } from '../../scripts/seed/lead.ts';
import { pdfBytes, prepared, sent } from '../flows/attachments-support.ts';
import { act, application, led } from '../flows/support.ts';
import { openPanel, send } from './case-page.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let caseId = '';

const minutes = {
  kind: 'document',
  title: '会议纪要',
  source: '学院办公室',
  on: today(),
  body: '会议研究了方案和应急预案。',
};

const scan = pdfBytes(900_000, 31);

async function fileOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const to = { caseId, belongsTo: 'investigation', round: 1 } as const;
  return (await sent('sun', to, await prepared(bytes, name))).fileId;
}

beforeAll(async () => {
  browser = await openBrowser();
  const cast = { cadre: 'chen', clerk: 'sun', second: 'zhou', head: 'wu' };
  caseId = await led(cast, application(), 'investigating');
  const talk = { ...minutes, title: '谈话记录', body: '不出示的内容。' };
  await act('sun', caseId, 'addMaterial', { ...minutes, files: [await fileOf(scan, '纪要扫描件.pdf')] }, 'minutes');
  await act('sun', caseId, 'addMaterial', { ...talk, files: [await fileOf(pdfBytes(300, 32), '谈话.pdf')] }, 'talk');
});
afterAll(() => browser.close());

const guestName = '学生会代表';
const opinion = '补选及时，没有影响学业。\n希望以后提前公布补选办法。';

/** The handler invites on the case page, and is shown the link once. */
async function invite(sun: Visitor): Promise<string> {
  const { page } = sun;
  await page.goto(`/cases/${caseId}`);
  await openPanel(page, '邀请参与');
  await page.getByRole('radio', { name: '服务对象代表' }).check();
  await page.getByRole('textbox', { name: /姓名或单位/ }).fill(guestName);
  await page.getByLabel(/截止日期/).fill(today());
  await page.getByRole('checkbox', { name: /会议纪要/ }).check();
  await page
    .getByText(/附件 1 份/)
    .first()
    .waitFor();
  await expectAccessible(sun, 'inviting');
  await send(page, '发出邀请');
  const box = page.getByRole('region', { name: '邀请链接' });
  const link = (await box.getByText(/\/guest\//).textContent())?.trim() ?? '';
  await expectAccessible(sun, 'the link, shown to the inviter');
  expect(new URL(link).hash).toMatch(/^#[A-Za-z0-9_-]{43}$/);
  return link;
}

describe('a guest on a phone', () => {
  it('[M7.2b] is invited, comes in by the link without an account, leaves an opinion, and the handler reads it', {
    timeout: 180_000,
  }, async () => {
    const sun = await visitor(browser);
    await signInAs(sun, '孙立');
    const link = await invite(sun);
    const secret = new URL(link).hash.slice(1);
    await sun.page.reload();
    await sun.page.getByRole('heading', { level: 3, name: '受邀参与者' }).waitFor();
    expect(await sun.page.content()).not.toContain(secret);

    const guest = await visitor(browser);
    const { page } = guest;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: '邀请您参与核实' }).waitFor();
    expect(page.url()).not.toContain(secret);
    expect(asked.filter((url) => url.includes(secret))).toEqual([]);
    await page.getByText(demoMatters.credits.title).waitFor();
    await page.getByText(guestName).waitFor();
    await expectAccessible(guest, 'the welcome');
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('banner').count()).toBe(0);

    // A reload before coming in loses nothing.
    await page.reload();
    await page.getByRole('button', { name: '进入', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(demoMatters.credits.title) }).waitFor();
    await expectAccessible(guest, 'inside');
    expect(await page.getByText('谈话记录').count()).toBe(0);
    await page.getByRole('button', { name: /^查看内容.*会议纪要/ }).click();
    await page.getByText(minutes.body).waitFor();
    const file = page.getByRole('listitem').filter({ hasText: '纪要扫描件.pdf' }).last();
    await file.getByText('879 KB').waitFor();
    await expectAccessible(guest, 'reading what is shown');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      file.getByRole('button', { name: /^下载/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('纪要扫描件.pdf');
    expect((await readFile(await saved.path())).equals(scan)).toBe(true);
    expect(await page.getByText('谈话.pdf').count()).toBe(0);

    await page.getByRole('button', { name: '提交意见' }).click();
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(guest, 'nothing filled in');
    await page.getByRole('textbox', { name: /意见内容/ }).fill(opinion);
    // A reload keeps the guest in, and what was typed.
    await page.reload();
    const field = page.getByRole('textbox', { name: /意见内容/ });
    await field.waitFor();
    expect(await field.inputValue()).toBe(opinion);
    await page.getByRole('button', { name: '提交意见' }).click();
    await page.getByText('谢谢，您的意见已经收到。').waitFor();
    await page.getByRole('heading', { level: 2, name: '您留下的意见' }).waitFor();
    await page.getByRole('button', { name: /^查看内容.*意见 1/ }).click();
    await page.getByText('希望以后提前公布补选办法。').waitFor();
    await expectAccessible(guest, 'the thanks');

    // The handler has not touched the page since.
    const opened = sun.page.getByRole('button', { name: new RegExp(`^查看内容.*${guestName}`) });
    await opened.click();
    await sun.page.getByText('希望以后提前公布补选办法。').waitFor();

    const second = await visitor(browser);
    await second.page.goto(link);
    await second.page.getByRole('heading', { level: 1, name: '这个链接现在打不开邀请' }).waitFor();
    await expectAccessible(second, 'a link that is used');

    await page.getByRole('button', { name: /^查看内容.*会议纪要/ }).click();
    await file.getByRole('button', { name: /^下载/ }).waitFor();
    await openPanel(sun.page, '结束邀请');
    await sun.page.getByRole('radio', { name: guestName, checked: true }).waitFor();
    await send(sun.page, '结束邀请');
    await sun.page.getByText('邀请已结束。').waitFor();
    // What is still on the guest's screen opens nothing any more.
    await file.getByRole('button', { name: /^下载/ }).click();
    await file.getByText('没有查看这份文件的权限').waitFor();
    await expectAccessible(guest, 'a file that is shut by now');
    await page.reload();
    await page.getByText(/邀请已经结束|这个链接现在打不开邀请/).waitFor();
    await expectAccessible(guest, 'after the end');

    expect(sun.complaints).toEqual([]);
    // The account ends with the invitation: what its page still asks then is refused, by the engine or by Auth.
    expect(guest.complaints.filter((complaint) => !/\b40[03]\b/.test(complaint))).toEqual([]);
    await Promise.all([sun, guest, second].map(({ context }) => context.close()));
  });
});
