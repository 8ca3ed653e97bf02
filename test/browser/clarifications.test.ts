import { matterPaths, paths, readingPaths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearingAsked } from '../../scripts/seed/clarifications.ts';
import { pdfBytes } from '../flows/attachments-support.ts';
import { office, stored } from '../flows/support.ts';
import { expectAccessible, leave, openBrowser, signInAs, visiting, visitor } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const cast = { subject: 'ma', clerk: 'zheng', second: 'feng', head: 'wang' } as const;
const asked = clearingAsked(cast);
const reporter = '司空明';
/** All that this device keeps of what was typed. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

describe('clearing up a report, each at their own phone', () => {
  it('[M10.1] [M10.2] a clerk registers it with the reporter sealed, it is looked into and found wrong, the cadre answers the wish, it is cleared up', {
    timeout: 290_000,
  }, async () => {
    const zheng = await visiting(browser, '郑洁', '/');
    const { page } = zheng;
    await page.getByRole('region', { name: '核查与澄清' }).getByRole('link', { name: '查看' }).click();
    await page.getByRole('link', { name: '登记新的线索' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(zheng, 'what is missing of a registration');
    expect(await page.getByLabel('举报人姓名').count()).toBe(0);

    await page.getByRole('radio', { name: '信访举报' }).check();
    await page.getByRole('combobox', { name: '所在单位' }).selectOption({ label: '后勤保障处党支部' });
    await page.getByRole('combobox', { name: '涉及的干部' }).selectOption({ label: '马骏（后勤保障处副处长）' });
    await page.getByLabel('事项名称').fill(asked.register.title);
    await page.getByLabel('反映的主要问题').fill(`${reporter}来信：${asked.register.summary}`);
    await page.getByRole('radio', { name: '来信' }).check();
    await page.getByLabel('收到日期').fill(asked.register.receivedOn);
    await page.getByRole('checkbox', { name: /登记举报人，单独密封/ }).check();
    await page.getByText('只有指定的人能看，每次查看都会记录').waitFor();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByText('请填写举报人姓名，或者取消登记举报人').first().waitFor();
    await page.getByLabel('举报人姓名').fill(reporter);
    await page.getByLabel('联系方式').fill('13800007777');
    await expectAccessible(zheng, 'a registration with the reporter');
    await page.getByRole('button', { name: '确认登记' }).click();
    // The name stands in what was reported: refused, with everything still there, and nothing of it on the device.
    await page.getByText('所写内容能看出举报人是谁').waitFor();
    expect(await page.getByLabel('反映的主要问题').inputValue()).toContain(reporter);
    expect(await kept(page)).not.toContain('13800007777');
    await page.getByLabel('反映的主要问题').fill(asked.register.summary);
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.waitForURL(/\/clarifications\/[^/]+$/);
    await page.getByRole('heading', { level: 1, name: asked.register.title }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const matter = paths.clarification(id);
    for (const inside of [asked.register.summary, reporter]) expect(await kept(page)).not.toContain(inside);
    await expectAccessible(zheng, 'a clarification that was registered');

    // Who reported is shown on purpose, and that is recorded.
    const lines = async () => (await office.db.collection(readingPaths.readings(matter)).get()).size;
    await page.getByText('会留下阅读记录', { exact: true }).waitFor();
    expect(await page.getByText(reporter).count()).toBe(0);
    await page.getByRole('button', { name: '查看举报人' }).click();
    await page.getByText(reporter).waitFor();
    await page.getByText('已记入阅读记录').waitFor();
    await expectAccessible(zheng, 'looking at who reported');
    await expect.poll(lines, { timeout: 90_000 }).toBe(1);

    const wang = await visiting(browser, '王正', `/clarifications/${id}`);
    const head = wang.page;
    await head.getByRole('button', { name: '判断线索' }).click();
    await head.getByRole('radio', { name: '具体', exact: true }).check();
    await head.getByRole('radio', { name: '可查', exact: true }).check();
    await head.getByLabel('理由').fill(asked.assess.reason);
    await head.getByRole('button', { name: '确认判断' }).click();
    await head.getByText('线索判断已记录。').waitFor();
    await head.getByRole('button', { name: '指派核查人员' }).click();
    await head.getByRole('group', { name: '调查核实人员' }).getByRole('checkbox', { name: /冯涛/ }).check();
    await head.getByLabel(/理由/).fill(asked.assign.reason);
    await expectAccessible(wang, 'assigning who looks into it');
    await head.getByRole('button', { name: '确认指派' }).click();
    await head.getByText('已指派核查人员。').waitFor();

    await page.getByRole('button', { name: '收录材料' }).click();
    await page.getByLabel('材料名称').fill(asked.addMaterial.title);
    await page.getByLabel('来源').fill(asked.addMaterial.source);
    await page.getByLabel('形成日期').fill(asked.addMaterial.on);
    await page.getByLabel('内容').fill(asked.addMaterial.body);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '打分表.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(pdfBytes(4000, 77)),
      });
    await page.getByText('已上传').first().waitFor();
    await page.getByRole('button', { name: '收录', exact: true }).click();
    await page.getByText('材料已收录。').waitFor();
    await page.getByRole('button', { name: /^查看内容.*录音/ }).click();
    await page.getByText(asked.addMaterial.body).waitFor();
    await expect.poll(lines, { timeout: 90_000 }).toBe(2);
    const file = page.getByRole('listitem').filter({ hasText: '打分表.pdf' }).last();
    await Promise.all([page.waitForEvent('download'), file.getByRole('button', { name: /^下载/ }).click()]);
    await expect.poll(lines, { timeout: 90_000 }).toBe(3);
    await expectAccessible(zheng, 'material of a clarification');

    await head.getByRole('button', { name: '作出结论' }).click();
    await head.getByRole('radio', { name: /^失实/ }).check();
    await head.getByLabel('依据和理由').fill(asked.conclude.grounds);
    await expectAccessible(wang, 'concluding');
    await head.getByRole('button', { name: '确认结论' }).click();
    await head.getByText('结论已作出。').waitFor();

    // What would let out how it was found is said while it is typed.
    await page.getByRole('button', { name: '征求本人意愿' }).first().click();
    await page.getByLabel('拟澄清的事实').fill(asked.register.summary);
    await page.getByText('这些内容不能出现在对外的文字中').waitFor();
    await expectAccessible(zheng, 'words that would let something out');
    await page.getByLabel('拟澄清的事实').fill(asked.askWish.what);
    await page.locator('#action-panel').getByRole('button', { name: '征求本人意愿' }).click();
    await page.getByText('已征求本人意愿，等待答复。').waitFor();

    // The cadre concerned, on a phone: what it came to and what is to be said, and nothing of the lead.
    const ma = await visitor(browser);
    await signInAs(ma, '马骏');
    const own = ma.page;
    await own.getByRole('region', { name: '请答复：是否希望澄清' }).getByRole('link').first().click();
    await own.getByText(asked.askWish.what).first().waitFor();
    await own.getByText('反映问题失实').first().waitFor();
    for (const inside of [asked.register.summary, asked.addMaterial.title, asked.conclude.grounds, reporter]) {
      expect(await own.getByText(inside).count()).toBe(0);
    }
    await expectAccessible(ma, 'asked for the wish');
    await own.getByRole('button', { name: '登记本人意愿' }).click();
    await own.getByRole('radio', { name: '希望澄清', exact: true }).check();
    await own.getByRole('radio', { name: '会议说明' }).check();
    await own.getByLabel(/希望的范围/).fill(asked.stateWish.scope);
    await expectAccessible(ma, 'answering the wish');
    const home = await ma.context.newPage();
    await home.goto('/');
    const toAnswer = home.getByRole('region', { name: '请答复：是否希望澄清' });
    await toAnswer.getByRole('link').first().waitFor();
    await own.getByRole('button', { name: '提交答复' }).click();
    await own.getByText('答复已提交。').waitFor();
    await own.getByText('您的意愿已经记录，等待办理').waitFor();
    // Said once, it is not asked for at home any more.
    await toAnswer.waitFor({ state: 'detached' });
    await home.close();
    expect(await stored(matterPaths.book(matter, 'person'))).toMatchObject({ wish: { wants: true, form: 'meeting' } });

    await head.getByRole('button', { name: '澄清', exact: true }).click();
    await head.getByText(`本人希望：会议说明，范围：${asked.stateWish.scope}`).waitFor();
    expect(await head.getByLabel('范围', { exact: true }).inputValue()).toBe(asked.stateWish.scope);
    await head.getByRole('radio', { name: '会议说明' }).check();
    await head.getByLabel('澄清内容').fill(asked.clarify.text);
    await head.getByRole('button', { name: '确认已澄清' }).click();
    await head.getByText('澄清已记录，请按期回访。').waitFor();
    await own.getByText(asked.clarify.text).waitFor();
    await expectAccessible(wang, 'cleared up');

    // The supervisor sees who opened what.
    const han = await visitor(browser, { width: 1280, height: 800 });
    await signInAs(han, '韩冰');
    await han.page.goto(`/clarifications/${id}`);
    await han.page.getByRole('link', { name: '查看本件的阅读记录' }).click();
    await han.page.getByText('共 3 条').waitFor();
    await han.page.getByRole('listitem').filter({ hasText: '举报人身份' }).getByText('郑洁').waitFor();
    await expectAccessible(han, 'the log of a clarification');
    await han.page.getByRole('link', { name: '返回' }).click();
    await han.page.getByRole('heading', { level: 1, name: asked.register.title }).waitFor();
    await expectAccessible(han, 'a clarification on a desk');
    await Promise.all([zheng, wang, ma, han].map(leave));
  });

  it('[M10.2] what was begun and left is there to be gone on with, the reporter still sealed, or given up with all of it', async () => {
    const zheng = await visiting(browser, '郑洁', '/clarifications/new');
    const { page } = zheng;
    await page.getByRole('radio', { name: '负面舆情' }).check();
    await page.getByRole('combobox', { name: '所在单位' }).selectOption({ label: '后勤保障处党支部' });
    await page.getByRole('combobox', { name: '涉及的干部' }).selectOption({ label: '马骏（后勤保障处副处长）' });
    await page.getByLabel('事项名称').fill('供暖故障的网传内容');
    await page.getByLabel('反映的主要问题').fill(`网名“${reporter}”发帖。`);
    await page.getByRole('radio', { name: '网络' }).check();
    await page.getByLabel('收到日期').fill(asked.register.receivedOn);
    await page.getByRole('checkbox', { name: /登记举报人，单独密封/ }).check();
    await page.getByLabel('举报人姓名').fill(reporter);
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByText('所写内容能看出举报人是谁').waitFor();
    const begun = () => office.db.collection(paths.clarifications).where('onRecord', '==', false).get();
    const draft = (await begun()).docs.find((one) => one.get('authorId') === 'zheng');
    if (!draft) throw new Error('nothing was begun');
    // The tab is closed: what was begun stays.
    await page.close();

    const again = await zheng.context.newPage();
    await again.goto('/clarifications');
    await again.getByRole('region', { name: '没有登记完的' }).getByRole('link').first().click();
    await again.getByLabel('举报人姓名').waitFor();
    expect(await again.getByLabel('举报人姓名').inputValue()).toBe(reporter);
    expect(await again.getByLabel('反映的主要问题').inputValue()).toContain('发帖');
    await expectAccessible({ ...zheng, page: again }, 'going on with a registration');
    // Taken out of the sealed part again, the same words give nobody away.
    await again.getByRole('checkbox', { name: /登记举报人，单独密封/ }).uncheck();
    await again.getByRole('button', { name: '放弃登记' }).click();
    await again.getByRole('heading', { level: 1, name: '核查与澄清' }).waitFor();
    await expect
      .poll(async () => (await office.db.doc(paths.reporter(draft.id)).get()).exists, { timeout: 90_000 })
      .toBe(false);
    expect(await kept(again)).not.toContain('发帖');
    await zheng.context.close();
  });

  it('[M10.2] what was typed of it leaves the device when it is given up, and with whoever typed it', async () => {
    const clerk = await visiting(browser, '郑洁', '/clarifications/new');
    const { page } = clerk;
    const summary = page.getByLabel('反映的主要问题');
    const typed = `${reporter}当面反映。`;
    await summary.fill(typed);
    expect(await kept(page)).toContain(typed);
    await page.getByRole('button', { name: '放弃登记' }).click();
    await page.getByRole('heading', { level: 1, name: '核查与澄清' }).waitFor();
    expect(await kept(page)).not.toContain(typed);
    await page.getByRole('link', { name: '登记新的线索' }).click();
    expect(await summary.inputValue()).toBe('');

    await summary.fill(typed);
    const left = await page.evaluate(() => Object.entries(localStorage));
    await page.getByRole('button', { name: /郑洁/ }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    // Signing out loads the page anew: what is asked while it does has nobody to answer.
    const loaded = page.waitForEvent('load', { timeout: 90_000 });
    await page.getByRole('button', { name: '仍要退出' }).click();
    await loaded;
    await page.waitForURL(/\/sign-in/);
    expect(await kept(page)).not.toContain(typed);
    // A browser that died before it could forget: it is gone all the same once somebody else is here.
    await page.evaluate((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, left);
    expect(await kept(page)).toContain(typed);
    await signInAs(clerk, '冯涛');
    expect(await kept(page)).not.toContain(typed);
    await leave(clerk);
  });
});
