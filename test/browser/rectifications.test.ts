import { addDays, type RectificationState, rectificationKind } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { pdfBytes } from '../flows/attachments-support.ts';
import { faceOf } from '../flows/support.ts';
import { act, openPanel, send } from './case-page.ts';
import { expectAccessible, leave, openBrowser, type Visitor, visiting } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const title = '仪器采购论证不充分的整改';
const problems = ['采购前没有书面论证记录', '验收时没有使用单位签字'] as const;
const pathOf = ({ page }: Visitor): string => new URL(page.url()).pathname;
const theOrder = (path: string): Promise<RectificationState> => faceOf(rectificationKind, path.slice(1));

describe('an order to put something right, on phones', () => {
  it('[M9] is issued to a cadre, planned, put right with a photograph, sent back once and verified', async () => {
    const wang = await visiting(browser, '王正', '/rectifications/new');
    const { page } = wang;
    await page.getByLabel('所在单位').selectOption({ label: '化学化工学院党总支' });
    await page.getByLabel('当事干部').selectOption({ label: '林晓岚（化学化工学院实验中心主任）' });
    await page.getByRole('radio', { name: '纪律检查建议书' }).check();
    await page.getByRole('textbox', { name: '第 1 项' }).fill(problems[0]);
    await page.getByRole('button', { name: '增加一项' }).click();
    await page.getByRole('textbox', { name: '第 2 项' }).fill(problems[1]);
    await page.getByLabel('完成期限').fill(addDays(today(), 30));
    await page.getByRole('button', { name: '确认发出', exact: true }).click();
    await page.getByRole('link', { name: '请填写“事项名称”' }).waitFor();
    await expectAccessible(wang, 'an order without its title');

    // The tab is closed by mistake: what was typed is there again, with whom it is for.
    await page.reload();
    await page.getByRole('textbox', { name: '第 2 项' }).waitFor();
    await expect.poll(() => page.getByLabel('当事干部').inputValue()).toBe('lin');
    expect(await page.getByRole('textbox', { name: '第 2 项' }).inputValue()).toBe(problems[1]);
    await page.getByRole('textbox', { name: '事项名称' }).fill(title);
    await page.getByRole('button', { name: '确认发出', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
    await page.getByText('已发出').first().waitFor();
    await expectAccessible(wang, 'the order, for who issued it');
    const path = pathOf(wang);

    // On the cadre's own phone it waits on the first page.
    const lin = await visiting(browser, '林晓岚', '/');
    await lin.page
      .getByRole('region', { name: '要求我改正的' })
      .getByRole('link', { name: new RegExp(title) })
      .click();
    await lin.page.getByText('请签收，并逐项提出整改计划').waitFor();
    await expectAccessible(lin, 'the order, for the cadre');
    await act(lin, '签收', async () => {}, '确认签收', '已签收。请接着提出整改计划。');
    await openPanel(lin.page, '提出整改计划');
    await send(lin.page, '提交计划');
    await lin.page.getByRole('link', { name: '请填写“问题 1：整改措施”' }).waitFor();
    await expectAccessible(lin, 'a plan with nothing in it');
    for (const [index, what] of ['补做论证并存档', '补齐签字并修订验收办法'].entries()) {
      const problem = lin.page.getByRole('group', { name: `问题 ${index + 1}` });
      await problem.getByRole('textbox', { name: '整改措施' }).fill(what);
      await problem.getByLabel('完成时间').fill(addDays(today(), 20));
    }
    await send(lin.page, '提交计划');
    await lin.page.getByText('整改计划已提交。').waitFor();

    await act(
      lin,
      '报告进展',
      async (own) => {
        await own.getByRole('textbox', { name: '进展情况' }).fill('论证记录已经补做。');
        const photo = { name: '论证记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfBytes(90_000, 5)) };
        await own.getByLabel('选择文件').setInputFiles([photo]);
        await own.getByText('已通过检查').waitFor();
        await expectAccessible(lin, 'progress with an original');
      },
      '提交进展',
      '进展已报告。',
    );
    await lin.page
      .getByRole('button', { name: /^查看.*论证记录\.pdf|^下载.*论证记录\.pdf/ })
      .first()
      .waitFor();
    const report = (what: string) =>
      act(
        lin,
        '报告整改结果',
        async (own) => {
          await own.getByRole('textbox', { name: '问题 1' }).fill('已补做并存档。');
          await own.getByRole('textbox', { name: '问题 2' }).fill(what);
        },
        '提交整改结果',
        '整改结果已报告，等待核验。',
      );
    await report('正在补签。');

    // Whoever issued it has the page open still: the report is there by itself.
    await act(
      wang,
      '退回继续整改',
      async () => {
        await page.getByRole('checkbox', { name: '问题 2' }).check();
        await page.getByRole('textbox', { name: '关于“问题 2”' }).fill('签字没有补齐。');
        await expectAccessible(wang, 'sending back');
      },
      '确认退回',
      '已退回继续整改。',
    );
    await lin.page.getByText('签字没有补齐。').first().waitFor();
    await report('签字全部补齐，验收办法已修订。');
    await act(
      wang,
      '核验通过',
      async () => {
        await page.getByRole('textbox', { name: '问题 1' }).fill('查阅档案，属实。');
        await page.getByRole('textbox', { name: '问题 2' }).fill('查阅验收单，属实。');
        await expectAccessible(wang, 'verifying');
      },
      '确认核验通过',
      '核验通过，已告知干部和所在单位。',
    );
    await lin.page.getByText('已经改正，核验通过').waitFor();
    await expectAccessible(lin, 'an order that is carried out');
    expect(await theOrder(path)).toMatchObject({ status: 'closed', form: 'disciplineAdvice' });

    const qian = await visiting(browser, '钱慧', '/rectifications');
    await qian.page.getByRole('link', { name: new RegExp(title) }).click();
    await qian.page.getByText('查阅验收单，属实。').waitFor();
    await expectAccessible(qian, 'the order, for the unit');
    const ma = await visiting(browser, '马骏', path);
    await ma.page.getByText('没有这项内容，或者您没有查看它的权限。').waitFor();
    await Promise.all([wang, lin, qian, ma].map(leave));
  });
});
