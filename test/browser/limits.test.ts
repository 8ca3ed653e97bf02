import { firstCalendar, paths } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import { addDoc, collection, doc, getDoc, serverTimestamp } from 'firebase/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { emulatorsOf, type Person, signIn } from '../../scripts/seed/person.ts';
import { expectAccessible, leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
let wu: Person;
let lin: Person;
let caseId = '';
const { title } = demoMatters.lab;

beforeAll(async () => {
  browser = await openBrowser();
  const as = (uid: string) => signIn(emulatorsOf(process.env), demoEmail(uid), demoPassword);
  [wu, lin] = await Promise.all([as('wu'), as('qian')]);
  caseId = await lin.startCase(applicationOf(demoMatters.lab));
  await lin.ask(caseId, 'submit', { declared: true });
});
afterAll(async () => {
  await restore();
  await Promise.all([wu.leave(), lin.leave()]);
  await browser.close();
});

/** The years that the other tests know. */
async function restore(): Promise<void> {
  const asked = { years: firstCalendar.years, reason: '恢复原有日历', by: wu.uid, at: serverTimestamp() };
  const { path } = await addDoc(collection(wu.db, paths.calendarRequests), asked);
  const isApplied = async () =>
    expect((await getDoc(doc(wu.db, path))).data()?.['result']).toMatchObject({ status: 'applied' });
  await vi.waitFor(isApplied, 60_000);
}

const onPhone = (name: string, path: string) => visiting(browser, name, path);

describe('time limits, on phones', () => {
  it('[M7.1b] a clerk sees in the list and on the case until when it is to be answered, and what is left', async () => {
    const clerk = await onPhone('孙立', '/intake');
    const { page } = clerk;
    const row = page.getByRole('link', { name: new RegExp(title) }).first();
    await row.getByText(/^决定是否受理：\d{4}年\d+月\d+日，还有 10 个工作日$/).waitFor();
    await expectAccessible(clerk, 'intake with its limits');
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('heading', { name: '办理时限' }).waitFor();
    await page.getByText('由经办部门办理').waitFor();
    await expectAccessible(clerk, 'a case with its limits');
    await leave(clerk);
  });

  it('[M7.1b] the party organization that applied is told the same in a sentence', async () => {
    const unit = await onPhone('钱慧', `/cases/${caseId}`);
    await unit.page.getByText(/^部门应当最晚在 .*决定是否受理（还有 10 个工作日）。$/).waitFor();
    await expectAccessible(unit, 'a case with its limits, for whoever applied');
    await leave(unit);
  });

  it('[M13] [M14] the head of the organization department publishes the next year; what is wrong is said, nothing is lost', async () => {
    const next = String(Math.max(...Object.keys(firstCalendar.years).map(Number)) + 1);
    const head = await onPhone('吴建国', '/policy');
    const { page } = head;
    await page.getByRole('heading', { name: '工作日历' }).waitFor();
    await page.getByText(`已发布到 ${Number(next) - 1}年12月31日`).waitFor();
    await page.getByRole('button', { name: '发布下一年或更正' }).click();
    const year = page.getByRole('combobox', { name: '年度' });
    expect(await year.inputValue()).toBe(next);
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(head, 'publishing a year, with what is missing');

    await page.getByRole('textbox', { name: '通知文号' }).fill('国办发明电〔2026〕0号（演练）');
    await page.getByLabel('第一天').first().fill(`${next}-01-01`);
    await page.getByLabel('最后一天').first().fill(`${next}-01-03`);
    await page.getByRole('textbox', { name: '发布理由' }).fill('演练下一年的发布');
    // Another year looked at and left again: what was typed is still there.
    await year.selectOption(String(Number(next) - 1));
    expect(await page.getByRole('textbox', { name: '通知文号' }).inputValue()).toContain('国办发明电');
    await year.selectOption(next);
    expect(await page.getByLabel('第一天').first().inputValue()).toBe(`${next}-01-01`);
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByText(/^已发布第 \d+ 版日历/).waitFor();
    await page.getByText(`已发布到 ${next}年12月31日`).waitFor();
    await page.getByText(`${next} 年`, { exact: true }).click();
    await page.getByText(`${next}年1月1日 至 ${next}年1月3日`).waitFor();
    await expectAccessible(head, 'the working days');
    await leave(head);
  });

  it('[M13] every limit is a parameter: a wrong one is pointed at behind its name', async () => {
    const head = await onPhone('吴建国', '/policy');
    const { page } = head;
    await page.getByText('期限：决定是否受理').first().waitFor();
    await page.getByRole('button', { name: '调整参数' }).click();
    await page.locator('summary').getByText('作出申诉决定', { exact: true }).click();
    await page.getByLabel('延长一次最多').filter({ visible: true }).fill('九');
    await page.getByRole('textbox', { name: '发布理由' }).fill('延长期限');
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByRole('link', { name: /“作出申诉决定”没有填好/ }).click();
    await expectAccessible(head, 'the limits, one of them wrong');
    await page.getByLabel('延长一次最多').filter({ visible: true }).fill('20');
    await page.getByText(/可以延长一次，最多 30 天.*→.*最多 20 天/).waitFor();
    await expectAccessible(head, 'the limits, with what will change');
    await leave(head);
  });

  it('nobody else is offered to publish, and everybody sees how far the calendar reaches', async () => {
    const cadre = await onPhone('陈思源', '/policy');
    await cadre.page.getByText(/^已发布到/).waitFor();
    expect(await cadre.page.getByRole('button', { name: '发布下一年或更正' }).count()).toBe(0);
    await leave(cadre);
  });
});
