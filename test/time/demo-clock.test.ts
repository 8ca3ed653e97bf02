import { addDays } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, openBrowser, signInAs, visitor } from '../browser/support.ts';
import { today } from './clock.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const inWords = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

it('on the emulators anybody may set the clock ahead at the foot of a page, and everything counts by it', async () => {
  const visit = await visitor(browser);
  await signInAs(visit, '孙立');
  const before = await today();
  const clock = visit.page.getByRole('complementary', { name: '演示时钟' });
  await clock.getByText(`演示时钟：${inWords(before)}`).waitFor();
  await expectAccessible(visit, 'a page with the demo’s clock');
  await clock.getByRole('button', { name: '往前 7 天' }).click();
  await clock.getByText(`演示时钟：${inWords(addDays(before, 7))}`).waitFor();
  expect(await today()).toBe(addDays(before, 7));
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});
