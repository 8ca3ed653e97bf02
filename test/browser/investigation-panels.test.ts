import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { application, led, theCase } from '../flows/support.ts';
import { dayFromNow } from '../support/days.ts';
import { act, onCase, openPanel, send } from './case-page.ts';
import { expectAccessible, openBrowser, type Visitor } from './support.ts';

let browser: Browser;
let caseId: string;
const cast = { cadre: 'chen', clerk: 'sun', second: 'zhou', head: 'wu' };

beforeAll(async () => {
  browser = await openBrowser();
  caseId = await led(cast, application(), 'investigating');
});
afterAll(() => browser.close());

const on = (name: string) => onCase(browser, name, { caseId, title: demoMatters.credits.title });

/** Opens a panel and sends it with nothing filled in: what is missing is said, and nothing is sent. */
async function sendEmpty(visit: Visitor, action: string, button: string): Promise<void> {
  const { page } = visit;
  await openPanel(page, action);
  await page.locator('#action-panel').getByRole('button', { name: button, exact: true }).waitFor();
  await expectAccessible(visit, `${action}, before anything is filled in`);
  const { version } = await theCase(caseId);
  await send(page, button);
  await page.getByRole('region', { name: '有以下内容需要修改' }).getByRole('link').first().waitFor();
  await expectAccessible(visit, `${action}, with nothing filled in`);
  await page.getByRole('button', { name: '取消', exact: true }).click();
  expect((await theCase(caseId)).version).toBe(version);
}

const reasonFor = (reason: string) => (visit: Visitor) =>
  visit.page.getByRole('textbox', { name: /^理由/ }).fill(reason);

describe('what an investigation is made of, on phones', () => {
  it('[M7.2a] opinions: whom the case names already need not be typed', async () => {
    const sun = await on('孙立');
    await sendEmpty(sun, '记录意见', '记录意见');
    await act(
      sun,
      '记录意见',
      async (page) => {
        await page.getByRole('radio', { name: '干部本人' }).check();
        const who = page.getByRole('textbox', { name: /提出意见的人或单位/ });
        expect(await who.inputValue()).toBe('陈思源');
        await page.getByRole('radio', { name: '专家' }).check();
        expect(await who.inputValue()).toBe('');
        await who.fill('教务信息化专家组');
        await page.getByRole('textbox', { name: /^意见/ }).fill('试点方案符合当时的技术条件。');
        await expectAccessible(sun, 'an opinion');
      },
      '记录意见',
      '意见已记录。',
    );
    const opinions = sun.page.getByRole('region', { name: '各方意见' });
    await opinions.getByText('教务信息化专家组', { exact: true }).waitFor();
    await opinions.getByRole('button', { name: /^查看内容/ }).click();
    await opinions.getByText('试点方案符合当时的技术条件。').waitFor();
    await expectAccessible(sun, 'an opinion, opened');
    expect(sun.complaints).toEqual([]);
    await sun.context.close();
  });

  it.each([
    ['M7.2b', '标记涉及面', '涉及面较大，或者受到关注', '涉及两个学院一百余名学生。', '已标记涉及面。', '涉及面较大'],
    [
      'M7.3b',
      '标记复杂程度',
      '情况复杂，需要请示上级',
      '上级文件没有明确规定。',
      '已标记复杂程度。',
      '情况复杂，须请示上级',
    ],
  ])('[%s] %s: with its reason, and shown to all who investigate', async (_, action, side, reason, done, shown) => {
    const zhou = await on('周敏');
    const sun = await on('孙立');
    await sendEmpty(zhou, action, '确认标记');
    await act(
      zhou,
      action,
      async (page) => {
        await page.getByRole('radio', { name: side }).check();
        await reasonFor(reason)(zhou);
        await expectAccessible(zhou, action);
      },
      '确认标记',
      done,
    );
    const section = sun.page.getByRole('region', { name: '调查核实', exact: true });
    await section.getByText(shown, { exact: true }).waitFor();
    await section.getByText(reason).waitFor();
    for (const { complaints } of [zhou, sun]) expect(complaints).toEqual([]);
    await Promise.all([zhou.context.close(), sun.context.close()]);
  });

  it('[M7.2a] more time: once, by the head, and the cadre is told why', async () => {
    const wu = await on('吴建国');
    const chen = await on('陈思源');
    await sendEmpty(wu, '延长调查期限', '确认延长');
    await act(
      wu,
      '延长调查期限',
      async (page) => {
        // Beyond the month it has, within the month it may get.
        await page.getByLabel('延长至').fill(dayFromNow(45));
        await reasonFor('需要向外单位调取材料。')(wu);
        await expectAccessible(wu, 'more time');
      },
      '确认延长',
      '已延长调查期限。',
    );
    await chen.page
      .getByText(/需要向外单位调取材料。/)
      .first()
      .waitFor();
    await expectAccessible(chen, 'the cadre is told');
    const more = wu.page.getByRole('button', { name: /^更多操作/ });
    if (await more.isVisible()) await more.click();
    await wu.page.getByRole('button', { name: '延长调查期限', exact: true }).waitFor({ state: 'detached' });
    for (const { complaints } of [wu, chen]) expect(complaints).toEqual([]);
    await Promise.all([wu.context.close(), chen.context.close()]);
  });
});
