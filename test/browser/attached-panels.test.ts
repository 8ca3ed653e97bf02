import { chunkIdOf, filePaths, MAX_FILE_BYTES, paths } from '@rongcuo/domain';
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { today } from '../../scripts/seed/lead.ts';
import { fetched, pdfBytes } from '../flows/attachments-support.ts';
import { application, act as asks, led, stored } from '../flows/support.ts';
import { act, onCase, openPanel, send } from './case-page.ts';
import { photograph, sizeOf, whereTaken } from './photograph.ts';
import { expectAccessible, openBrowser, type Visitor } from './support.ts';

let browser: Browser;
const cast = { cadre: 'chen', clerk: 'sun', second: 'zhou', head: 'wu' };
const { title } = demoMatters.credits;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
const listOf = ({ page }: Visitor) => page.getByRole('list', { name: '已选择的文件' });
const rowOf = (visit: Visitor, name: string) => listOf(visit).getByRole('listitem').filter({ hasText: name });

/** What is on its way to the server as the chunk of a file, and the rest of the request. */
interface Sent {
  readonly writes: { update: { name: string; fields: { bytes?: { bytesValue: string } } } }[];
}
const isChunk = (route: Route): boolean => route.request().postData()?.includes('/chunks/') ?? false;

/** A line that alters what goes over it: the bytes of each chunk arrive as something else. */
async function alterChunks({ context }: Visitor, alter: (bytes: Buffer) => Buffer): Promise<void> {
  await context.route(/documents:commit/, async (route) => {
    if (!isChunk(route)) return route.continue();
    const sent: Sent = route.request().postDataJSON();
    for (const { update } of sent.writes) {
      const { bytes } = update.fields;
      if (bytes) bytes.bytesValue = alter(Buffer.from(bytes.bytesValue, 'base64')).toString('base64');
    }
    await route.continue({ postData: JSON.stringify(sent) });
  });
}

async function fillMaterial({ page }: Visitor): Promise<void> {
  await page.getByRole('combobox', { name: '材料种类' }).selectOption({ label: '现场情况' });
  await page.getByRole('textbox', { name: /材料名称/ }).fill('机房现场');
  await page.getByRole('textbox', { name: /来源/ }).fill('信息中心');
  await page.getByLabel('形成日期').fill(today());
  await page.getByRole('textbox', { name: /^内容/ }).fill('机房现场情况和当日操作记录。');
}

describe('originals that come with what is put on record, on a phone', () => {
  it('[M7.2a] material with a photograph: smaller, its progress shown, held up by a lost line and gone on, opened by the head', async () => {
    const caseId = await led(cast, application(), 'investigating');
    const sun = await onCase(browser, '孙立', { caseId, title });
    const { page } = sun;
    await openPanel(page, '收录材料');
    await fillMaterial(sun);
    await expectAccessible(sun, 'a panel with a place for files');

    // The line breaks at the second chunk, until somebody has seen that it did.
    let put = 0;
    let broken = true;
    await sun.context.route(/documents:commit/, (route) => {
      if (!isChunk(route)) return route.continue();
      put += 1;
      return broken && put > 1 ? route.abort() : route.continue();
    });
    const log = pdfBytes(1_800_000, 61);
    await page.getByLabel('选择文件').setInputFiles([pdf('操作日志.pdf', log)]);
    await rowOf(sun, '操作日志.pdf')
      .getByText(/连接已断开，已上传 \d+%/)
      .waitFor();
    const progress = page.getByRole('progressbar', { name: /操作日志\.pdf/ });
    expect(Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
    await expectAccessible(sun, 'without a line');
    await send(page, '收录材料');
    await page.getByRole('link', { name: /有附件还没有通过检查/ }).waitFor();
    await expectAccessible(sun, 'not sent while a file is on its way');
    broken = false;
    await rowOf(sun, '操作日志.pdf').getByText('已通过检查').waitFor();
    await sun.context.unrouteAll();

    const photo = await photograph(page);
    await page.getByLabel('拍照上传').setInputFiles([{ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo }]);
    await rowOf(sun, 'IMG_0001.JPG').getByText('已通过检查').waitFor();
    await send(page, '收录材料');
    await page.getByText('材料已收录。').waitFor();
    await page.getByRole('button', { name: /^下载.*IMG_0001\.JPG/ }).waitFor();
    await expectAccessible(sun, 'material with its files');

    const { materials } = await stored(paths.book(caseId, 'investigation'));
    const [material] = Object.values(materials as Record<string, { files: string[] }>);
    expect(material?.files).toHaveLength(2);
    const [logId = '', photoId = ''] = material?.files ?? [];
    expect(Buffer.from(await fetched('wu', caseId, logId)).equals(log)).toBe(true);
    const sentPhoto = await fetched('wu', caseId, photoId);
    expect(sizeOf(sentPhoto)).toEqual([2560, 1920]);
    expect(sentPhoto.length).toBeLessThan(photo.length);
    expect(Buffer.from(sentPhoto).includes(whereTaken)).toBe(false);

    const wu = await onCase(browser, '吴建国', { caseId, title });
    const [tab] = await Promise.all([
      wu.context.waitForEvent('page'),
      wu.page.getByRole('button', { name: /^查看.*IMG_0001\.JPG/ }).click(),
    ]);
    await tab.waitForURL(/^blob:/);
    expect(await tab.evaluate(() => document.images[0]?.naturalWidth)).toBe(2560);
    expect(wu.complaints).toEqual([]);
    await Promise.all([sun.context.close(), wu.context.close()]);
  });

  it('[M7.2a] each file that is not as it should be is refused with words, and nothing else is lost', async () => {
    const caseId = await led(cast, application(), 'investigating');
    const sun = await onCase(browser, '孙立', { caseId, title });
    const { page } = sun;
    await openPanel(page, '收录材料');
    await fillMaterial(sun);
    const choose = page.getByLabel('选择文件');
    await choose.setInputFiles([
      pdf('程序.pdf', Buffer.from('MZ not a document')),
      pdf('扫描件.docx', pdfBytes(500, 71)),
    ]);
    await rowOf(sun, '程序.pdf')
      .getByText(/只接收 PDF、图片/)
      .waitFor();
    await rowOf(sun, '扫描件.docx')
      .getByText(/实际格式与文件名不符/)
      .waitFor();
    // Larger than what a test may hand over in memory: made in the page, as if it had been chosen.
    await choose.evaluate((input, size) => {
      if (!(input instanceof HTMLInputElement)) return;
      const chosen = new DataTransfer();
      chosen.items.add(new File(['%PDF-1.7\n', new Uint8Array(size)], '全套图纸.pdf', { type: 'application/pdf' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, MAX_FILE_BYTES);
    await rowOf(sun, '全套图纸.pdf')
      .getByText(/文件超过 20 MB/)
      .waitFor();

    await alterChunks(sun, (bytes) => bytes.subarray(0, bytes.length - 10));
    await choose.setInputFiles([pdf('短了.pdf', pdfBytes(5000, 72))]);
    await rowOf(sun, '短了.pdf')
      .getByText(/没有传完整/)
      .waitFor();
    await sun.context.unrouteAll();
    await alterChunks(sun, (bytes) => Buffer.from(bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte))));
    await choose.setInputFiles([pdf('变了.pdf', pdfBytes(5000, 73))]);
    await rowOf(sun, '变了.pdf')
      .getByText(/收到的内容与您选择的文件不一致/)
      .waitFor();
    await sun.context.unrouteAll();
    await expectAccessible(sun, 'five files refused');

    await send(page, '收录材料');
    await page.getByRole('link', { name: /有附件还没有通过检查/ }).waitFor();
    expect(await page.getByRole('textbox', { name: /^内容/ }).inputValue()).toContain('机房现场情况');
    for (const name of ['程序.pdf', '扫描件.docx', '全套图纸.pdf', '短了.pdf', '变了.pdf']) {
      await rowOf(sun, name).getByRole('button', { name: /^移除/ }).click();
      await rowOf(sun, name).waitFor({ state: 'detached' });
    }
    // Sent again over a line that leaves it alone, the same file is taken.
    await choose.setInputFiles([pdf('变了.pdf', pdfBytes(5000, 73))]);
    await rowOf(sun, '变了.pdf').getByText('已通过检查').waitFor();
    await send(page, '收录材料');
    await page.getByText('材料已收录。').waitFor();
    await sun.context.close();
  });

  it('[M7.2a] the cadre’s statement comes with its signed minutes, and opens for the other investigator', async () => {
    const caseId = await led(cast, application(), 'investigating');
    const zhou = await onCase(browser, '周敏', { caseId, title });
    const signed = pdfBytes(400_000, 81);
    await act(
      zhou,
      '记录干部本人陈述',
      async (page) => {
        await page.getByRole('textbox', { name: /陈述/ }).fill('事前作过论证和报告。');
        await page.getByLabel('选择文件').setInputFiles([pdf('签字笔录.pdf', signed)]);
        await rowOf(zhou, '签字笔录.pdf').getByText('已通过检查').waitFor();
        await expectAccessible(zhou, 'a hearing with its minutes');
      },
      '记入陈述',
      '干部本人的陈述已记录。',
    );
    const sun = await onCase(browser, '孙立', { caseId, title });
    const shown = sun.page.getByRole('region', { name: '干部本人的陈述' });
    const [saved] = await Promise.all([
      sun.page.waitForEvent('download'),
      shown.getByRole('button', { name: /^下载.*签字笔录\.pdf/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('签字笔录.pdf');
    await expectAccessible(sun, 'a hearing with its minutes, read');
    for (const { complaints } of [zhou, sun]) expect(complaints).toEqual([]);
    await Promise.all([zhou.context.close(), sun.context.close()]);
  });

  it('[M7.3b] the superior’s reply comes with the letter, and the committee’s secretary opens it', async () => {
    const caseId = await led(cast, application(), 'recommended');
    await asks('xu', caseId, 'refer');
    const yang = await onCase(browser, '杨帆', { caseId, title });
    await act(
      yang,
      '记录上级答复',
      async (page) => {
        await page.getByRole('textbox', { name: /上级答复/ }).fill('同意你委意见，见函〔2026〕12号。');
        const letter = await photograph(page);
        await page.getByLabel('拍照上传').setInputFiles([{ name: '复函.jpg', mimeType: 'image/jpeg', buffer: letter }]);
        await rowOf(yang, '复函.jpg').getByText('已通过检查').waitFor();
        await expectAccessible(yang, 'a reply with its letter');
      },
      '确认记录答复',
      /答复已记录|已不在您处办理/,
    );
    const [fileId = ''] = (await stored(paths.book(caseId, 'referral')))['files'] as string[];
    expect(await stored(filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0)))).toHaveProperty('bytes');
    const xu = await onCase(browser, '许国强', { caseId, title });
    await xu.page
      .getByRole('region', { name: /请示/ })
      .getByRole('button', { name: /^查看.*复函/ })
      .waitFor();
    await expectAccessible(xu, 'a reply with its letter, read');
    for (const { complaints } of [yang, xu]) expect(complaints).toEqual([]);
    await Promise.all([yang.context.close(), xu.context.close()]);
  });
});
