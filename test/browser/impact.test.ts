import { defaultImpactTable, paths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office } from '../flows/support.ts';
import { expectAccessible, leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  // The other stories begin with the table as the system has it.
  const versions = await office.db.collection(paths.impactTables).get();
  for (const { ref } of versions.docs) await ref.delete();
  await browser.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('impact periods, among the parameters', () => {
  it('[M8b] [M13] the head adds a row for decisions from a day on; everybody reads both versions', async () => {
    const head = await visiting(browser, '吴建国', '/policy');
    const { page } = head;
    const section = page.getByRole('region', { name: '问责影响期' });
    await section.getByText('查看各种处理的影响期').click();
    await section.getByText('6 个月，政务处分法第八条、第十九条（可信程度：高，有明确条文）').first().waitFor();
    await expectAccessible(head, 'the table in force');
    await section.getByRole('button', { name: '调整影响期' }).click();
    await section.getByText('与现行版本相同，没有需要发布的内容。').waitFor();
    await section.locator('summary', { hasText: '党内严重警告' }).click();
    await section.getByRole('button', { name: '增加一行' }).filter({ visible: true }).click();
    await press(page, '确认发布');
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(head, 'what is missing from a row');

    await section.getByLabel('自哪天作出的决定起').fill('2026-01-01');
    await section.getByLabel('影响期（月）').filter({ visible: true }).nth(1).fill('12');
    await section.getByLabel('可信程度').filter({ visible: true }).nth(1).selectOption({ label: '中，见于公开文件' });
    await section.getByLabel('依据', { exact: true }).filter({ visible: true }).nth(1).fill('修订后的条例');
    await section.getByLabel('发布理由').fill('条例修订，影响期有变化。');
    await section.getByText('2026年1月1日 起作出的决定：12 个月，修订后的条例').waitFor();
    await expectAccessible(head, 'a new version before it is published');
    await press(page, '确认发布');
    const version = defaultImpactTable.version + 1;
    await section.getByText(`已发布第 ${version} 版影响期，用于此后登记的处理。`).waitFor();
    await leave(head);

    const clerk = await visiting(browser, '孙立', '/policy');
    const seen = clerk.page.getByRole('region', { name: '问责影响期' });
    await seen.getByText('历次发布').click();
    await seen.getByText('条例修订，影响期有变化。').waitFor();
    expect(await seen.getByRole('button', { name: '调整影响期' }).count()).toBe(0);
    await expectAccessible(clerk, 'the versions there were');
    await leave(clerk);
  });
});
