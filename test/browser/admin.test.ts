import { paths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { changed, granted, memberNow } from '../flows/roster-support.ts';
import { office } from '../flows/support.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let cast: Company;
beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('admin');
});
afterAll(() => browser.close());

async function asAdmin(): Promise<Visitor> {
  const visit = await visitor(browser);
  await signInAs(visit, '尤伟');
  return visit;
}
async function toPeople({ page }: Visitor): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: '查找结果' }).waitFor();
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the administrator, on a phone', () => {
  it('[M11a] registers somebody, with what it will do said before, and nothing typed lost to a refusal', async () => {
    const admin = await asAdmin();
    const { page } = admin;
    await toPeople(admin);
    await page.getByText(/已显示 \d+ 人/).waitFor();
    await expectAccessible(admin, 'people');
    await page.getByRole('link', { name: '登记人员' }).click();
    await press(page, '确认登记');
    await page.getByRole('link', { name: '请填写有效的邮箱' }).waitFor();
    await expectAccessible(admin, 'registering, with what is missing');

    const email = `${crypto.randomUUID().slice(0, 8)}@school.example`;
    await page.getByLabel('邮箱', { exact: true }).fill(email);
    await page.getByLabel('姓名', { exact: true }).fill('方晴');
    await page.getByLabel(/^职务/).fill('审计科科员');
    await page.getByRole('checkbox', { name: /^经办人员/ }).check();
    await page.getByText(/成为经办人员：/).waitFor();
    await page.getByRole('textbox', { name: /^理由/ }).fill('新入职');
    await press(page, '确认登记');
    await page.getByRole('alert').getByText('须有所在部门').waitFor();
    await expectAccessible(admin, 'refused: no department');
    expect(await page.getByLabel('邮箱', { exact: true }).inputValue()).toBe(email);
    await page.getByRole('combobox', { name: '所在部门' }).selectOption({ label: '党委组织部' });
    await press(page, '确认登记');
    await page.getByText('已登记 方晴。').waitFor();
    await expectAccessible(admin, 'registered');

    const { uid } = await office.auth.getUserByEmail(email);
    expect(await memberNow(uid)).toMatchObject({ name: '方晴', roles: ['handler'], department: 'organization' });
    await granted('you', 'letGo', { of: uid, version: 1, reason: '测试结束' });
    expect(admin.complaints).toEqual([]);
    await admin.context.close();
  });

  it('[M11a] finds somebody by name and by department, changes roles, and lets them go', async () => {
    const admin = await asAdmin();
    const { page } = admin;
    await toPeople(admin);
    await page.getByLabel(/^姓名/).fill(cast.third);
    await press(page, '查找');
    await page.getByText('已显示 1 人').waitFor();
    await page.getByRole('link', { name: new RegExp(cast.third) }).click();
    await page.getByRole('heading', { level: 1, name: cast.third }).waitFor();
    await page.getByText('经办人员').first().waitFor();
    await expectAccessible(admin, 'a person');
    await press(page, '修改');
    await page.getByRole('checkbox', { name: /^经办人员/ }).uncheck();
    await page.getByRole('checkbox', { name: /^考核工作人员/ }).check();
    await page.getByText('将不再看到任何案件').waitFor();
    await page.getByLabel('亲属姓名').fill('陈思源');
    await press(page, '查找亲属');
    await press(page, '添加 陈思源（信息工程学院副院长）');
    await page.getByText('与其有关的案件随之自动回避').waitFor();
    await expectAccessible(admin, 'changing a person');
    await press(page, '确认修改');
    await page.getByRole('alert').getByText('请写明理由').waitFor();
    await page.getByRole('textbox', { name: /^理由/ }).fill('转岗');
    await press(page, '确认修改');
    await page.getByText(`已修改 ${cast.third} 的记录。`).waitFor();
    expect(await memberNow(cast.third)).toMatchObject({ roles: ['assessor'], kin: ['chen'] });

    await press(page, '办理离任');
    await page.getByText('账号立即停用').waitFor();
    await page.getByRole('textbox', { name: /^理由/ }).fill('调离');
    await expectAccessible(admin, 'letting go');
    await press(page, '确认离任');
    await page.getByText(`${cast.third} 已离任`).waitFor();
    await page.getByRole('button', { name: '恢复在任' }).waitFor();
    expect((await memberNow(cast.third)).active).toBe(false);
    expect(admin.complaints).toEqual([]);
    await admin.context.close();
  });

  it('[M11a] is told when another administrator was quicker, reads the record anew and goes on with what was typed', async () => {
    const admin = await asAdmin();
    const { page } = admin;
    await page.goto(`/admin/people/${cast.second}`);
    await press(page, '修改');
    await page.getByLabel(/^职务/).fill('主任科员');
    await granted('you', 'change', await changed(cast.second, { kin: [cast.cadre], reason: '补充申报' }));
    await press(page, '确认修改');
    await page.getByRole('alert').getByText('刚刚变动过').waitFor();
    await expectAccessible(admin, 'somebody was quicker');
    await press(page, '读取最新记录，保留已填内容');
    await page.getByText('已读取最新记录').waitFor();
    expect(await page.getByLabel(/^职务/).inputValue()).toBe('主任科员');
    await press(page, '确认修改');
    await page.getByText(`已修改 ${cast.second} 的记录。`).waitFor();
    expect(await memberNow(cast.second)).toMatchObject({ post: '主任科员', kin: [cast.cadre] });
    expect(admin.complaints).toEqual([]);
    await admin.context.close();
  });

  it('[M7.1a] adds a department and renames a unit', async () => {
    const admin = await asAdmin();
    const { page } = admin;
    await page.goto('/admin/places');
    await page.getByRole('heading', { level: 2, name: '职能部门' }).waitFor();
    await expectAccessible(admin, 'units and departments');
    await press(page, '增设部门');
    const name = `审计处-${cast.place.homeId.slice(0, 14)}`;
    await page.getByLabel('部门名称').fill(name);
    await page.getByRole('checkbox', { name: /具有问责职能/ }).check();
    await press(page, '确认');
    await page.getByRole('alert').getByText('请写明理由').waitFor();
    await page.getByRole('textbox', { name: /^理由/ }).fill('承担问责职能');
    await expectAccessible(admin, 'adding a department');
    await press(page, '确认');
    await page.getByText(`已保存：${name}。`).waitFor();
    await page.getByRole('button', { name: new RegExp(`^修改\\s*${cast.place.homeId}党支部$`) }).click();
    await page.getByLabel('单位党组织名称').fill(`${cast.place.homeId}党总支`);
    await press(page, '确认');
    await page.getByText(`已保存：${cast.place.homeId}党总支。`).waitFor();
    expect((await office.db.doc(paths.unit(cast.place.homeId)).get()).get('name')).toBe(`${cast.place.homeId}党总支`);
    expect(admin.complaints).toEqual([]);
    await admin.context.close();
  });

  it('[M11a] more people than are read at a time are all reached', async () => {
    const batch = office.db.batch();
    const line = { post: '', unitId: null, department: null, roles: [], cadre: false, house: true, active: true };
    for (let n = 0; n < 60; n += 1) {
      const uid = `crowd-${n}`;
      batch.set(office.db.doc(paths.directoryEntry(uid)), { ...line, uid, name: `众${String(n).padStart(2, '0')}` });
    }
    await batch.commit();
    const admin = await asAdmin();
    const { page } = admin;
    await toPeople(admin);
    await page.getByLabel(/^姓名/).fill('众');
    await press(page, '查找');
    await page.getByText('已显示 50 人').waitFor();
    await press(page, '显示更多');
    await page.getByText('已显示 60 人').waitFor();
    await page.getByRole('link', { name: /^众59/ }).waitFor();
    await admin.context.close();
    const gone = office.db.batch();
    for (let n = 0; n < 60; n += 1) gone.delete(office.db.doc(paths.directoryEntry(`crowd-${n}`)));
    await gone.commit();
  });

  it('[M11b] changes nothing of the own rights, and is offered no way to', async () => {
    const admin = await asAdmin();
    const { page } = admin;
    await page.goto('/admin/people/you');
    await press(page, '修改');
    await page.getByText('这是您自己的记录').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: '办理离任' }).count()).toBe(0);
    await expectAccessible(admin, 'the own record');
    await admin.context.close();
  });
});

describe('supervision, on a phone', () => {
  it('[M11b] the discipline secretary is told, and reads who changed what and why', async () => {
    const event = await granted(
      'you',
      'change',
      await changed(cast.head, { roles: ['publisher'], department: null, reason: '机构调整' }),
    );
    const han = await visitor(browser);
    await signInAs(han, '韩冰');
    const { page } = han;
    await page.goto('/inbox');
    await page.getByRole('link', { name: new RegExp(`修改人员：${cast.head}`) }).click();
    await page.getByRole('heading', { level: 1, name: '人员变动记录' }).waitFor();
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: `修改人员：${cast.head}` })
      .first();
    await entry.getByText('角色：部门负责人 → 宣传发布人员').waitFor();
    await entry.getByText('理由：机构调整').waitFor();
    await entry.getByText('办理人：尤伟').waitFor();
    await expectAccessible(han, 'the log of changes');
    expect(event.by).toBe('you');
    expect(han.complaints).toEqual([]);
    await han.context.close();
  });

  it('[M11b] neither page is offered to anybody else, nor opens to them', async () => {
    const chen = await visitor(browser);
    await signInAs(chen, '陈思源');
    const { page } = chen;
    const nav = page.getByRole('navigation', { name: '主导航' });
    expect(await nav.getByRole('link', { name: /人员/ }).count()).toBe(0);
    await page.goto('/admin');
    await page.getByText('您没有办理的权限').waitFor();
    await page.goto('/roster');
    await page.getByText('您没有查看的权限').waitFor();
    await expectAccessible(chen, 'not for everybody');
    await chen.context.close();
  });
});

describe('the sign-in page', () => {
  it('[M11a] sends whoever signs in for the first time a mail to set a password, and says the same to strangers', async () => {
    const visit = await visitor(browser);
    const { page } = visit;
    await page.goto('/sign-in');
    await press(page, '首次登录或忘记密码');
    await page.getByRole('link', { name: '请输入邮箱' }).waitFor();
    for (const email of ['chen@demo.example', 'nobody@demo.example']) {
      await page.getByLabel('邮箱').fill(email);
      await press(page, '首次登录或忘记密码');
      await page.getByText('设置密码的邮件已经发出').waitFor();
    }
    await expectAccessible(visit, 'a mail was sent');
    await visit.context.close();
  });
});
