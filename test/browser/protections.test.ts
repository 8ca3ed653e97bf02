import { paths, protectedKinds } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo } from '../flows/delivery.ts';
import { office } from '../flows/support.ts';
import { expectAccessible, leave, openBrowser, signInAs, visiting, visitor } from './support.ts';

/** How a case comes to protect somebody is told in test/flows/protections.test.ts; here it is looked up. */

const matter = '实训基地延期交付';
const protection = {
  caseId: 'browser-protected',
  caseNumber: '容错〔2026〕97号',
  subjectId: 'lin',
  subjectName: '林晓岚',
  unitId: 'chem',
  matter,
  liability: 'lighter',
  covers: [...protectedKinds],
  from: '2026-09-18',
  createdAt: '2026-10-20T01:00:00.000Z',
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await office.db.doc(paths.protection(protection.caseId)).set(protection);
});
afterAll(async () => {
  await office.db.doc(paths.protection(protection.caseId)).delete();
  await browser.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('checking a name', () => {
  it('[M8a] an assessor asks about a cadre on a phone, reads what must not count, and prints the confirmation', async () => {
    const assessor = await visitor(browser);
    const { page } = assessor;
    await signInAs(assessor, '朱琳');
    await page.getByRole('link', { name: '查询一名干部' }).click();
    await page.getByRole('heading', { level: 1, name: '考核保护' }).waitFor();
    await press(page, '查询并留底');
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(assessor, 'what is missing from a look-up');

    await page.getByLabel('所在单位').selectOption({ label: '化学化工学院党总支' });
    await page.getByLabel('干部', { exact: true }).selectOption({ label: '林晓岚（化学化工学院实验中心主任）' });
    await page.getByLabel('用途').selectOption({ label: '年度考核' });
    await page.getByLabel('年度', { exact: true }).fill('2026');
    await page.getByLabel('查询事由').fill('2026 年度考核等次评定');
    await press(page, '查询并留底');

    await page.getByRole('heading', { level: 1, name: '考核保护确认单' }).waitFor();
    await page.getByText('林晓岚，2026 年度，年度考核').waitFor();
    await page.getByText(`${matter}（容错〔2026〕97号，2026-09-18 认定容错，`).waitFor();
    await page.getByText('该事项不作为年度考核的负面评价依据，不影响确定等次。').waitFor();
    await expectAccessible(assessor, 'the answer');

    // On paper stands the confirmation, and nothing of the app around it.
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['打印确认单', '返回考核保护', '主导航']) {
      expect(await page.getByText(gone).filter({ visible: true }).count(), gone).toBe(0);
    }
    await page.getByText('出具单位（盖章）').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: '返回考核保护' }).click();
    await page.getByRole('region', { name: '我的查询' }).getByText('2026 年度考核等次评定').waitFor();
    await expectAccessible(assessor, 'one’s own look-ups');
    await leave(assessor);
  });

  it('[M8a] is told in words where nothing is protected, and to whom the page is not for', async () => {
    const assessor = await visiting(browser, '朱琳', '/protections');
    const { page } = assessor;
    await page.getByLabel('所在单位').selectOption({ label: '后勤保障处党支部' });
    await page.getByLabel('干部', { exact: true }).selectOption({ label: '马骏（后勤保障处副处长）' });
    await page.getByLabel('用途').selectOption({ label: '选拔任用' });
    await page.getByLabel('查询事由').fill('拟任人选考察');
    await press(page, '查询并留底');
    await page.getByText('截至查询时，没有需要适用考核保护的事项。').waitFor();
    await expectAccessible(assessor, 'nothing protected');
    await leave(assessor);

    const outsider = await visiting(browser, '杨帆', '/protections');
    await outsider.page.getByText('这里由负责考核的人员查询').waitFor();
    await leave(outsider);
  });

  it('[M8a] [M11b] supervision sees who asked, about whom and what for', async () => {
    const question = { kind: 'annual', year: 2026 };
    for (const [by, more] of [
      ['zhu', { subjectId: 'nobody', purpose: '查错了人' }],
      ['wu', { subjectId: 'lin', purpose: '不归本人查' }],
    ] as const) {
      const ref = office.db.collection(paths.protectionLookups).doc();
      await ref.create({ question: { ...question, ...more }, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused' });
    }
    const supervisor = await visiting(browser, '韩冰', '/protections');
    const { page } = supervisor;
    await page.getByRole('link', { name: '查看全部查询记录' }).click();
    await page.getByRole('heading', { level: 1, name: '全部查询记录' }).waitFor();
    const rows = page.getByRole('listitem').filter({ hasText: '年度，' });
    // What was refused says about whom it was, by whom, and why not.
    const wrong = rows.filter({ hasText: '查错了人' });
    await wrong.filter({ hasText: '（没有这名干部）' }).filter({ hasText: '没有答复：所查人员不是干部' }).waitFor();
    const stray = rows.filter({ hasText: '不归本人查' }).filter({ hasText: '没有答复：查询人不负责考核' });
    await stray.filter({ hasText: '林晓岚' }).filter({ hasText: '吴建国' }).waitFor();
    await rows.filter({ hasText: '拟任人选考察' }).first().waitFor();
    await expectAccessible(supervisor, 'all look-ups');
    await page.getByLabel('干部', { exact: true }).selectOption({ label: '林晓岚' });
    await expect.poll(() => rows.filter({ hasText: '马骏' }).count()).toBe(0);
    await rows.filter({ hasText: '林晓岚' }).filter({ hasText: '朱琳' }).first().click();
    await page.getByRole('heading', { level: 1, name: '考核保护确认单' }).waitFor();
    await leave(supervisor);
  });

  it('[M8a] a cadre sees what protects them, and their unit what protects its own', async () => {
    const cadre = await visiting(browser, '林晓岚', '/protections');
    await cadre.page.getByRole('heading', { name: matter }).waitFor();
    await expectAccessible(cadre, 'what protects oneself');
    await leave(cadre);
    const unit = await visiting(browser, '钱慧', '/protections');
    await unit.page.getByRole('region', { name: '本单位干部受保护的事项' }).getByText('林晓岚').waitFor();
    await leave(unit);
    const other = await visiting(browser, '马骏', '/protections');
    await other.page.getByText('目前没有认定容错并已办结的事项。').waitFor();
    expect(await other.page.getByText(matter).count()).toBe(0);
    await leave(other);
  });
});
