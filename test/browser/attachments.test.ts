import { readFile } from 'node:fs/promises';
import { filePaths, paths } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched, pdfBytes } from '../flows/attachments-support.ts';
import { act, application, as, office } from '../flows/support.ts';
import { photograph, sizeOf, whereTaken } from './photograph.ts';
import { expectAccessible, openBrowser, signInAs, visitor } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('supporting files on a phone', () => {
  it('[M7.1b] [M7.2a] a photograph goes up smaller and without where it was taken, and the clerk opens it', {
    timeout: 180_000,
  }, async () => {
    const caseId = await (await as('chen')).startCase(application());
    const chen = await visitor(browser);
    await signInAs(chen, '陈思源');
    await chen.page.goto(`/apply/${caseId}/files`);
    const choose = chen.page.getByLabel('选择文件');
    await chen.page.getByRole('heading', { level: 1, name: /佐证材料/ }).waitFor();
    await expectAccessible(chen, 'before choosing');

    const photo = await photograph(chen.page);
    await choose.setInputFiles([
      { name: '现场照片.JPG', mimeType: 'image/jpeg', buffer: photo },
      { name: '会议纪要.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfBytes(1_000_000)) },
      { name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a document') },
    ]);
    const list = chen.page.getByRole('list', { name: '已选择的文件' });
    await list.getByText('已通过检查').nth(1).waitFor();
    await list.getByText(/只接收 PDF/).waitFor();
    await expectAccessible(chen, 'two files and one refused');
    await list.getByRole('button', { name: /^移除.*程序\.pdf$/ }).click();
    await list.getByText('程序.pdf').waitFor({ state: 'detached' });

    const files = await office.db.collection(filePaths.files(paths.case(caseId))).get();
    const stored = files.docs.find((one) => one.get('type') === 'jpg');
    const sent = await fetched('chen', caseId, stored?.id ?? '');
    expect(sizeOf(photo)).toEqual([4000, 3000]);
    expect(sizeOf(sent)).toEqual([2560, 1920]);
    expect(Buffer.from(sent).includes(whereTaken)).toBe(false);
    expect(Buffer.from(sent).includes('Exif')).toBe(false);

    await chen.page.getByRole('button', { name: '继续' }).click();
    await chen.page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
    await chen.page.getByText('已上传 2 份').waitFor();
    await expectAccessible(chen, 'check your answers with files');
    await act('chen', caseId, 'submit');

    const sun = await visitor(browser);
    await signInAs(sun, '孙立');
    await sun.page.goto(`/cases/${caseId}`);
    const shown = sun.page.getByRole('region', { name: '佐证材料' });
    await shown.getByText('现场照片.JPG').first().waitFor();
    await expectAccessible(sun, 'case page with files');

    const [tab] = await Promise.all([
      sun.context.waitForEvent('page'),
      shown.getByRole('button', { name: /^查看.*现场照片\.JPG$/ }).click(),
    ]);
    await tab.waitForURL(/^blob:/);
    expect(await tab.evaluate(() => [document.images[0]?.naturalWidth, window.opener])).toEqual([2560, null]);
    await tab.close();

    const [saved] = await Promise.all([
      sun.page.waitForEvent('download'),
      shown.getByRole('button', { name: /^下载.*会议纪要\.pdf$/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('会议纪要.pdf');
    expect((await readFile(await saved.path())).equals(Buffer.from(pdfBytes(1_000_000)))).toBe(true);
    await sun.page.getByText('“会议纪要.pdf”已保存到下载目录').waitFor({ state: 'attached' });

    expect(chen.complaints).toEqual([]);
    expect(sun.complaints).toEqual([]);
    await Promise.all([chen.context.close(), sun.context.close()]);
  });

  it('[M7.1b] what a closed page left unfinished goes on when the same file is chosen again', {
    timeout: 120_000,
  }, async () => {
    const caseId = await (await as('chen')).startCase(application());
    const chen = await visitor(browser);
    await signInAs(chen, '陈思源');
    const file = { name: '图纸.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfBytes(2_000_000, 3)) };
    // The line is cut once the first chunk is through.
    let put = 0;
    await chen.context.route(/documents:commit/, (route) => {
      const isChunk = route.request().postData()?.includes('/chunks/') ?? false;
      if (isChunk) put += 1;
      return isChunk && put > 1 ? route.abort() : route.continue();
    });
    await chen.page.goto(`/apply/${caseId}/files`);
    await chen.page.getByLabel('选择文件').setInputFiles([file]);
    await chen.page.getByText(/连接已断开，已上传 \d+%/).waitFor();
    await expectAccessible(chen, 'without a connection');
    await chen.page.close({ runBeforeUnload: false });

    await chen.context.unrouteAll();
    const again = { ...chen, page: await chen.context.newPage() };
    await again.page.goto(`/apply/${caseId}/files`);
    await again.page.getByText('没有传完。再次选择同一个文件即可继续').waitFor();
    await expectAccessible(again, 'left unfinished');
    const chunks: string[] = [];
    again.page.on('request', (request) => {
      const chunk = /chunks\/(\d{4})/.exec(request.method() === 'POST' ? (request.postData() ?? '') : '');
      if (chunk?.[1]) chunks.push(chunk[1]);
    });
    await again.page.getByLabel('选择文件').setInputFiles([file]);
    await again.page.getByRole('list', { name: '已选择的文件' }).getByText('已通过检查').waitFor();
    expect(chunks).toEqual(['0001', '0002']);
    expect(await again.page.getByRole('list', { name: '已选择的文件' }).getByRole('listitem').count()).toBe(1);
    await chen.context.close();
  });
});
