import { liabilityWords, matterAt, newClarification, paths } from '@rongcuo/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearingAsked } from '../../scripts/seed/clarifications.ts';
import { demoReforms } from '../../scripts/seed/filings.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { dossierAbout, ledFiling } from '../flows/filings-support.ts';
import { closedByItself } from '../flows/long-ago.ts';
import { ledOrder } from '../flows/orders-support.ts';
import { actOn, application, begun, submitted, theCase } from '../flows/support.ts';
import { onCaseBy } from './case-page.ts';
import { expectAccessible, leave, openBrowser, type Visitor, visiting } from './support.ts';

const title = '课程代码对错引起的误退选';
const ordered = { own: '互认规则没有书面告知学生', ofDiscipline: '没有及时报告的提醒' };
const lead = {
  ...clearingAsked({ subject: 'chen', clerk: 'zheng', second: 'feng' }).register,
  title: '关于误退选的反映',
};

let browser: Browser;
let cast: Company;
let caseId: string;
let number: string;
let clarification: string;
let orderOfDiscipline: string;

beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('beside-pages');
});
afterAll(() => browser.close());

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
const beside = ({ page }: Visitor) => page.getByRole('region', { name: '与本案相关' });
const backToCase = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('region', { name: '相关事项' }).getByRole('link', { name: number }).click();
  await heading(page, title);
};

describe('from a case to what stands beside it, and back, on phones', () => {
  it('[M8a] a case that was tolerated closes by itself, with all beside it that can be', async () => {
    const { cadre, place, head } = cast;
    const filing = await ledFiling(cadre, dossierAbout({ subjectId: cadre, unitId: place.homeId }), 'filed');
    const matter = { title, occurredOn: '2026-09-01', account: '试点首日，课程代码对错，当晚恢复。' };
    const draft = place.application('cadre', { matter, filings: [matterAt(filing)?.id] });
    caseId = await closedByItself(cast, { draft });
    number = (await theCase(caseId)).number ?? '';
    await ledOrder({ issuer: head, cadre }, 'issued', { caseId, title: ordered.own });
    orderOfDiscipline = await ledOrder({ issuer: 'wang', cadre }, 'issued', {
      caseId,
      title: ordered.ofDiscipline,
    });
    clarification = await begun('zheng', 'clarifications', newClarification('zheng'));
    await actOn('zheng', clarification, 'register', { ...lead, subjectId: cadre, caseId });
  });

  it('[M8a] [M9] the cadre sees what the case protects, follows the order beside it, and comes back', async () => {
    const own = await onCaseBy(browser, cast.cadre, { caseId, title });
    const { page } = own;
    await heading(page, title);
    const protection = page.getByRole('region', { name: '考核保护' });
    await protection.getByText(number).waitFor();
    for (const said of [title, liabilityWords.exempt, '平时考核', '选拔任用'])
      await protection.getByText(said).first().waitFor();
    await beside(own)
      .getByRole('link', { name: new RegExp(ordered.own) })
      .waitFor();
    // A lead is none of the person's to know of.
    expect(await page.getByText(lead.title).count()).toBe(0);
    await expectAccessible(own, 'a closed case with what stands beside it, for the cadre');
    await beside(own)
      .getByRole('link', { name: new RegExp(ordered.own) })
      .click();
    await heading(page, ordered.own);
    await page.getByRole('link', { name: number }).waitFor();
    await expectAccessible(own, 'an order with its case');
    await backToCase(own);
    await leave(own);
  });

  it('[M10.1] [M10.3] supervision follows the filing and the clarification too, and from each finds the case', async () => {
    const han = await visiting(browser, '韩冰', `/${paths.case(caseId)}`);
    const { page } = han;
    for (const name of [ordered.own, ordered.ofDiscipline, lead.title, demoReforms.creditBank.title]) {
      await beside(han)
        .getByRole('link', { name: new RegExp(name) })
        .waitFor();
    }
    await page.getByRole('region', { name: '考核保护' }).getByText('平时考核').waitFor();
    await expectAccessible(han, 'all that stands beside a case');
    await beside(han)
      .getByRole('link', { name: new RegExp(lead.title) })
      .click();
    await heading(page, lead.title);
    await backToCase(han);
    await beside(han)
      .getByRole('link', { name: new RegExp(demoReforms.creditBank.title) })
      .click();
    await heading(page, demoReforms.creditBank.title);
    const citing = page.getByRole('region', { name: '引用本备案的案件' });
    await citing.getByRole('link', { name: new RegExp(title) }).waitFor();
    await expectAccessible(han, 'a filing with the cases that cite it');
    await citing.getByRole('link', { name: new RegExp(title) }).click();
    await heading(page, title);
    await leave(han);
  });

  it('[M9] [M10.1] whoever may not read the case sees its number where the order has it, and no link anywhere', async () => {
    const zheng = await visiting(browser, '郑洁', `/${orderOfDiscipline}`);
    const { page } = zheng;
    await page.getByRole('region', { name: '相关事项' }).getByText(number).waitFor();
    const toCase = page.locator(`a[href="/${paths.case(caseId)}"]`);
    expect(await toCase.count()).toBe(0);
    await expectAccessible(zheng, 'an order whose case is not theirs to read');
    await page.goto(`/${clarification}`);
    await heading(page, lead.title);
    await page.getByText(lead.summary).waitFor();
    expect(await toCase.count()).toBe(0);
    expect(await page.getByText(number).count()).toBe(0);
    await leave(zheng);
  });

  it('[M10.1] a lead about a matter that is a case is registered from the case, of whom it is following from that', async () => {
    const raised = { departmentId: 'discipline', kind: 'inquiry', raisedOn: '2026-10-12', reference: '' };
    const other = await submitted('chen', application({ accountability: raised }));
    const zheng = await visiting(browser, '郑洁', `/${paths.case(other)}`);
    const { page } = zheng;
    await beside(zheng).getByRole('link', { name: '就本案登记反映线索' }).click();
    await page.getByText('当事干部：陈思源').waitFor();
    expect(await page.getByRole('combobox', { name: '涉及的干部' }).count()).toBe(0);
    await page.getByRole('radio', { name: '信访举报' }).check();
    await page.getByLabel('事项名称').fill(`${lead.title}（补充）`);
    await page.getByLabel('反映的主要问题').fill(lead.summary);
    await page.getByRole('radio', { name: '来信' }).check();
    await page.getByLabel('收到日期').fill(lead.receivedOn);
    await expectAccessible(zheng, 'registering a lead beside a case');
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.waitForURL(/\/clarifications\/(?!new)[^/]+$/);
    await heading(page, '补充');
    await page.locator(`a[href="/${paths.case(other)}"]`).click();
    await beside(zheng)
      .getByRole('link', { name: /（补充）/ })
      .waitFor();
    await leave(zheng);
  });
});
