import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfBytes } from '../flows/attachments-support.ts';
import { act, openPanel, send } from './case-page.ts';
import { expectAccessible, leave, openBrowser, signInAs, type Visitor, visiting, visitor } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const title = '大型仪器夜间共享 <b>试点</b>😀';
const opinion = '没有违反上位规定——“程序合规”。<script>alert(1)</script>';

const onStep = (page: Page, step: number): Promise<void> =>
  page.getByRole('heading', { level: 1, name: new RegExp(`^第 ${step} 步，`) }).waitFor();
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: '继续' }).click();
const type = (page: Page, name: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(text);
const day = (page: Page, name: string, on: string): Promise<void> => page.getByLabel(name).fill(on);
const saved = (page: Page): Promise<void> => page.getByText('已保存', { exact: true }).first().waitFor();

async function attach(page: Page, name: string, seed: number): Promise<void> {
  const chosen = { name, mimeType: 'application/pdf', buffer: Buffer.from(pdfBytes(3_000, seed)) };
  await page.getByLabel('选择文件').setInputFiles(chosen);
  await page.getByText('已通过检查').first().waitFor();
}

/** Everything but the risk assessment. */
async function fillTwoParts(clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await onStep(page, 1);
  await page
    .getByRole('combobox', { name: '项目负责的干部' })
    .selectOption({ label: '林晓岚（化学化工学院实验中心主任）' });
  await expectAccessible(clerk, 'who files, and for whom');
  await goOn(page);

  await onStep(page, 2);
  await goOn(page);
  await page.getByText('请填写“项目名称”').first().waitFor();
  await expectAccessible(clerk, 'a part with nothing filled in');
  await type(page, '项目名称', title);
  await type(page, '突破和探索的内容', '夜间无人值守时段向全校预约开放。');
  await day(page, '开始日期', '2027-03-01');
  await day(page, '预计完成日期', '2028-02-29');
  await goOn(page);

  await onStep(page, 3);
  await type(page, '审查部门', '法律事务室');
  await day(page, '审查日期', '2026-09-10');
  await type(page, '合法性审查意见', opinion);
  await attach(page, '审查意见书.pdf', 1);
  await expectAccessible(clerk, 'the legality review');
  await goOn(page);

  await onStep(page, 4);
  await type(page, '论证专家', '李教授、王教授、张研究员');
  await day(page, '论证日期', '2026-09-18');
  await type(page, '论证意见', '可行，建议先行试点。');
  await goOn(page);
}

describe('a risk filing on phones', () => {
  it('[M10.3] is filed by a clerk for a cadre of the unit, examined, voted on, numbered and locked', {
    timeout: 300_000,
  }, async () => {
    const clerk = await visitor(browser);
    const { page } = clerk;
    await signInAs(clerk, '钱慧');
    await page.getByRole('link', { name: '查看或新建' }).click();
    await page.getByRole('heading', { level: 1, name: '风险备案' }).waitFor();
    await expectAccessible(clerk, 'filings of a clerk');
    await page.getByRole('link', { name: '新建备案' }).click();
    await page.getByRole('heading', { level: 1, name: '新建风险备案' }).waitFor();
    await expectAccessible(clerk, 'before filing');
    await page.getByRole('button', { name: '开始填写' }).click();
    await fillTwoParts(clerk);

    // Whoever is called away goes on where they left: everything typed is on the server.
    await onStep(page, 5);
    await type(page, '评估单位', '资产处');
    await saved(page);
    await page.goto('/filings');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: '填写风险备案' }).waitFor();
    await expectAccessible(clerk, 'all steps');
    await page.getByRole('link', { name: '核对并提交' }).first().click();
    await page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
    await page.getByText('审查意见书.pdf').first().waitFor();
    await page.getByText(opinion, { exact: true }).waitFor();
    await expectAccessible(clerk, 'the answers with a part missing');
    await page.getByRole('link', { name: '请填写“风险等级”' }).click();
    await onStep(page, 5);
    await page.getByRole('radio', { name: '高风险' }).check();
    await day(page, '评估日期', '2026-09-25');
    await type(page, '风险分析', '夜间无人值守，可能操作不当。');
    await type(page, '防控措施', '门禁与培训名单关联，值班电话在线。');
    await expectAccessible(clerk, 'the risk assessment');
    await page.getByRole('button', { name: '保存并返回核对' }).click();
    await page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await page.getByRole('button', { name: '提交备案' }).click();
    await page.getByRole('link', { name: '查看备案' }).waitFor();
    await expectAccessible(clerk, 'submitted');
    await page.getByRole('link', { name: '查看备案' }).click();
    await page.getByText('待审查').first().waitFor();
    await expectAccessible(clerk, 'the filing, for who filed it');
    const { pathname } = new URL(page.url());

    const sun = await visiting(browser, '孙立', '/');
    await sun.page.getByRole('region', { name: '等我审查的备案' }).getByRole('link', { name: title }).click();
    await sun.page.getByText('审查意见书.pdf').first().waitFor();
    const asks = async (on: Page): Promise<void> => {
      await on.getByRole('checkbox', { name: '风险评估' }).check();
      await on.getByRole('textbox', { name: '关于“风险评估”' }).fill('请附评估报告原件。');
      await expectAccessible(sun, 'sending back');
    };
    await act(sun, '退回补充', asks, '确认退回补充', '已退回备案人补充');

    // Told without reloading, and led to what is asked.
    await page.getByRole('link', { name: '补充并重新提交' }).click();
    await page.getByText('请附评估报告原件。').first().waitFor();
    await page
      .getByRole('link', { name: /风险评估/ })
      .first()
      .click();
    await page.getByText('请附评估报告原件。').waitFor();
    await attach(page, '评估报告.pdf', 2);
    await expectAccessible(clerk, 'supplementing');
    await page.getByRole('link', { name: '全部步骤' }).last().click();
    await page.getByRole('link', { name: '去核对并提交' }).click();
    await page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await page.getByRole('button', { name: '重新提交备案' }).click();
    await page.getByRole('link', { name: '查看备案' }).click();
    await page.getByText('待审查').first().waitFor();

    // Nothing is examined without a word on each part; what was typed stays.
    await openPanel(sun.page, '审查材料');
    await sun.page.getByRole('textbox', { name: '合法性审查' }).fill('有审查意见书。');
    await send(sun.page, '确认完成审查');
    await sun.page.getByRole('link', { name: '请填写“专家论证”' }).waitFor();
    await expectAccessible(sun, 'an examination with parts left out');
    await sun.page.getByRole('textbox', { name: '专家论证' }).fill('有论证意见。');
    await sun.page.getByRole('textbox', { name: '风险评估' }).fill('补充后齐备。');
    await sun.page.getByRole('textbox', { name: '审查建议' }).fill('建议提请党委研究。');
    await send(sun.page, '确认完成审查');
    await sun.page.getByText('审查已完成').first().waitFor();
    await sun.page.getByRole('heading', { name: '组织部审查' }).waitFor();
    await expectAccessible(sun, 'examined');

    const xu = await visiting(browser, '许国强', pathname);
    const rollIsThere = async (on: Page): Promise<void> => {
      await on.getByText(/^共 \d+ 人$/).waitFor();
      await expectAccessible(xu, 'the agenda');
    };
    await act(xu, '列入会议议程', rollIsThere, '确认列入议程', '已列入会议议程');
    for (const name of ['何平', '吴建国', '沈丽']) {
      const member = await visiting(browser, name, pathname);
      const inFavour = (on: Page): Promise<void> => on.getByRole('radio', { name: '赞成' }).check();
      await act(member, '表决', inFavour, '确认表决', '表决已记录');
      await expectAccessible(member, 'a vote cast');
      await leave(member);
    }
    const mine = async (on: Page): Promise<void> => {
      await on.getByRole('radio', { name: /本人表决/ }).check();
      await on.getByRole('radio', { name: '赞成' }).check();
      await expectAccessible(xu, 'voting');
    };
    await act(xu, '表决', mine, '确认表决', '表决已记录');
    const decide = async (on: Page): Promise<void> => {
      await on.getByRole('textbox', { name: '依据和理由' }).fill('材料齐备，论证充分。');
      await on.getByRole('textbox', { name: '会议纪要' }).fill('会议逐项讨论后表决。');
      await expectAccessible(xu, 'approving');
    };
    await act(xu, '同意备案', decide, '确认同意备案', '已同意备案');

    // The clerk has not touched the page since.
    await page
      .getByText(/备〔\d{4}〕\d+号/)
      .first()
      .waitFor();
    await page.getByText('已备案').first().waitFor();
    const digest = page.getByRole('region', { name: '备案和锁定' }).getByText(/^[0-9a-f]{64}$/);
    await digest.waitFor();
    await expectAccessible(clerk, 'filed and locked');
    const seen = (await page.getByRole('main').textContent()) ?? '';
    for (const inside of ['有论证意见。', '会议逐项讨论', '赞成']) expect(seen).not.toContain(inside);

    const lin = await visiting(browser, '林晓岚', pathname);
    const report = async (on: Page): Promise<void> => {
      await on.getByRole('textbox', { name: '进展情况' }).fill('第一批仪器已经开放。');
      await attach(on, '开放记录.pdf', 3);
      await expectAccessible(lin, 'reporting progress');
    };
    await act(lin, '报告进展', report, '提交进展', '进展已报告');
    await lin.page.getByRole('region', { name: '实施进展' }).getByText('开放记录.pdf').first().waitFor();
    await expectAccessible(lin, 'progress reported');

    // From the inbox one tap leads to the filing.
    await page.goto('/inbox');
    await page
      .getByRole('link', { name: /改革创新风险备案/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /大型仪器夜间共享/ }).waitFor();

    const stranger = await visiting(browser, '马骏', pathname);
    await stranger.page.getByText('没有这项内容，或者您没有查看它的权限。').waitFor();
    await stranger.context.close();
    for (const one of [clerk, sun, xu, lin]) await leave(one);
  });
});
