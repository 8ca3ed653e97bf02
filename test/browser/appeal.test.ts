import { outcomeWords, paths } from '@rongcuo/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMatters } from '../../scripts/seed/applications.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { act as asks, led, office, theCase } from '../flows/support.ts';
import { dayFromNow } from '../support/days.ts';
import { act, onCase, onCaseBy, openPanel, send } from './case-page.ts';
import { expectAccessible, openBrowser } from './support.ts';

let browser: Browser;
let cast: Company;
const { title } = demoMatters.credits;
const lighter = { tolerate: true, liability: 'lighter' } as const;

beforeAll(async () => {
  browser = await openBrowser();
  cast = await openCompany('appeal');
});
afterAll(() => browser.close());

const served = () => led(cast, cast.place.application('cadre'), 'served', { result: lighter });

describe('an appeal, on phones', () => {
  it('[M7.4b] comes late with its reason, and the superior changes the result to a lighter one', async () => {
    const caseId = await served();
    const until = dayFromNow(-3);
    // As if it had been served to the cadre long ago; the unit's window is open still.
    await office.db.doc(paths.case(caseId)).update({ 'limits.appealSubject.due': until });
    const cadre = await onCaseBy(browser, cast.cadre, { caseId, title });
    const { page } = cadre;
    await openPanel(page, '提出申诉');
    await page
      .locator('#action-panel')
      .getByText(/申诉期限已于/)
      .waitFor();
    await page.getByRole('textbox', { name: '申诉理由' }).fill('认定的责任与事实不符。');
    await page.getByRole('textbox', { name: '请求' }).fill('请求变更为免除责任。');
    await expectAccessible(cadre, 'an appeal that is late');
    await send(page, '确认提出申诉');
    await page.getByRole('link', { name: /逾期的正当理由/ }).waitFor();
    await expectAccessible(cadre, 'late without a reason');
    expect(await page.getByRole('textbox', { name: '申诉理由' }).inputValue()).toBe('认定的责任与事实不符。');
    await page.getByRole('textbox', { name: '逾期的正当理由' }).fill('住院治疗，有病历为证。');
    await send(page, '确认提出申诉');
    await page.getByText('申诉已提出，等待上级组织作出决定。').waitFor();
    await expectAccessible(cadre, 'appealed');

    const yang = await onCase(browser, '杨帆', { caseId, title });
    await act(
      yang,
      '作出申诉决定',
      async (form) => {
        await form.locator('#action-panel').getByText('住院治疗，有病历为证。').waitFor();
        await expectAccessible(yang, 'deciding an appeal');
        await send(form, '确认作出决定');
        await form.getByRole('link', { name: '请选择申诉决定' }).waitFor();
        await form.getByRole('radio', { name: outcomeWords.changed }).check();
        const results = form.getByRole('group', { name: '变更后的结果' });
        await results.waitFor();
        // Lighter ones only.
        expect(await results.getByRole('radio').count()).toBe(2);
        expect(await results.getByText('从轻处理').count()).toBe(0);
        await results.getByRole('radio', { name: /免除责任/ }).check();
        await form.getByRole('textbox', { name: /^理由/ }).fill('六项条件均符合，应当免除责任。');
        await expectAccessible(yang, 'changing the result');
      },
      '确认作出决定',
      /申诉决定已作出|已不在您处办理/,
    );
    await expectAccessible(yang, 'an appeal decided');
    await page.getByRole('region', { name: '申诉' }).getByText(outcomeWords.changed).waitFor();
    await page.getByText('六项条件均符合，应当免除责任。').first().waitFor();
    await page
      .getByText(/免除责任/)
      .first()
      .waitFor();
    await expectAccessible(cadre, 'the cadre reads the decision');
    expect((await theCase(caseId)).result).toEqual({ tolerate: true, liability: 'exempt' });
    for (const { complaints } of [cadre, yang]) expect(complaints).toEqual([]);
    await Promise.all([cadre.context.close(), yang.context.close()]);
  });

  it('[M7.4b] is sent back by the superior, and is the committee’s to take up again', async () => {
    const caseId = await served();
    await asks(cast.party, caseId, 'appeal');
    const xu = await onCase(browser, '许国强', { caseId, title });
    const yang = await onCase(browser, '杨帆', { caseId, title });
    await act(
      yang,
      '作出申诉决定',
      async (form) => {
        await form.getByRole('radio', { name: outcomeWords.sentBack }).check();
        await form.getByRole('textbox', { name: /^理由/ }).fill('关键事实没有核实清楚，请重新研究。');
        await expectAccessible(yang, 'sending it back');
      },
      '确认作出决定',
      /申诉决定已作出|已不在您处办理/,
    );
    await expectAccessible(yang, 'sent back');
    const { status } = await theCase(caseId);
    expect(['recommended', 'deliberating', 'investigating']).toContain(status);
    await xu.page.getByText('关键事实没有核实清楚，请重新研究。').first().waitFor();
    await expectAccessible(xu, 'the secretary reads why');
    const party = await onCaseBy(browser, cast.party, { caseId, title });
    await party.page.getByRole('region', { name: '申诉' }).getByText(outcomeWords.sentBack).waitFor();
    await expectAccessible(party, 'the unit reads why');
    for (const { complaints } of [xu, yang, party]) expect(complaints).toEqual([]);
    await Promise.all([xu, yang, party].map(({ context }) => context.close()));
  });
});
