import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { leadOn } from '../../scripts/seed/lead.ts';
import { act, as, usual } from '../flows/support.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

const organization = { cadre: 'chen', clerk: 'sun', second: 'zhou', head: 'wu' };
const lighter = { tolerate: true, liability: 'lighter' } as const;
const mitigated = { tolerate: true, liability: 'mitigated' } as const;
const desktop = { width: 1280, height: 800 };

let browser: Browser;
let casePath = '';

/** Returned once, sent back once, determined, appealed, sent back again, determined anew, served. */
async function carry(): Promise<string> {
  const first = applicationOf(demoMatters.credits);
  const caseId = await (await as('chen')).startCase(first);
  await leadOn(act, caseId, organization, ['draft', 'submitted']);
  await act('sun', caseId, 'return');
  const matter = { ...demoMatters.credits, account: '互认系统把课程代码对错，当日的会议记录已经补充在后。' };
  await (await as('chen')).saveDraft(caseId, applicationOf(matter));
  await leadOn(act, caseId, organization, ['draft', 'recommended'], { result: lighter });
  await act('xu', caseId, 'sendBack', { what: '请补充财务材料和补选名单。' });
  const votes = { xu: 'for', shen: 'for', han: 'for', he: 'against', wu: 'abstain' } as const;
  await leadOn(act, caseId, organization, ['found', 'served'], { result: lighter, votes });
  await act('zhao', caseId, 'askRecusal', { of: 'zhou', reason: '曾与该院有项目往来。' }, 'request');
  await act('wu', caseId, 'decideRecusal', { request: 'request', granted: false, grounds: '往来早已结束。' });
  await act('chen', caseId, 'appeal');
  await act('yang', caseId, 'decideAppeal', { outcome: 'sentBack', reason: '减轻的情节没有研究。' });
  await act('xu', caseId, 'putOnAgenda', { ...usual.putOnAgenda, motion: mitigated });
  await leadOn(act, caseId, organization, ['deliberating', 'served'], { result: mitigated });
  return caseId;
}

beforeAll(async () => {
  browser = await openBrowser();
  casePath = `/cases/${await carry()}`;
});
afterAll(() => browser.close());

async function onCase(name: string, viewport?: { width: number; height: number }): Promise<Visitor> {
  const visit = await visitor(browser, viewport);
  await signInAs(visit, name);
  await visit.page.goto(casePath);
  await visit.page.getByRole('heading', { level: 1, name: new RegExp(demoMatters.credits.title) }).waitFor();
  return visit;
}
const earlier = ({ page }: Visitor): Locator => page.getByRole('region', { name: '此前各轮' });
const titles = (visit: Visitor): Promise<string[]> => earlier(visit).locator('summary strong').allTextContents();

async function unfold(within: Locator, title: string | RegExp): Promise<Locator> {
  const part = within.locator('details').filter({ has: within.page().locator('summary', { hasText: title }) });
  await part.locator('summary').click();
  return part;
}
async function leave(visit: Visitor): Promise<void> {
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
}

describe('a case that went round twice', () => {
  it('[M7.3a] [M7.4b] a member of the committee unfolds the first meeting on a phone: motion, votes by name, count, minutes, and why it was put aside', async () => {
    const he = await onCase('何平');
    await earlier(he).waitFor();
    expect(await titles(he)).toEqual(['第 1 次初步建议', '第 1 次会议']);
    await expectAccessible(he, 'earlier rounds, folded');

    const meeting = await unfold(earlier(he), '第 1 次会议');
    await meeting.getByText('会议听取了调查核实情况汇报').waitFor();
    const said = await meeting.textContent();
    expect(said).toContain('申诉后退回重新研究');
    expect(said).toContain('容错，从轻处理');
    expect(said).toContain('赞成 3，反对 1，弃权 1');
    expect(await meeting.getByRole('listitem').filter({ hasText: '何平' }).textContent()).toContain('反对');

    const recommendation = await unfold(earlier(he), '第 1 次初步建议');
    await recommendation.getByText('请补充财务材料和补选名单。').waitFor();
    await recommendation.getByText('六项条件均符合').waitFor();
    await expectAccessible(he, 'earlier rounds, unfolded');
    await leave(he);
  });

  it('[M7.3a] the department reads what it recommended before, its head the first meeting too, and both every recusal asked', async () => {
    const sun = await onCase('孙立');
    await earlier(sun).waitFor();
    expect(await titles(sun)).toEqual(['第 1 次初步建议']);
    const team = sun.page.getByRole('region', { name: '调查核实人员与回避' });
    const recusal = team.getByRole('listitem').filter({ hasText: '周敏回避' });
    await recusal.getByText(/申请：赵卫东/).waitFor();
    await recusal.getByText(/决定：吴建国/).waitFor();
    await leave(sun);

    const wu = await onCase('吴建国', desktop);
    await earlier(wu).waitFor();
    expect(await titles(wu)).toEqual(['第 1 次初步建议', '第 1 次会议']);
    await (await unfold(earlier(wu), '第 1 次会议')).getByText('会议听取了调查核实情况汇报').waitFor();
    await expectAccessible(wu, 'earlier rounds on a desk');
    await leave(wu);
  });

  it('[M7.4a] the cadre sees of it the two results that were served and the own words, nothing of how they came about', async () => {
    const chen = await onCase('陈思源');
    const results = chen.page.getByRole('region', { name: '认定结果' });
    await (await unfold(results, '此前的认定')).getByText('容错，从轻处理').waitFor();
    await results.getByText('容错，减轻处理').first().waitFor();
    await chen.page.getByText('减轻的情节没有研究。').waitFor();
    expect(await earlier(chen).count()).toBe(0);
    const page = await chen.page.locator('main').textContent();
    for (const hidden of ['反对', '弃权', '会议听取了', '请补充财务材料', '六项条件均符合，所称']) {
      expect(page).not.toContain(hidden);
    }

    const application = chen.page.getByRole('region', { name: '申请内容' });
    const changes = await unfold(application, '第 1 次与第 2 次提交的不同');
    await changes.getByText('改动 1 处').waitFor();
    await changes.getByText(demoMatters.credits.account).waitFor();
    await changes.getByText('当日的会议记录已经补充在后').waitFor();
    await expectAccessible(chen, 'two submissions, to the cadre');
    await leave(chen);
  });
});
