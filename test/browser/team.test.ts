import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { led, theCase } from '../flows/support.ts';
import { act, onCaseBy, openPanel, send } from './case-page.ts';
import { expectAccessible, openBrowser, type Visitor } from './support.ts';

let browser: Browser;
let cast: Company;
let tied: string;
let caseId: string;

beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('team');
  tied = await cast.place.engage('tied', { roles: ['handler'], at: 'home', staff: true });
  caseId = await led(cast, cast.place.application('cadre'), 'accepted');
});
afterAll(() => browser.close());

const on = (uid: string) => onCaseBy(browser, uid, { caseId, title: demoMatters.credits.title });
const teamOf = ({ page }: Visitor) => page.getByRole('region', { name: '调查核实人员与回避' });

/** Asks that somebody stay out of it, as the cadre. */
function asksFor(cadre: Visitor, of: string, reason: string): Promise<void> {
  return act(
    cadre,
    '申请回避',
    async (page) => {
      await page.getByRole('radio', { name: of }).check();
      await page.getByRole('textbox', { name: /理由/ }).fill(reason);
      await expectAccessible(cadre, 'asking that somebody stay out');
    },
    '提交回避申请',
    '已提交回避申请，等待决定。',
  );
}

describe('who investigates, on phones', () => {
  it('[M7.2a] the head assigns two who are free; who is tied is named and cannot be chosen', async () => {
    const head = await on(cast.head);
    const { page } = head;
    await openPanel(page, '指派调查核实人员');
    await page.getByRole('checkbox', { name: cast.second }).waitFor();
    expect(await page.getByRole('checkbox', { name: tied }).count()).toBe(0);
    await page.getByText(`${tied}（与当事干部在同一单位）`).waitFor();
    await expectAccessible(head, 'choosing who investigates');

    await send(page, '确认指派');
    await page.getByRole('link', { name: '请写明指派或调整的理由' }).waitFor();
    await expectAccessible(head, 'no reason given');
    await page.getByRole('textbox', { name: /理由/ }).fill('熟悉业务，与当事人没有关联。');
    // One alone, who accepted it, is not enough.
    await send(page, '确认指派');
    await page.getByRole('alert').getByText(/至少/).waitFor();
    await expectAccessible(head, 'one alone is refused');
    await page.getByRole('checkbox', { name: cast.second }).check();
    await send(page, '确认指派');
    await page.getByText('已指派调查核实人员。').waitFor();
    await teamOf(head).getByText(`${cast.clerk}、${cast.second}`).waitFor();
    await expectAccessible(head, 'a team');
    expect((await theCase(caseId)).handlers).toEqual([cast.clerk, cast.second]);
    expect(head.complaints).toEqual([]);
    await head.context.close();
  });

  it('[M7.2a] the cadre asks that two stay out; the head grants one, who is out at once, and refuses the other', async () => {
    const cadre = await on(cast.cadre);
    await openPanel(cadre.page, '申请回避');
    await send(cadre.page, '提交回避申请');
    await cadre.page.getByRole('link', { name: '请选择申请谁回避' }).waitFor();
    await expectAccessible(cadre, 'nobody named');
    await cadre.page.getByRole('button', { name: '取消', exact: true }).click();
    await asksFor(cadre, cast.clerk, '曾与本人有合同纠纷。');
    await asksFor(cadre, cast.second, '与本人不熟悉。');

    const clerk = await on(cast.clerk);
    const head = await on(cast.head);
    await teamOf(head).getByText('待决定').nth(1).waitFor();
    await act(
      head,
      '决定回避',
      async (page) => {
        await page.getByRole('radio', { name: new RegExp(`^${cast.clerk}：`) }).check();
        await page.getByRole('radio', { name: '同意回避', exact: true }).check();
        await page.getByRole('textbox', { name: /理由/ }).fill('合同纠纷属实，应当回避。');
        await expectAccessible(head, 'deciding on who stays out');
      },
      '确认决定',
      '已作出回避决定。',
    );
    await clerk.page
      .getByText(/不能继续查看|不在您处办理|没有查看它的权限/)
      .first()
      .waitFor();
    await expectAccessible(clerk, 'out at once');

    await act(
      head,
      '决定回避',
      async (page) => {
        // The only one left need not be chosen.
        expect(await page.getByRole('radio', { name: new RegExp(`^${cast.second}：`) }).isChecked()).toBe(true);
        await page.getByRole('radio', { name: '不同意回避', exact: true }).check();
        await page.getByRole('textbox', { name: /理由/ }).fill('不属于应当回避的情形。');
      },
      '确认决定',
      '已作出回避决定。',
    );
    const team = teamOf(head);
    await team.getByText('未同意').waitFor();
    await team.getByText(`${cast.clerk}（已退出）`).waitFor();
    await expectAccessible(head, 'two requests decided');
    await cadre.page
      .getByText(/不属于应当回避的情形/)
      .first()
      .waitFor();
    await expectAccessible(cadre, 'the cadre reads both answers');
    expect(await theCase(caseId)).toMatchObject({ handlers: [cast.second], recused: [cast.clerk] });
    expect(head.complaints).toEqual([]);
    await Promise.all([cadre, clerk, head].map(({ context }) => context.close()));
  });

  it('[M7.2a] the head makes the team whole again, with a reason; the earlier one stays on record', async () => {
    const head = await on(cast.head);
    await act(
      head,
      '指派调查核实人员',
      async (page) => {
        await page.getByRole('checkbox', { name: cast.third }).check();
        await page.getByText(`${cast.clerk}（已回避本案）`).waitFor();
        await page.getByRole('textbox', { name: /理由/ }).fill('原调查核实人员回避，补足两人。');
        await expectAccessible(head, 'another team');
      },
      '确认指派',
      '已指派调查核实人员。',
    );
    const team = teamOf(head);
    await team.getByText(`${cast.second}、${cast.third}`).waitFor();
    await team.getByText('原调查核实人员回避，补足两人。').waitFor();
    await team.getByText(/此前，/).waitFor();
    await expectAccessible(head, 'two teams, one after the other');
    const third = await on(cast.third);
    await third.page.getByRole('button', { name: '收录材料', exact: true }).waitFor();
    for (const { complaints } of [head, third]) expect(complaints).toEqual([]);
    await Promise.all([head.context.close(), third.context.close()]);
  });
});
