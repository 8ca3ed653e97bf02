import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { emulatorsOf, type Person, signIn } from '../../scripts/seed/person.ts';
import { expectAccessible, openBrowser, signInAs, type Visitor, visitor } from './support.ts';

let browser: Browser;
let people: Person[] = [];
let waiting = '';
let returned = '';

beforeAll(async () => {
  browser = await openBrowser();
  const emulators = emulatorsOf(process.env);
  const [ma, lin, zheng] = await Promise.all(
    ['ma', 'lin', 'zheng'].map((uid) => signIn(emulators, demoEmail(uid), demoPassword)),
  );
  if (!ma || !lin || !zheng) throw new Error('nobody signed in');
  people = [ma, lin, zheng];
  waiting = await ma.startCase(applicationOf(demoMatters.heating));
  await ma.ask(waiting, 'submit', { declared: true });
  returned = await lin.startCase(applicationOf(demoMatters.enrolment));
  await lin.ask(returned, 'submit', { declared: true });
  await zheng.ask(returned, 'return', { supplements: { matter: '请补充通知', other: '请附会议纪要' } });
});
afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await browser.close();
});

/** Runs with somebody signed in, at the narrowest phone and on a desktop, and closes their browsers again. */
async function asOn(name: string, look: (visit: Visitor) => Promise<void>): Promise<void> {
  for (const viewport of [
    { width: 320, height: 640 },
    { width: 1280, height: 800 },
  ]) {
    const visit = await visitor(browser, viewport);
    await signInAs(visit, name);
    await look(visit);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  }
}

describe('every page, on the narrowest phone and on a desktop', () => {
  it('is accessible to a clerk: home, intake, a case with each panel open, the inbox, a page that is not there', async () => {
    await asOn('郑洁', async (clerk) => {
      const { page } = clerk;
      await page.getByRole('link', { name: demoMatters.heating.title }).first().waitFor();
      await expectAccessible(clerk, 'home of a clerk');
      await page.goto('/intake');
      await page.getByRole('link', { name: demoMatters.heating.title }).first().waitFor();
      await expectAccessible(clerk, 'intake');
      await page.goto(`/cases/${waiting}`);
      for (const action of ['受理', '退回补正']) {
        await page.getByRole('button', { name: action, exact: true }).click();
        await page.getByRole('button', { name: `确认${action}` }).click();
        await page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
        await expectAccessible(clerk, `${action}, with what is missing`);
      }
      await page.goto('/inbox');
      await page
        .getByRole('link', { name: new RegExp(demoMatters.heating.title) })
        .first()
        .waitFor();
      await expectAccessible(clerk, 'inbox');
      await page.goto('/nowhere');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(clerk, 'a page that is not there');
    });
  });

  it('is accessible to a head declining, and to the cadre withdrawing', async () => {
    await asOn('王正', async (head) => {
      await head.page.goto(`/cases/${waiting}`);
      await head.page.getByRole('button', { name: '不予受理', exact: true }).click();
      await head.page.getByRole('button', { name: '确认不予受理' }).click();
      await head.page.getByRole('region', { name: '有以下内容需要修改' }).waitFor();
      await expectAccessible(head, 'declining');
    });
    await asOn('马骏', async (cadre) => {
      await cadre.page.goto(`/cases/${waiting}`);
      await cadre.page.getByRole('button', { name: '撤回申请', exact: true }).click();
      await cadre.page.getByRole('button', { name: '确认撤回' }).waitFor();
      await expectAccessible(cadre, 'withdrawing');
    });
  });

  it('[M7.1b] is accessible to a cadre asked for supplements, who is shown what is missing where it belongs', async () => {
    await asOn('林晓岚', async (cadre) => {
      const { page } = cadre;
      await page.goto(`/cases/${returned}`);
      await page.getByText('请补充通知').first().waitFor();
      await expectAccessible(cadre, 'a returned case');
      await page.goto(`/apply/${returned}`);
      await page.getByText('请附会议纪要').first().waitFor();
      await expectAccessible(cadre, 'the overview of a returned application');
      await page.goto(`/apply/${returned}/matter`);
      await page.getByText('请补充通知').first().waitFor();
      await expectAccessible(cadre, 'the step that is to be supplemented');
    });
  });

  it('[M7.1b] is accessible to a unit’s party organization choosing its cadre', async () => {
    await asOn('钱慧', async (unit) => {
      const { page } = unit;
      await page.goto('/apply');
      await page.getByRole('button', { name: '开始填写' }).click();
      await page.getByRole('heading', { level: 1, name: /^第 1 步/ }).waitFor();
      await page.getByRole('combobox', { name: '当事干部' }).selectOption({ value: 'lin' });
      await expectAccessible(unit, 'a unit choosing its cadre');
    });
  });

  it('[M11b] is accessible to the discipline secretary, who sees every case on record and no draft', async () => {
    await asOn('韩冰', async (supervisor) => {
      await supervisor.page.getByRole('link', { name: demoMatters.heating.title }).first().waitFor();
      await supervisor.page.getByRole('link', { name: demoMatters.enrolment.title }).first().waitFor();
      await expectAccessible(supervisor, 'home of the discipline secretary');
    });
  });

  it('says so honestly where there is nothing to do for an office yet', async () => {
    await asOn('尤伟', async (admin) => {
      await expectAccessible(admin, 'home of the administrator');
    });
  });
});
