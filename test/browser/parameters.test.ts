import { type Catalogues, defaultCatalogues, Policy, paths } from '@rongcuo/domain';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import { addDoc, collection, doc, getDoc, serverTimestamp } from 'firebase/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { emulatorsOf, type Person, signIn } from '../../scripts/seed/person.ts';
import { expectAccessible, leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
let wu: Person;
let chen: Person;
let running = '';
const question = '“及时补救”从什么时候算起？';

const usual = defaultCatalogues.conditions.remedied.label;
const official = '主动补救（本校表述）';

beforeAll(async () => {
  browser = await openBrowser();
  const as = (uid: string) => signIn(emulatorsOf(process.env), demoEmail(uid), demoPassword);
  [wu, chen] = await Promise.all([as('wu'), as('chen')]);
  running = await chen.startCase(applicationOf(demoMatters.credits));
  await chen.ask(running, 'submit', { declared: true });
});
afterAll(async () => {
  await restore();
  await Promise.all([wu.leave(), chen.leave()]);
  await browser.close();
});

/** Publishes the words that the other tests know, with what was added here retired: none can be taken away. */
async function restore(): Promise<void> {
  const fieldsAt = async (path: string) => (await getDoc(doc(wu.db, path))).data() ?? {};
  const version = (await fieldsAt(paths.policy('current')))['version'];
  if (typeof version !== 'number') return;
  const now = Policy.shape.catalogues.parse((await fieldsAt(paths.policy(version)))['catalogues']);
  const materialKinds = now.materialKinds.map((item) => ({
    ...item,
    retired: !defaultCatalogues.materialKinds.some(({ id }) => id === item.id),
  }));
  const catalogues: Catalogues = { ...defaultCatalogues, materialKinds };
  const asked = { catalogues, basedOn: version, reason: '恢复原有表述', by: wu.uid, at: serverTimestamp() };
  const { path } = await addDoc(collection(wu.db, paths.policyRequests), asked);
  const isApplied = async () => expect((await fieldsAt(path))['result']).toMatchObject({ status: 'applied' });
  await vi.waitFor(isApplied, 60_000);
}

const onPhone = (name: string, path: string) => visiting(browser, name, path);

describe('what the organization department keeps, on phones', () => {
  it('[M13] [M14] its head records the official wording; a case that runs keeps its own, a new one has the new', async () => {
    const head = await onPhone('吴建国', '/policy');
    const { page } = head;
    await page.getByRole('link', { name: '办法目录' }).click();
    await page.getByRole('button', { name: '编辑目录' }).click();
    await page.getByText('目录与现行版本相同').waitFor();
    await page.getByText('六项条件（第六条）').click();
    const sixth = page.getByRole('group', { name: '第六条第（六）项' });
    await sixth.getByRole('textbox', { name: '名称' }).fill(official);
    await sixth.getByRole('textbox', { name: '正式表述' }).fill('本校《办法》关于补救的正式表述。');
    await page.getByText('材料种类', { exact: true }).click();
    await page.getByRole('button', { name: '增加一项' }).last().click();
    await expectAccessible(head, 'editing the catalogues');

    // An item without a name, and no reason: nothing is sent, nothing typed is lost.
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(head, 'editing the catalogues, with what is missing');
    await page.getByRole('link', { name: /材料种类：请填写项目名称/ }).click();
    await page.keyboard.type('航拍影像');
    await page.getByRole('textbox', { name: '发布理由' }).fill('录入本校正式表述。');
    await page.getByText(`${usual} → ${official}`).waitFor();
    await page.getByText('增加“航拍影像”').waitFor();
    await expectAccessible(head, 'the difference before publishing');
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByText(/^办法目录已更新/).waitFor();
    await expectAccessible(head, 'catalogues published');
    await page.getByText('六项条件（第六条）').click();
    await page.getByText(official).waitFor();

    await page.goto(`/cases/${running}`);
    await page.getByText(usual).first().waitFor();
    expect(await page.getByText(official).count()).toBe(0);
    await leave(head);

    const begun = await chen.startCase(applicationOf(demoMatters.credits));
    const cadre = await onPhone('陈思源', `/apply/${begun}/remedied`);
    await cadre.page.getByRole('heading', { level: 1, name: official }).waitFor();
    await cadre.page.getByText('正式表述', { exact: true }).click();
    await cadre.page.getByText('本校《办法》关于补救的正式表述。').waitFor();
    await expectAccessible(cadre, 'a condition with its official wording');
    await leave(cadre);
  });

  it('[M14] its head publishes an interpretation, replaces and withdraws it; whoever applies sees the one that holds', async () => {
    const draft = await chen.startCase(applicationOf(demoMatters.credits));
    const head = await onPhone('吴建国', '/policy');
    const { page } = head;
    await page.getByRole('link', { name: '解释条文' }).click();
    await page.getByRole('button', { name: '发布解释', exact: true }).click();
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
    await expectAccessible(head, 'an interpretation, with what is missing');
    await page.getByRole('combobox', { name: '条款' }).selectOption({ value: 'conditions.remedied' });
    await page.getByRole('button', { name: '加入' }).click();
    await page.getByRole('textbox', { name: '问题' }).fill(question);
    await page.getByRole('textbox', { name: '答复' }).fill('从发现之日算起。');
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByText(/^第 \d+ 号解释已发布/).waitFor();
    await expectAccessible(head, 'an interpretation published');

    const cadre = await onPhone('陈思源', `/apply/${draft}/remedied`);
    await cadre.page.getByText('组织部的解释（1）').click();
    await cadre.page.getByText('从发现之日算起。').waitFor();
    await expectAccessible(cadre, 'a condition with its interpretation');
    await leave(cadre);

    await page.getByRole('button', { name: /^发布新的解释代替/ }).click();
    const answer = page.getByRole('textbox', { name: '答复' });
    expect(await answer.inputValue()).toBe('从发现之日算起。');
    await answer.fill('从发现或者应当发现之日算起。');
    await expectAccessible(head, 'replacing an interpretation');
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByText(/^第 \d+ 号解释已发布/).waitFor();
    const current = page.getByRole('region', { name: '现行解释' });
    await current.getByText('从发现或者应当发现之日算起。').waitFor();
    expect(await current.getByText('从发现之日算起。').count()).toBe(0);
    await page.getByRole('region', { name: '尚未施行的和历次的' }).getByText('已被代替').first().waitFor();

    await current.getByRole('button', { name: /^撤回/ }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByText('请写明撤回理由').waitFor();
    await expectAccessible(head, 'withdrawing, with what is missing');
    await page.getByRole('textbox', { name: '撤回理由' }).fill('上级已有新的规定。');
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByText(/^已撤回，撤回记为第 \d+ 号/).waitFor();
    await page.getByRole('region', { name: '尚未施行的和历次的' }).getByText('上级已有新的规定。').waitFor();
    await expectAccessible(head, 'the history of interpretations');
    await leave(head);
  });

  it('[M14] others read both and are offered nothing to publish', async () => {
    for (const name of ['王正', '孙立']) {
      const other = await onPhone(name, '/policy/catalogues');
      await other.page.getByText('六项条件（第六条）').click();
      expect(await other.page.getByRole('button', { name: '编辑目录' }).count()).toBe(0);
      await expectAccessible(other, 'the catalogues to be read');
      await other.page.goto('/policy/interpretations');
      await other.page.getByRole('heading', { level: 2, name: '现行解释' }).waitFor();
      expect(
        await other.page
          .getByRole('button')
          .filter({ hasText: /发布|撤回/ })
          .count(),
      ).toBe(0);
      await leave(other);
    }
  });
});
