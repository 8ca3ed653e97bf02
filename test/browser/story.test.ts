import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillApplication, typed } from './apply.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('an application on phones', () => {
  it('[M7.1b] goes from the web form to acceptance, the cadre watching it happen', { timeout: 180_000 }, async () => {
    const chen = await visitor(browser);
    await chen.page.goto('/');
    await chen.page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    await expectAccessible(chen, 'sign-in');
    await signInAs(chen, '陈思源');
    await expectAccessible(chen, 'home of a cadre');

    await chen.page.getByRole('main').getByRole('link', { name: '申请容错' }).click();
    await chen.page.getByRole('button', { name: '开始填写' }).waitFor();
    await expectAccessible(chen, 'before applying');
    await chen.page.getByRole('button', { name: '开始填写' }).click();
    await fillApplication(chen);

    await chen.page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
    await expectAccessible(chen, 'check your answers');
    for (const answer of [typed.title, typed.reference, typed.circumstance]) {
      await chen.page.getByText(answer, { exact: true }).first().waitFor();
    }
    await chen.page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await chen.page.getByRole('button', { name: '提交申请' }).click();
    await chen.page.getByRole('link', { name: '查看案件' }).waitFor();
    await expectAccessible(chen, 'submitted');
    await chen.page.getByRole('link', { name: '查看案件' }).click();
    await chen.page.getByText('待受理').first().waitFor();
    await expectAccessible(chen, 'case page of the applicant');
    const casePath = new URL(chen.page.url()).pathname;

    const sun = await visitor(browser);
    await signInAs(sun, '孙立');
    await expectAccessible(sun, 'home of a clerk');
    await sun.page.goto('/intake');
    await sun.page.getByRole('link', { name: typed.title }).waitFor();
    await expectAccessible(sun, 'intake');
    await sun.page.getByRole('link', { name: typed.title }).click();
    await sun.page.getByRole('button', { name: '受理', exact: true }).click();
    await sun.page.getByRole('checkbox', { name: /第十二条/ }).check();
    await expectAccessible(sun, 'accepting');
    await sun.page.getByRole('button', { name: '确认受理' }).click();
    await sun.page
      .getByText(/容错〔\d{4}〕\d+号/)
      .first()
      .waitFor();
    await expectAccessible(sun, 'case page of the clerk');

    // The cadre has not touched the page since: number, state and timeline come by themselves.
    await chen.page
      .getByText(/容错〔\d{4}〕\d+号/)
      .first()
      .waitFor();
    await chen.page.getByText('已受理').first().waitFor();
    await chen.page
      .getByRole('region', { name: '办理进展' })
      .getByText('受理申请')
      .or(chen.page.getByRole('region', { name: '办理进展' }).getByText('受理', { exact: true }))
      .first()
      .waitFor();
    await expectAccessible(chen, 'case page once accepted');
    expect(
      await chen.page.evaluate(() => document.querySelector('main script, main b, main iframe, main img') === null),
    ).toBe(true);

    const stranger = await visitor(browser);
    await signInAs(stranger, '马骏');
    const saidOf = async (path: string): Promise<string> => {
      await stranger.page.goto(path);
      await stranger.page.getByText('没有这项内容，或者您没有查看它的权限。').waitFor();
      await expectAccessible(stranger, `a stranger at ${path}`);
      return (await stranger.page.getByRole('main').textContent()) ?? '';
    };
    // A case that is there and one that is not are told apart by nothing a stranger can see.
    expect(await saidOf(casePath)).toBe(await saidOf('/cases/nowhereNowhereNowhere'));

    expect(chen.complaints).toEqual([]);
    expect(sun.complaints).toEqual([]);
    await Promise.all([chen, sun, stranger].map(({ context }: Visitor) => context.close()));
  });
});
