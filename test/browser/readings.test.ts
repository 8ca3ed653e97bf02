import { paths, readingPaths } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { pdfBytes, prepared, sent } from '../flows/attachments-support.ts';
import { act, application, led, office, usual } from '../flows/support.ts';
import { onCase } from './case-page.ts';
import { expectAccessible, openBrowser, signInAs, visitor } from './support.ts';

let browser: Browser;
let caseId = '';
const { title } = demoMatters.credits;
const text = '会议研究了方案和应急预案，全体同意。';

beforeAll(async () => {
  browser = await openBrowser();
  const cast = { cadre: 'chen', clerk: 'sun', second: 'zhou', head: 'wu' };
  caseId = await led(cast, application(), 'investigating');
  const to = { caseId, belongsTo: 'investigation', round: 1 } as const;
  const { fileId } = await sent('sun', to, await prepared(pdfBytes(5000, 51), '纪要扫描件.pdf'));
  const minutes = { ...usual.addMaterial, title: '会议纪要', body: text, files: [fileId] };
  await act('sun', caseId, 'addMaterial', minutes, 'minutes');
});
afterAll(() => browser.close());

const lines = async () => (await office.db.collection(readingPaths.readings(paths.case(caseId))).get()).size;

describe('reading under a trace', () => {
  it('[M7.2a] [M11b] a handler on a phone opens a body and a file, told before that it is recorded; the supervisor sees who did', {
    timeout: 240_000,
  }, async () => {
    const zhou = await onCase(browser, '周敏', { caseId, title });
    const { page } = zhou;
    const open = page.getByRole('button', { name: /^查看内容.*会议纪要/ });
    await open.waitFor();
    await page.getByText(/每次打开内容或者附件，系统都会记录/).waitFor();
    await page.getByText('会留下阅读记录', { exact: true }).first().waitFor();
    expect(await page.getByText(text).count()).toBe(0);
    await expectAccessible(zhou, 'before anything is opened');
    expect(await lines()).toBe(0);

    // Without a connection nothing is recorded, so nothing is shown; it is said, and can be tried again.
    await zhou.context.setOffline(true);
    await open.click();
    const retry = page.getByRole('button', { name: '重试', exact: true });
    await retry.waitFor();
    expect(await page.getByText(text).count()).toBe(0);
    await expectAccessible(zhou, 'without a connection');
    await zhou.context.setOffline(false);
    await retry.click();
    await page.getByText(text).waitFor();
    await page.getByText('已记入阅读记录').waitFor();
    await expectAccessible(zhou, 'reading a body');
    await expect.poll(lines, { timeout: 90_000 }).toBe(1);
    const cached = await page.evaluate(dumpOfDatabases);
    expect(cached).toContain('会议纪要');
    expect(cached).not.toContain(text);

    const file = page.getByRole('listitem').filter({ hasText: '纪要扫描件.pdf' }).last();
    await file.getByText('查看或下载会留下阅读记录').waitFor();
    await Promise.all([page.waitForEvent('download'), file.getByRole('button', { name: /^下载/ }).click()]);
    await expect.poll(lines, { timeout: 90_000 }).toBe(2);

    const han = await onCase(browser, '韩冰', { caseId, title });
    await han.page.getByRole('link', { name: '查看本案的阅读记录' }).click();
    await han.page.getByRole('heading', { level: 1, name: /阅读记录/ }).waitFor();
    await han.page.getByText('共 2 条').waitFor();
    const rows = han.page.getByRole('listitem');
    const opened = rows.filter({ hasText: '纪要扫描件.pdf' });
    await opened.getByText('周敏').waitFor();
    await opened.getByText('调查核实人员').waitFor();
    await expectAccessible(han, 'the log of a case');
    await han.page.getByRole('combobox', { name: '种类' }).selectOption({ label: '材料' });
    await han.page.getByRole('button', { name: '查询' }).click();
    await han.page.getByText('共 1 条').waitFor();
    expect(await rows.filter({ hasText: '纪要扫描件.pdf' }).count()).toBe(0);
    await han.page.getByRole('combobox', { name: '打开的人' }).selectOption({ label: '孙立' });
    await han.page.getByRole('button', { name: '查询' }).click();
    await han.page.getByText('没有符合条件的阅读记录。').waitFor();
    await expectAccessible(han, 'nothing found');

    // Across all cases, on a desk.
    const desk = await visitor(browser, { width: 1280, height: 800 });
    await signInAs(desk, '韩冰');
    await desk.page.getByRole('link', { name: '谁看过调查材料' }).click();
    const ofCase = desk.page.getByRole('listitem').filter({ hasText: title });
    await ofCase.filter({ hasText: '纪要扫描件.pdf' }).filter({ hasText: '周敏' }).first().waitFor();
    await expectAccessible(desk, 'the log of all cases');
    const { number } = Object((await office.db.doc(paths.case(caseId)).get()).data());
    await desk.page.getByRole('combobox', { name: '案件或澄清' }).selectOption({ label: `${number} ${title}` });
    await desk.page.getByRole('button', { name: '查询' }).click();
    await desk.page.getByText('共 2 条').waitFor();
    await desk.page.getByLabel(/到哪一天止/).fill('2020-01-01');
    await desk.page.getByRole('button', { name: '查询' }).click();
    await desk.page.getByText('截止日期早于起始日期').first().waitFor();
    await expectAccessible(desk, 'days the wrong way round');

    // Whoever does not supervise is told so.
    await page.goto('/readings');
    await page.getByText('您没有查看它的权限').waitFor();
    await page.goto(`/cases/${caseId}/readings`);
    await page.getByText('没有这项内容，或者您没有查看它的权限。').waitFor();

    expect(han.complaints).toEqual([]);
    expect(desk.complaints).toEqual([]);
    // What failed without a connection, the SDK's look whether there is one, and what was refused on the supervisor's page.
    expect(
      zhou.complaints.filter(
        (complaint) => !/\b403\b|ERR_INTERNET_DISCONNECTED|Failed to fetch|cleardot\.gif/.test(complaint),
      ),
    ).toEqual([]);
    await Promise.all([zhou, han, desk].map(({ context }) => context.close()));
  });
});

/** Everything that the page's databases on this device hold, as one text. */
async function dumpOfDatabases(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const dumps: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('firestore')) continue;
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      dumps.push(await done(db.transaction(store).objectStore(store).getAll()));
    }
    db.close();
  }
  return JSON.stringify(dumps);
}
