import { addDays, matterAt, paths } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { dossierAbout, ledFiling } from '../flows/filings-support.ts';
import { application, as, submitted, theCase } from '../flows/support.ts';
import { expectAccessible, leave, openBrowser, visiting } from './support.ts';

let browser: Browser;
let filingId: string;
beforeAll(async () => {
  browser = await openBrowser();
  const dossier = dossierAbout({ subjectId: 'chen', unitId: 'it' });
  const project = { ...(dossier['project'] as object), title: reform };
  const filing = await ledFiling('chen', { ...dossier, project }, 'filed');
  filingId = matterAt(filing)?.id ?? '';
});
afterAll(() => browser.close());

/** Of a name of its own: other tests file for the same cadre. */
const reform = '在线课程学分兑换试点';
const matter = { title: '学分银行的兑换差错', occurredOn: addDays(today(), -2), account: '两门课程的学分兑换错误。' };

const raisedBy = (departmentId: string) => ({
  accountability: { departmentId, kind: 'inquiry', raisedOn: today(), reference: '' },
});

describe('citing a risk filing, on phones', () => {
  it('[M10.3] the cadre chooses it, sees what it is worth against the day, and the department reads that in the application', async () => {
    const caseId = await (await as('chen')).startCase(application({ matter, ...raisedBy('organization') }));
    const chen = await visiting(browser, '陈思源', `/apply/${caseId}/matter?from=check`);
    const { page } = chen;
    const filing = page.getByRole('checkbox', { name: new RegExp(reform) });
    await filing.waitFor();
    const choice = page.locator('label').filter({ hasText: reform });
    await choice.getByText('事发后才备案，不作为事前备案').waitFor();
    // What it is worth follows the day as it is typed.
    await page.getByLabel('发生日期').fill('');
    await choice.getByText('填写事情发生的日期后').waitFor();
    await page.getByLabel('发生日期').fill(matter.occurredOn);
    await choice.getByText('事发后才备案，不作为事前备案').waitFor();
    await filing.check();
    await expectAccessible(chen, 'choosing a filing');
    await page.getByRole('button', { name: '保存并返回核对' }).click();
    await page.getByRole('heading', { level: 1, name: '核对并提交' }).waitFor();
    const cited = page.getByRole('listitem').filter({ hasText: reform });
    await cited.getByText('事发后备案', { exact: true }).waitFor();
    await expectAccessible(chen, 'the answers with a filing cited');
    await page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('link', { name: '查看案件' }).waitFor();
    expect((await theCase(caseId)).citedFilings).toEqual({ [filingId]: true });

    // Of the organization department: reads the filing too, and gets there by one tap.
    const sun = await visiting(browser, '孙立', `/${paths.case(caseId)}`);
    const line = sun.page.getByRole('region', { name: '申请内容' }).getByRole('listitem').filter({ hasText: reform });
    await line.getByText('事发后才备案，不作为事前备案').waitFor();
    await line.getByRole('link', { name: new RegExp(reform) }).waitFor();
    await expectAccessible(sun, 'a filing cited, for the department');
    await line.getByRole('link', { name: new RegExp(reform) }).click();
    await sun.page.getByRole('heading', { level: 1, name: new RegExp(reform) }).waitFor();
    for (const one of [chen, sun]) await leave(one);
  });

  it('[M10.3] whoever reads the application but not the filing sees what it is worth, and no link that leads nowhere', async () => {
    const caseId = await submitted('chen', application({ matter, ...raisedBy('discipline'), filings: [filingId] }));
    const zheng = await visiting(browser, '郑洁', `/${paths.case(caseId)}`);
    const line = zheng.page.getByRole('region', { name: '申请内容' }).getByRole('listitem').filter({ hasText: reform });
    await line.getByText('事发后才备案，不作为事前备案').waitFor();
    await line.getByText(/年\d+月\d+日备案/).waitFor();
    expect(await line.getByRole('link').count()).toBe(0);
    await expectAccessible(zheng, 'a filing cited, for who may not read it');
    await leave(zheng);
  });

  it('[M10.3] who has nothing to cite is told so, and where filings are', async () => {
    const caseId = await (await as('ma')).startCase({ applicantKind: 'self', subjectId: 'ma', unitId: 'logistics' });
    const ma = await visiting(browser, '马骏', `/apply/${caseId}/matter`);
    await ma.page.getByText('没有可以引用的备案').waitFor();
    await expectAccessible(ma, 'nothing to cite');
    await ma.page.getByRole('link', { name: '查看风险备案' }).click();
    await ma.page.getByRole('heading', { level: 1, name: '风险备案' }).waitFor();
    await leave(ma);
  });
});
