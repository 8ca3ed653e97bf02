import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import type { Browser, Page } from 'playwright-core';
import { signInAs, type Visitor, visitor } from './support.ts';

interface Where {
  readonly caseId: string;
  readonly title: string;
}

/** A browser of their own in which one of the demo people has the case open. */
export async function onCase(browser: Browser, name: string, where: Where): Promise<Visitor> {
  const visit = await visitor(browser);
  await signInAs(visit, name);
  await goTo(visit, where);
  return visit;
}

/** As {@link onCase}, for somebody whom a test engaged: by e-mail and password. */
export async function onCaseBy(browser: Browser, uid: string, where: Where): Promise<Visitor> {
  const visit = await visitor(browser);
  const { page } = visit;
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(demoEmail(uid));
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `${uid}，您好` }).waitFor();
  await goTo(visit, where);
  return visit;
}

async function goTo({ page }: Visitor, { caseId, title }: Where): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
}

/** Opens an action's panel on the case page, among the further ones too. */
export async function openPanel(page: Page, action: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true });
  const more = page.getByRole('button', { name: /^更多操作/ });
  await button.or(more).first().waitFor();
  if (!(await button.first().isVisible())) await more.click();
  await button.first().click();
}

/** Sends the panel that is open, by its own button: the one that opened it may be called the same. */
export async function send(page: Page, button: string): Promise<void> {
  await page.locator('#action-panel').getByRole('button', { name: button, exact: true }).click();
}

/** Opens an action's panel, fills it in and sends it; resolves once the page says that it is done. */
export async function act(
  { page }: Visitor,
  action: string,
  fill: (page: Page) => Promise<void>,
  button: string,
  done: string | RegExp,
): Promise<void> {
  await openPanel(page, action);
  await fill(page);
  await send(page, button);
  await page.getByText(done).first().waitFor();
}
