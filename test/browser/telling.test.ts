import { type Delivery, instantFromMillis, newDelivery, paths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { runSchedule } from '../flows/delivery.ts';
import { office, stored } from '../flows/support.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let cast: Company;
beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('told');
  await runSchedule('deliver');
});
afterEach(() => setUp({ mail: true, wecom: false, push: false }));
afterAll(() => browser.close());

/** As if the institution had set these channels up. */
const setUp = (channels: object) => office.db.doc(paths.channels).set(channels);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function atSettings(name: string): Promise<Visitor> {
  const visit = await visitor(browser);
  await signInAs(visit, name);
  await press(visit.page, `${name}，账号菜单`);
  await visit.page.getByRole('link', { name: '通知设置' }).click();
  await visit.page.getByRole('heading', { level: 2, name: '邮件和企业微信' }).waitFor();
  return visit;
}
async function leave({ complaints, context }: Visitor): Promise<void> {
  expect(complaints).toEqual([]);
  await context.close();
}

describe('how somebody is told, on a phone', () => {
  it('[M11a] [M7.4a] says what this institution has, and what cannot be switched off and why', async () => {
    const visit = await atSettings('林晓岚');
    const { page } = visit;
    await page.getByText('始终开启，不能关闭').waitFor();
    await page.getByText('您的期限从送达起算').waitFor();
    await page.getByText('本单位没有开通企业微信提醒。').waitFor();
    await page.getByText('本单位没有开通推送。').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(1);
    await expectAccessible(visit, 'settings');
    await leave(visit);
  });

  it('[M11a] switches mail off and on again; it is kept, and there the next time', async () => {
    const visit = await atSettings('林晓岚');
    const { page } = visit;
    const mail = page.getByRole('checkbox', { name: /^用邮件提醒我/ });
    await mail.uncheck();
    await press(page, '保存');
    await page.getByText('已保存。').waitFor();
    expect(await stored(paths.preferences('lin'))).toEqual({ mail: false, wecom: true, wecomAccount: '' });
    await page.reload();
    await mail.waitFor();
    expect(await mail.isChecked()).toBe(false);
    await mail.check();
    await press(page, '保存');
    await page.getByText('已保存。').waitFor();
    expect(await stored(paths.preferences('lin'))).toMatchObject({ mail: true });
    await leave(visit);
  });

  it('[M11a] gives an account of 企业微信; what would be none, or everybody, is pointed at and stays as typed', async () => {
    await setUp({ mail: true, wecom: true, push: false });
    const visit = await atSettings('马骏');
    const { page } = visit;
    const account = page.getByRole('textbox', { name: /^企业微信账号/ });
    await account.fill('@all');
    await press(page, '保存');
    await page.getByText('请填写一个账号').waitFor();
    expect(await account.inputValue()).toBe('@all');
    await expectAccessible(visit, 'settings, with an account that is none');
    await account.fill(' 20180123 ');
    await press(page, '保存');
    await page.getByText('已保存。').waitFor();
    expect(await stored(paths.preferences('ma'))).toMatchObject({ wecom: true, wecomAccount: '20180123' });
    await expectAccessible(visit, 'settings, saved');
    await leave(visit);
  });

  it('[M11a] without a connection nothing typed is lost, and it can be saved later', async () => {
    const visit = await atSettings('林晓岚');
    const { page, context } = visit;
    await page.getByRole('checkbox', { name: /^用邮件提醒我/ }).uncheck();
    await context.setOffline(true);
    await press(page, '保存');
    await page.getByRole('alert').getByText('没有保存：无法连接服务器').waitFor();
    expect(await page.getByRole('checkbox', { name: /^用邮件提醒我/ }).isChecked()).toBe(false);
    await context.setOffline(false);
    await press(page, '保存');
    await page.getByText('已保存。').waitFor();
    await context.close();
  });

  it('[M11a] sees on which devices they are told, and takes one away', async () => {
    const device = { token: 't', label: 'Chrome · Android', at: new Date() };
    await office.db.doc(paths.device('lin', 'phone')).set(device);
    const visit = await atSettings('林晓岚');
    const { page } = visit;
    await page.getByText('Chrome · Android').first().waitFor();
    await expectAccessible(visit, 'settings, with a device');
    await page.getByRole('button', { name: /^移除/ }).click();
    await page.getByRole('heading', { name: '您打开了推送的设备' }).waitFor({ state: 'detached' });
    expect(await stored(paths.device('lin', 'phone'))).toEqual({});
    await leave(visit);
  });
});

/** The little of a worker's own world that the test touches. */
interface Scope extends EventTarget {
  readonly clients: { openWindow: (url: string) => Promise<unknown> };
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, init: object) => Event;
}

describe('the worker that shows what is pushed', () => {
  it('[M11b] says that something waits and nothing of what was sent, and opens the inbox when tapped', async () => {
    const visit = await atSettings('林晓岚');
    const { page, context } = visit;
    await context.grantPermissions(['notifications']);
    await page.evaluate(async () => {
      const scope = '/push-worker';
      const registration = await navigator.serviceWorker.register('/push-worker.js', { scope });
      const coming = registration.installing ?? registration.waiting;
      if (registration.active || !coming) return;
      await new Promise<void>((resolve) => {
        coming.addEventListener('statechange', () => coming.state === 'activated' && resolve());
      });
    });
    // It controls no page.
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

    const devtools = await context.newCDPSession(page);
    const found = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL.endsWith('/push-worker'));
        if (own) resolve(own.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await found;
    const { origin } = new URL(page.url());
    const data = JSON.stringify({
      notification: { title: '容错〔2026〕3号', body: '陈思源' },
      data: { kind: 'waiting' },
    });
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/push-worker');
        return (await registration?.getNotifications())?.map(({ title, body }) => ({ title, body }));
      });
    await expect
      .poll(shown, { timeout: 90_000 })
      .toEqual([{ title: '容错系统', body: '有一件事等您办理，请打开收件箱查看。' }]);

    // Only a tap may open a window: what the worker would open is written down instead.
    const worker = context.serviceWorkers().find((each) => each.url().endsWith('/push-worker.js'));
    const opened = await worker?.evaluate(async () => {
      const scope = globalThis as unknown as Scope;
      const urls: string[] = [];
      scope.clients.openWindow = async (url) => urls.push(url);
      const [notification] = await scope.registration.getNotifications();
      scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
      while (urls.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      return { urls, left: (await scope.registration.getNotifications()).length };
    });
    expect(opened).toEqual({ urls: ['/inbox'], left: 0 });
    await context.close();
  });
});

describe('what did not get out, for the administrator', () => {
  async function dead(entryId: string): Promise<string> {
    const id = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(crypto.randomUUID()));
    const hex = Buffer.from(id).toString('hex');
    const now = instantFromMillis(Date.now());
    const delivery: Delivery = {
      ...newDelivery({ uid: cast.clerk, entryId, channel: 'mail', legal: false }, now),
      ...{ status: 'dead', attempts: 6, nextAt: null, lastError: 'http-503' },
    };
    await office.db.doc(paths.delivery(hex)).set(delivery);
    const letter = { uid: cast.clerk, channel: 'mail', error: 'http-503', on: now.slice(0, 10) };
    await office.db.doc(paths.deadLetter(hex)).set(letter);
    return hex;
  }

  it('[M11a] [M11b] one is sent again, then all; it is seen whom they were for and why, and not what about', async () => {
    const [first, second] = [await dead('a'), await dead('b')];
    const visit = await visitor(browser);
    await signInAs(visit, '尤伟');
    const { page } = visit;
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员', exact: true }).click();
    await page.getByRole('link', { name: '没有发出的通知' }).click();
    const row = page.getByRole('listitem').filter({ hasText: `给 ${cast.clerk}` });
    await row.first().waitFor();
    await row.first().getByText('对方服务器答复 503。').waitFor();
    await expectAccessible(visit, 'what did not get out');
    await row
      .first()
      .getByRole('button', { name: /^重新发送/ })
      .click();
    await page.getByText('已安排重新发送 1 条').waitFor();
    await expectAccessible(visit, 'one sent again');
    await press(page, '全部重新发送');
    await page.getByText('没有：通知都已发出').waitFor();
    await expectAccessible(visit, 'all sent again');
    for (const id of [first, second]) {
      expect(await stored(paths.deadLetter(id))).toEqual({});
      expect(await stored(paths.delivery(id))).toMatchObject({ round: 1, lastError: 'http-503' });
    }
    await runSchedule('deliver');
    for (const id of [first, second]) {
      await expect.poll(async () => (await stored(paths.delivery(id)))['status'], { timeout: 90_000 }).toBe('sent');
    }
    await leave(visit);
  });

  it('[M11b] nobody else sees the page', async () => {
    const visit = await visitor(browser);
    await signInAs(visit, '吴建国');
    await visit.page.goto('/admin/letters');
    await visit.page.getByRole('heading', { level: 1, name: '没有发出的通知' }).waitFor();
    expect(await visit.page.getByRole('button', { name: /重新发送/ }).count()).toBe(0);
    await visit.context.close();
  });
});
