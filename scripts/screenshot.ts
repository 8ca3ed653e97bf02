/** `npm run screenshot`: the pictures of the README, taken from the running product with its demo people. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildAll } from './build.ts';
import { ROOT } from './emulators/paths.ts';
import { startSuite } from './emulators/suite.ts';
import { runCommand } from './run-command.ts';
import { applicationOf, demoMatters } from './seed/applications.ts';
import { seedIfEmpty } from './seed/seed.ts';

const images = join(ROOT, 'docs', 'images');
const phone = { width: 390, height: 844 };

async function signedIn(browser: Browser, baseURL: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, locale: 'zh-CN', baseURL });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: `${name}，您好` }).waitFor();
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(images, `${name}.png`) });
}

await runCommand(async () => {
  await buildAll();
  const only = ['auth', 'functions', 'firestore', 'hosting'] as const;
  const suite = await startSuite({ name: 'screenshot', only, portOffset: 2700 });
  Object.assign(process.env, suite.env);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await seedIfEmpty(() => {});
    const baseURL = `http://127.0.0.1:${suite.ports['hosting']}`;

    const writer = await signedIn(browser, baseURL, '陈思源');
    await writer.goto('/apply');
    await writer.getByRole('button', { name: '开始填写' }).click();
    await writer.getByRole('heading', { level: 1, name: /^第 1 步/ }).waitFor();
    await writer.goto(writer.url().replace(/[^/]+$/, 'due-process'));
    const statement = applicationOf(demoMatters.credits)['statements'];
    const text =
      typeof statement === 'object' && statement !== null && 'dueProcess' in statement ? statement.dueProcess : '';
    await writer.getByRole('textbox').fill(String(text));
    await writer.getByText('已保存', { exact: true }).waitFor();
    await shoot(writer, 'apply');

    const reader = await signedIn(browser, baseURL, '马骏');
    await reader.getByRole('main').getByRole('link', { name: demoMatters.heating.title }).click();
    await reader
      .getByText(/容错〔\d{4}〕\d+号/)
      .first()
      .waitFor();
    await reader.getByRole('region', { name: '办理进展' }).getByText('受理', { exact: true }).first().waitFor();
    await shoot(reader, 'case');

    const clerk = await signedIn(browser, baseURL, '孙立');
    await clerk.goto('/intake');
    await clerk.getByRole('link', { name: demoMatters.lab.title }).click();
    await clerk.getByRole('button', { name: '受理', exact: true }).click();
    await clerk.getByRole('checkbox', { name: /第十二条/ }).waitFor();
    await shoot(clerk, 'accept');
  } finally {
    await browser.close();
    await suite.stop();
  }
});
