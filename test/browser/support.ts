import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { ended, endWhatIsLeft } from './listeners.ts';

// Of every file that opens a browser, after all it does itself.
afterAll(ended);

/** The size of a common phone: the app is made for it first. */
const phone = { width: 390, height: 844 };

/** Debian's chromium, or another that CHROMIUM names; nothing is downloaded. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors thrown, and errors logged that are not refusals the test provoked. */
  readonly complaints: string[];
}

/** Somebody at a browser of their own: nothing is shared with the others, not even a cache. */
export async function visitor(browser: Browser, viewport = phone): Promise<Visitor> {
  // Without motion, axe finds every colour as it is to be, and none on its way.
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    baseURL: hostingUrl(),
    reducedMotion: 'reduce',
  });
  endWhatIsLeft(context);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, context, complaints };
}

function hostingUrl(): string {
  const url = process.env['HOSTING_URL'];
  if (!url) throw new Error('the hosting emulator is not running');
  return url;
}

/** Signs in as one of the demo people, by the one tap the sign-in page offers on the emulator. */
export async function signInAs({ page }: Visitor, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: `${name}，您好` }).waitFor();
}

/** Signed in, and on that page. */
export async function visiting(browser: Browser, name: string, path: string): Promise<Visitor> {
  const visit = await visitor(browser);
  await signInAs(visit, name);
  await visit.page.goto(path);
  return visit;
}

/** Closes the browser of somebody who had nothing to complain of. */
export async function leave({ complaints, context }: Visitor): Promise<void> {
  expect(complaints).toEqual([]);
  await context.close();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

declare global {
  // Provided by axe-core once its source has run in the page.
  var axe: { run(context: Document, options: object): Promise<AxeResults> };
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it stands. */
export async function expectAccessible({ page }: Visitor, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(found, where).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${where}: wider than the screen`).toBeLessThanOrEqual(0);
}
