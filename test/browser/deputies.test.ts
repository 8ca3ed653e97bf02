import { addDays, countedLimits, countedStages, digestIdOf, instantFromMillis, mondayOf, paths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { office, submitted } from '../flows/support.ts';
import { expectAccessible, leave, openBrowser, visiting, visitor } from './support.ts';

let browser: Browser;
let cast: Company;
beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('desk');
});
afterAll(() => browser.close());

const onPhone = (name: string, path: string) => visiting(browser, name, path);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const nav = (page: Page) => page.getByRole('navigation', { name: '主导航' });

describe('the inbox, on a phone', () => {
  it('[M7.1b] counts what is unread, finds it by what it is about, and remembers what was read', async () => {
    for (let n = 0; n < 3; n += 1) await submitted(cast.cadre, cast.place.application('cadre'));
    const clerk = await visitor(browser);
    const { page } = clerk;
    await page.goto('/sign-in');
    await page.getByLabel('邮箱').fill(`${cast.clerk}@demo.example`);
    await page.getByLabel('密码').fill('rongcuo-demo');
    await press(page, '登录');
    await nav(page).getByRole('link', { name: '收件箱 ，3 条未读' }).click();
    await page.getByRole('heading', { level: 1, name: '收件箱' }).waitFor();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: '请决定是否受理' }).count()).toBe(3);
    await expectAccessible(clerk, 'the inbox with what is unread');

    await page
      .getByRole('button', { name: /^标已读：/ })
      .first()
      .click();
    await nav(page).getByRole('link', { name: '收件箱 ，2 条未读' }).waitFor();
    await page.getByRole('link', { name: '未读', exact: true }).click();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: '请决定是否受理' }).count()).toBe(2);
    // Opened, it is read; and where it leads is the case.
    await page
      .getByRole('link', { name: /未读：.*请决定是否受理/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '办理时限' }).waitFor();
    await nav(page).getByRole('link', { name: '收件箱 ，1 条未读' }).click();
    await page.getByRole('link', { name: '期限', exact: true }).click();
    await page.getByText('这里没有消息。').waitFor();
    await expectAccessible(clerk, 'the inbox with nothing of a kind');
    await page.getByRole('link', { name: '要我办的', exact: true }).click();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: '请决定是否受理' }).count()).toBe(3);
    await press(page, '全部标为已读');
    await nav(page).getByRole('link', { name: '收件箱', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: '请决定是否受理' }).first().waitFor();
    expect(await page.getByRole('button', { name: /标已读/ }).count()).toBe(0);
    await leave(clerk);
  });

  it('[M7.1b] shows older ones a page at a time, and counts no further than ninety-nine', async () => {
    const at = Date.now();
    const batch = office.db.batch();
    for (let n = 0; n < 120; n += 1) {
      const entry = {
        ...{ caseId: null, seq: n, kind: 'change', about: 'people', subject: '', onBehalfOf: null, readAt: null },
        ...{ title: `第 ${n} 条消息`, at: instantFromMillis(at - n * 60_000) },
      };
      batch.set(office.db.doc(paths.inboxEntry('zhu', `older-${n}`)), entry);
    }
    await batch.commit();
    const many = await onPhone('朱琳', '/inbox');
    const { page } = many;
    await nav(page).getByText('99+').waitFor();
    await page.getByText('第 49 条消息').waitFor();
    expect(await page.getByText('第 50 条消息').count()).toBe(0);
    await press(page, '显示更早的消息');
    await page.getByText('第 99 条消息').waitFor();
    await press(page, '显示更早的消息');
    await page.getByText('第 119 条消息').waitFor();
    expect(await page.getByRole('button', { name: '显示更早的消息' }).count()).toBe(0);
    await expectAccessible(many, 'a long inbox');
    // A page that listens to nothing has it counted too.
    await page.goto('/apply');
    await nav(page).getByText('99+').waitFor();
    await page.goto('/inbox?of=people');
    await press(page, '全部标为已读');
    await nav(page).getByRole('link', { name: '收件箱', exact: true }).waitFor();
    await leave(many);
  });
});

describe('a deputy, on a phone', () => {
  it('[M11b] is named with what it does not give said before; what is missing is pointed at, nothing typed is lost', async () => {
    const head = await onPhone('吴建国', '/');
    const { page } = head;
    await page.getByRole('link', { name: '查看或指定' }).click();
    await page.getByText('代办人不因此多一分权限').waitFor();
    await press(page, '指定代办人');
    await press(page, '确认指定');
    await page.getByRole('link', { name: '请选择代办人' }).waitFor();
    await expectAccessible(head, 'naming a deputy, with what is missing');
    await page.getByRole('combobox', { name: '代办人' }).selectOption({ label: '孙立（组织部干部监督科科长）' });
    const until = addDays(today(), 200);
    await page.getByLabel('结束日期').fill(until);
    await page.getByRole('textbox', { name: /^理由/ }).fill('赴外校挂职。');
    await press(page, '确认指定');
    await page.getByRole('alert').getByText('一次代办最长六个月').waitFor();
    await expectAccessible(head, 'naming a deputy for too long');
    expect(await page.getByRole('textbox', { name: /^理由/ }).inputValue()).toBe('赴外校挂职。');
    await page.getByLabel('结束日期').fill(addDays(today(), 20));
    await press(page, '确认指定');
    await page.getByText('已指定代办人，并已告诉对方和纪委书记。').waitFor();
    await page.getByText('吴建国 由 孙立 代办').waitFor();
    await expectAccessible(head, 'a deputy named');

    const deputy = await onPhone('孙立', '/inbox?of=people');
    await deputy.page.getByRole('link', { name: /吴建国指定您为代办人/ }).click();
    await deputy.page.getByRole('heading', { level: 2, name: '我代办的' }).waitFor();
    await deputy.page.getByText('吴建国 由 孙立 代办').waitFor();
    await expectAccessible(deputy, 'standing in');
    const han = await onPhone('韩冰', '/delegation');
    await han.page.getByRole('heading', { level: 2, name: '全部代办' }).waitFor();
    await han.page.getByText('吴建国 由 孙立 代办').first().waitFor();
    await expectAccessible(han, 'all deputies, for supervision');
    await han.page.goto('/roster');
    await han.page.getByText('指定代办人：吴建国').first().waitFor();
    await expectAccessible(han, 'a deputy in the log of changes');

    await page.getByRole('button', { name: '提前结束与孙立的代办' }).click();
    await page.getByText('从现在起停止').waitFor();
    await expectAccessible(head, 'ending a deputy');
    await press(page, '确认结束');
    await page.getByText('代办已经结束，并已告诉对方和纪委书记。').waitFor();
    await deputy.page.getByText('已提前结束').first().waitFor();
    for (const visit of [head, deputy, han]) await leave(visit);
  });

  it('[M11b] is nothing for whom nothing waits, who are told why', async () => {
    const cadre = await onPhone('陈思源', '/delegation');
    await cadre.page.getByText('您目前的角色没有需要别人代办的事项').waitFor();
    expect(await cadre.page.getByRole('button', { name: '指定代办人' }).count()).toBe(0);
    await expectAccessible(cadre, 'no deputy for a cadre');
    await leave(cadre);
  });
});

describe('the figures of a week, on a phone', () => {
  const figures = (open: number, overdue: number) => ({
    stages: Object.fromEntries(countedStages.map((stage) => [stage, stage === 'submitted' ? open : 1])),
    limits: Object.fromEntries(
      countedLimits.map((kind) => [kind, { due: 1, overdue: kind === 'service' ? overdue : 0 }]),
    ),
  });
  beforeAll(async () => {
    const monday = mondayOf(today());
    for (const [week, open] of [
      [monday, 4],
      [addDays(monday, -7), 7],
    ] as const) {
      const at = instantFromMillis(Date.parse(week));
      const whole = { week, audience: 'leaders', department: null, departmentName: null, at, ...figures(open, 2) };
      const own = {
        ...whole,
        audience: 'department',
        department: 'organization',
        departmentName: '党委组织部',
        ...figures(1, 0),
      };
      await office.db.doc(paths.digest(digestIdOf(whole))).set(whole);
      await office.db.doc(paths.digest(digestIdOf(own))).set(own);
    }
  });

  it('[M11a] the secretary sees those of the whole, this week’s and an earlier one’s', async () => {
    const secretary = await onPhone('许国强', '/');
    const { page } = secretary;
    await page.getByRole('link', { name: '查看统计' }).click();
    await page.getByRole('heading', { level: 2, name: '各部门合计' }).waitFor();
    await page.getByText('13 件').waitFor();
    await page.getByRole('link', { name: '1，查看党委研究中的案件' }).waitFor();
    // What the secretary cannot open leads nowhere.
    expect(await page.getByRole('link', { name: /查看待受理的案件/ }).count()).toBe(0);
    await expectAccessible(secretary, 'figures of a week');
    await page.getByRole('combobox', { name: '统计周' }).selectOption({ value: addDays(mondayOf(today()), -7) });
    await page.getByText('16 件').waitFor();
    await leave(secretary);
  });

  it('[M11a] a head sees those of the own department, and comes from a figure to the list', async () => {
    const head = await onPhone('吴建国', '/digest');
    const { page } = head;
    await page.getByRole('heading', { level: 2, name: '党委组织部' }).waitFor();
    expect(await page.getByText('各部门合计').count()).toBe(0);
    await page.getByRole('link', { name: '1，查看待受理的案件' }).click();
    await page.getByRole('heading', { level: 1, name: '待受理' }).waitFor();
    await leave(head);
  });

  it('[M11a] are nothing for anybody else', async () => {
    const clerk = await onPhone('孙立', '/digest');
    await clerk.page.getByText('您没有查看的权限').waitFor();
    await expectAccessible(clerk, 'no figures for a clerk');
    await leave(clerk);
  });
});
