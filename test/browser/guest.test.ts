import type { CaseActionKind } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { leadOn, today } from '../../scripts/seed/lead.ts';
import { emulatorsOf, type Person, signIn } from '../../scripts/seed/person.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let caseId = '';
const people = new Map<string, Promise<Person>>();

function as(uid: string): Promise<Person> {
  const known = people.get(uid) ?? signIn(emulatorsOf(process.env), demoEmail(uid), demoPassword);
  people.set(uid, known);
  return known;
}

async function act(
  uid: string,
  of: string,
  kind: CaseActionKind,
  payload: Readonly<Record<string, unknown>>,
  actionId?: string,
): Promise<void> {
  const result = await (await as(uid)).ask(of, kind, payload, actionId);
  if (result.status === 'refused') throw new Error(`${uid} ${kind}: ${result.code}`);
}

const minutes = {
  kind: 'document',
  title: '会议纪要',
  source: '学院办公室',
  on: today(),
  body: '会议研究了方案和应急预案。',
};

beforeAll(async () => {
  browser = await openBrowser();
  const cast = { cadre: 'chen', party: 'zhao', clerk: 'sun', second: 'zhou', head: 'wu' };
  caseId = await (await as('chen')).startCase(applicationOf(demoMatters.credits));
  await leadOn(act, caseId, cast, ['draft', 'investigating']);
  await act('sun', caseId, 'addMaterial', minutes, 'minutes');
  await act('sun', caseId, 'addMaterial', { ...minutes, title: '谈话记录', body: '不出示的内容。' }, 'talk');
});
afterAll(async () => {
  await Promise.all([...people.values()].map(async (person) => (await person).leave()));
  await browser.close();
});

const guestName = '学生会代表';
const opinion = '补选及时，没有影响学业。\n希望以后提前公布补选办法。';

/** The handler invites on the case page, and is shown the link once. */
async function invite(sun: Visitor): Promise<string> {
  const { page } = sun;
  await page.goto(`/cases/${caseId}`);
  const button = page.getByRole('button', { name: '邀请参与', exact: true });
  const more = page.getByRole('button', { name: /^更多操作/ });
  await button.or(more).first().waitFor();
  if (!(await button.isVisible())) await more.click();
  await button.click();
  await page.getByRole('radio', { name: '服务对象代表' }).check();
  await page.getByRole('textbox', { name: /姓名或单位/ }).fill(guestName);
  await page.getByLabel(/截止日期/).fill(today());
  await page.getByRole('checkbox', { name: /会议纪要/ }).check();
  await page.getByRole('button', { name: '发出邀请' }).click();
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
    await expectAccessible(guest, 'reading what is shown');

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

    const more = sun.page.getByRole('button', { name: /^更多操作/ });
    const end = sun.page.getByRole('button', { name: '结束邀请', exact: true });
    await end.or(more).first().waitFor();
    if (!(await end.isVisible())) await more.click();
    await end.first().click();
    await sun.page.getByRole('button', { name: '结束邀请', exact: true }).last().click();
    await sun.page.getByText('邀请已结束。').waitFor();
    await page.reload();
    await page.getByText(/邀请已经结束|这个链接现在打不开邀请/).waitFor();
    await expectAccessible(guest, 'after the end');

    expect(sun.complaints).toEqual([]);
    // The account ends with the invitation: what its page still asks then is refused, by the engine or by Auth.
    expect(guest.complaints.filter((complaint) => !/\b40[03]\b/.test(complaint))).toEqual([]);
    await Promise.all([sun, guest, second].map(({ context }) => context.close()));
  });
});
