import { boundaries, circumstances, conditions } from '@rongcuo/domain';
import type { Page } from 'playwright-core';
import { expectAccessible, type Visitor } from './support.ts';

/** What is typed into the form: HTML, emoji and Chinese punctuation in every field, as people do. */
export const typed = {
  title: '跨学院学分互认试点 <b>首日</b>故障😀',
  account:
    '试点首日，系统把两个学院的课程代码对错——“误退”一百二十六人；\n当晚恢复，三日内补选完毕。<script>alert(1)</script>',
  reference: '组调〔2026〕17号',
  circumstance: '第一次开展，没有成熟的系统可用。',
  statement: '有会议纪要、请示和公示可查；未违反“三重一大”决策程序。',
  reason: '此前校内没有先例——属于经验不足。',
};

/** Waits for the page of that step, by its heading. */
export async function onStep(page: Page, step: number): Promise<void> {
  await page.getByRole('heading', { level: 1, name: new RegExp(`^第 ${step} 步，`) }).waitFor();
}

async function next(visitor: Visitor, step: number): Promise<void> {
  await expectAccessible(visitor, `step ${step}`);
  await visitor.page.getByRole('button', { name: '继续' }).click();
}

/** Fills in every step of an application in person, from the first page to the check of all answers. */
export async function fillApplication(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  let step = 1;
  await onStep(page, step);
  await next(visitor, step);

  await onStep(page, ++step);
  await page.getByRole('combobox', { name: '提出问责的部门' }).selectOption({ label: '党委组织部' });
  await page.getByRole('radio', { name: '责任调查程序' }).check();
  await page.getByLabel('提出日期').fill('2026-10-12');
  await page.getByRole('textbox', { name: /^文号/ }).fill(typed.reference);
  await next(visitor, step);

  await onStep(page, ++step);
  await page.getByRole('textbox', { name: '事项名称' }).fill(typed.title);
  await page.getByLabel('发生日期').fill('2026-09-14');
  await page.getByRole('textbox', { name: '事情经过' }).fill(typed.account);
  await next(visitor, step);

  await onStep(page, ++step);
  const [, pilot] = circumstances;
  await page.getByRole('checkbox', { name: new RegExp(`^${pilot.label}`) }).check();
  await page.getByRole('textbox').fill(typed.circumstance);
  await next(visitor, step);

  for (const { label } of conditions) {
    await onStep(page, ++step);
    await page.getByRole('textbox', { name: label }).fill(typed.statement);
    await next(visitor, step);
  }
  for (const { within } of boundaries) {
    await onStep(page, ++step);
    await page.getByRole('radio', { name: within }).check();
    await page.getByRole('textbox', { name: '理由' }).fill(typed.reason);
    await next(visitor, step);
  }
  await onStep(page, ++step);
  await page.getByRole('radio', { name: '不属于' }).check();
  await next(visitor, step);

  // Files are not demanded.
  await onStep(page, ++step);
  await next(visitor, step);
}
