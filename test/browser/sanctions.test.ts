import { addMonths, type PlainDate } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from './case-page.ts';
import { expectAccessible, leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const inWords = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

describe('an impact period, on phones', () => {
  it('[M8b] is recorded by the length of the table, lengthened with the reason, and seen by the cadre', async () => {
    const sun = await visiting(browser, '孙立', '/sanctions');
    const { page } = sun;
    await page.getByRole('link', { name: '登记处理' }).click();
    await page.getByText('选择处理方式和决定日期后').waitFor();
    await page.getByLabel('所在单位').selectOption({ label: '后勤保障处党支部' });
    await page.getByLabel('干部', { exact: true }).selectOption({ label: '马骏（后勤保障处副处长）' });
    await page.getByLabel('处理方式').selectOption({ label: '诫勉' });
    await page.getByLabel('决定日期').fill('2026-10-12');
    // What the table has is told while it is chosen, and what it has not as well.
    await page.getByText(/影响期 6 个月/).waitFor();
    await page.getByText(`没有其他影响期时，到 ${inWords(addMonths('2026-10-12' as PlainDate, 6))}`).waitFor();
    await page.getByLabel('处理方式').selectOption({ label: '通报' });
    await page.getByText('没有查到统一规定').waitFor();
    await page.getByRole('textbox', { name: '决定文号' }).fill('校发〔2026〕31号');
    await page.getByRole('checkbox', { name: /影响期与期限表不同/ }).check();
    await expectAccessible(sun, 'recording a measure');
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('link', { name: '请填写整月数，没有影响期的写 0' }).waitFor();
    await page.getByRole('textbox', { name: '影响期月数' }).fill('3');
    await page.getByRole('textbox', { name: '与规定不同的理由' }).fill('本校规定通报影响期三个月');
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('heading', { level: 1, name: /通报/ }).waitFor();
    await page
      .getByRole('region', { name: '影响期怎样计算' })
      .getByText('影响期 3 个月（本校规定通报影响期三个月）')
      .waitFor();
    await expectAccessible(sun, 'a measure, for the clerk');
    const path = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: '更改影响期' }).count()).toBe(0);

    const wu = await visiting(browser, '吴建国', path);
    await act(
      wu,
      '更改影响期',
      async (own) => {
        await own.getByRole('textbox', { name: '更改为（月）' }).fill('4');
        await own.getByRole('textbox', { name: '更改理由' }).fill('登记有误，文件规定四个月');
        await expectAccessible(wu, 'another length');
      },
      '确认更改',
      '影响期已更改。',
    );
    const ma = await visiting(browser, '马骏', '/sanctions');
    await ma.page.getByRole('link', { name: /通报/ }).click();
    await ma.page.getByText('影响期 4 个月（登记有误，文件规定四个月）').first().waitFor();
    await expectAccessible(ma, 'a measure, for the cadre');
    const chen = await visiting(browser, '陈思源', path);
    await chen.page.getByText('没有这项内容，或者您没有查看它的权限。').waitFor();
    await Promise.all([sun, wu, ma, chen].map(leave));
  });
});
