import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How many pages and clients the engine keeps up to date; undefined of Google's, which does not say. */
async function listening(): Promise<number | undefined> {
  const asked = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/debug/memory`, {
    headers: { Authorization: 'Bearer owner' },
  });
  const { listeners }: { listeners?: { streams: number } } = asked.ok ? await asked.json() : {};
  return listeners?.streams;
}

it('nothing is kept up to date for pages that were left or closed', async ({ skip }) => {
  const before = await listening();
  if (before === undefined) return skip('Google’s emulator does not say who listens');
  const visit = await visiting(browser, '林晓岚', '/inbox');
  await expect.poll(listening, { timeout: 90_000 }).toBe(before + 1);
  await visit.page.reload();
  await visit.page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(listening, { timeout: 90_000 }).toBe(before + 1);
  await leave(visit);
  await expect.poll(listening, { timeout: 90_000 }).toBe(before);
});
