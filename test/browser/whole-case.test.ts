import { boundaries, circumstances, conditions } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { emulatorsOf, signIn } from '../../scripts/seed/person.ts';
import { act, onCase as openCase } from './case-page.ts';
import { expectAccessible, openBrowser, type Visitor } from './support.ts';

let browser: Browser;
let caseId = '';

beforeAll(async () => {
  browser = await openBrowser();
  const chen = await signIn(emulatorsOf(process.env), demoEmail('chen'), demoPassword);
  caseId = await chen.startCase(applicationOf(demoMatters.credits));
  await chen.ask(caseId, 'submit', { declared: true });
  await chen.leave();
});
afterAll(() => browser.close());

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

const onCase = (name: string): Promise<Visitor> =>
  openCase(browser, name, { caseId, title: demoMatters.credits.title });

/** Makes the finding that the page asks for and goes on to the next. */
async function find({ page }: Visitor, label: string, side: string | RegExp, isLast: boolean): Promise<void> {
  await page.getByRole('heading', { level: 1, name: new RegExp(label) }).waitFor();
  await page.getByRole('radio', { name: side, exact: true }).check();
  await page.getByRole('textbox', { name: /^理由/ }).fill('会议纪要和系统日志可以证明。');
  await page.getByRole('checkbox', { name: /会议纪要/ }).check();
  await page.getByRole('button', { name: isLast ? '作出核实意见' : '作出意见并继续下一项' }).click();
}

describe('a whole case on phones', () => {
  it('[M2] [M3] [M6] [M7.2a] [M7.3a] [M7.4a] is carried by seven people from acceptance to the acknowledged result', {
    timeout: 300_000,
  }, async () => {
    const sun = await onCase('孙立');
    await act(sun, '受理', (page) => page.getByRole('checkbox', { name: /第十二条/ }).check(), '确认受理', /已受理/);

    const wu = await onCase('吴建国');
    await act(
      wu,
      '指派调查核实人员',
      async (page) => {
        await page.getByRole('checkbox', { name: /孙立/ }).check();
        await page.getByRole('checkbox', { name: /周敏/ }).check();
        await page.getByRole('textbox', { name: /理由/ }).fill('按分工指派');
        await expectAccessible(wu, 'assigning');
      },
      '确认指派',
      '已指派调查核实人员。',
    );

    await act(
      sun,
      '收录材料',
      async (page) => {
        await page.getByRole('combobox', { name: '材料种类' }).selectOption({ label: '文件资料' });
        await page.getByRole('textbox', { name: /材料名称/ }).fill('会议纪要');
        await page.getByRole('textbox', { name: /来源/ }).fill('学院办公室');
        await page.getByLabel('形成日期').fill('2026-09-20');
        await page.getByRole('textbox', { name: /^内容/ }).fill('党政联席会议纪要全文。');
        await expectAccessible(sun, 'adding material');
      },
      '收录材料',
      '材料已收录。',
    );
    await act(
      sun,
      '记录干部本人陈述',
      async (page) => {
        await page.getByLabel('听取日期').fill(today());
        await page.getByRole('textbox', { name: /陈述/ }).fill('本人陈述全文。');
      },
      '记入陈述',
      '干部本人的陈述已记录。',
    );
    await expectAccessible(sun, 'a case under investigation');
    await sun.page.goto(`/cases/${caseId}/findings`);
    await sun.page.getByText('已完成 0 项，共 10 项').first().waitFor();
    await expectAccessible(sun, 'findings');
    const [, pilot] = circumstances;
    const asked = [
      ...conditions.map(({ label }) => ({ label, side: '符合' })),
      ...boundaries.map(({ label, within }) => ({ label, side: new RegExp(`^${within}`) })),
      { label: pilot.label, side: '成立' },
    ];
    await sun.page.getByRole('link', { name: new RegExp(conditions[0].label) }).click();
    for (const [index, { label, side }] of asked.entries()) await find(sun, label, side, index === asked.length - 1);
    await sun.page.getByText('已完成 10 项，共 10 项').first().waitFor();

    await act(
      wu,
      '提出初步建议',
      async (page) => {
        await page.getByRole('radio', { name: /免除责任/ }).check();
        await page.getByRole('textbox', { name: /^理由/ }).fill('六项条件全部符合。');
        await expectAccessible(wu, 'recommending');
      },
      '确认提出建议',
      /初步建议已提出/,
    );

    const xu = await onCase('许国强');
    await act(
      xu,
      '列入会议议程',
      async (page) => {
        // Who is due and what is put to the vote are read live: nothing is sent before they are there.
        await page
          .getByText(/共 \d+ 人/)
          .first()
          .waitFor();
        await page.getByRole('radio', { name: /免除责任/, checked: true }).waitFor();
        await page.getByLabel('会议日期').fill(today());
        await expectAccessible(xu, 'putting on the agenda');
      },
      '确认列入议程',
      /已列入会议议程/,
    );
    const [he, shen] = await Promise.all([onCase('何平'), onCase('沈丽')]);
    for (const member of [xu, he, shen, wu]) {
      await act(
        member,
        '表决',
        async (page) => {
          await page.getByRole('radio', { name: '赞成' }).check();
          await expectAccessible(member, 'voting');
        },
        '确认表决',
        '表决已记录。',
      );
    }
    await act(
      xu,
      '作出认定',
      async (page) => {
        await page.locator('#action-panel').getByText('到会人数', { exact: true }).waitFor();
        await page.getByRole('textbox', { name: /依据和理由/ }).fill('依据核实意见和会议表决。');
        await page.getByRole('textbox', { name: /会议纪要/ }).fill('会议纪要。');
        await expectAccessible(xu, 'determining');
      },
      '确认作出认定',
      /认定已作出/,
    );

    const chen = await onCase('陈思源');
    expect(await chen.page.getByText('免除责任').count(), 'nothing of the result before it is served').toBe(0);
    await sun.page.goto(`/cases/${caseId}`);
    for (const to of [/^干部本人/, /^单位党组织/]) {
      await act(
        sun,
        '送达',
        async (page) => {
          await page.getByRole('radio', { name: to }).check();
          await page.getByRole('radio', { name: '当面送达' }).check();
          await page.getByLabel('送达日期').fill(today());
          await expectAccessible(sun, 'serving');
        },
        '确认送达',
        '送达已登记。',
      );
    }
    // The cadre has been on the page all the while: the result comes by itself.
    await chen.page
      .getByText(/免除责任/)
      .first()
      .waitFor();
    await act(chen, '签收', async () => {}, '确认签收', '已签收。');
    await expectAccessible(chen, 'a served case, to the cadre');
    const zhao = await onCase('赵卫东');
    await act(zhao, '签收', async () => {}, '确认签收', '已签收。');

    const people = [sun, wu, xu, he, shen, chen, zhao];
    for (const { complaints } of people) expect(complaints).toEqual([]);
    await Promise.all(people.map(({ context }) => context.close()));
  });
});
