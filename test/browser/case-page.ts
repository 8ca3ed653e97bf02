import type { Browser, Page } from 'playwright-core';
import { signInAs, type Visitor, visitor } from './support.ts';

/** A browser of their own in which one of the demo people has the case open. */
export async function onCase(
  browser: Browser,
  name: string,
  { caseId, title }: { readonly caseId: string; readonly title: string },
): Promise<Visitor> {
  const visit = await visitor(browser);
  await signInAs(visit, name);
  await visit.page.goto(`/cases/${caseId}`);
  await visit.page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
  return visit;
}

/** Opens an action's panel on the case page, among the further ones too. */
export async function openPanel(page: Page, action: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true });
  const more = page.getByRole('button', { name: /^更多操作/ });
  await button.or(more).first().waitFor();
  if (!(await button.first().isVisible())) await more.click();
  await button.first().click();
}

export async function send(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).last().click();
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
