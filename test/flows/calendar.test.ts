import {
  type Calendar,
  coveredThrough,
  firstCalendar,
  type PlainDate,
  PublishedCalendar,
  paths,
  workdayAfter,
  type YearArrangement,
} from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp } from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, askWithEventHeldBack, deliver } from './delivery.ts';
import { act, as, led, office, reads, stored, submitted, theCase, usual } from './support.ts';

/** The calendar holds for every case at once: in the end it is as it was. */

const reason = '国务院办公厅公布了放假安排。';
const plain = (day: string) => day as PlainDate;

/** The next years as their notices might be; what is published holds for the other tests as well, so it reaches far. */
function yearsThrough(last: number, changes: Calendar['years'] = {}): Calendar['years'] {
  const known = Number(coveredThrough(firstCalendar).slice(0, 4));
  const years = Array.from({ length: last - known }, (_, index) => {
    const year = known + 1 + index;
    const newYear = { name: '元旦', from: plain(`${year}-01-01`), to: plain(`${year}-01-03`) };
    return [String(year), { notice: `${year} 年放假安排（演练）`, holidays: [newYear], workdays: [] }];
  });
  return { ...firstCalendar.years, ...Object.fromEntries(years), ...changes };
}

function arrangement(changes: Partial<YearArrangement>): YearArrangement {
  const holidays = [{ name: '元旦', from: plain('2027-01-01'), to: plain('2027-01-03') }];
  return { notice: '2027 年放假安排（演练）', holidays, workdays: [], ...changes };
}

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('calendar');
});
afterAll(async () => {
  const path = await request('wu', firstCalendar.years);
  await vi.waitFor(async () => expect(await stored(path)).toHaveProperty('result'), 20_000);
});

async function request(uid: string, years: unknown, changes: object = {}): Promise<string> {
  const asked = { years, reason, by: uid, at: serverTimestamp(), ...changes };
  return (await addDoc(collection((await as(uid)).db, paths.calendarRequests), asked)).path;
}
async function publish(years: unknown): Promise<number> {
  const answer = await answerTo(await request('wu', years));
  if (typeof answer['version'] !== 'number') throw new Error(`not published: ${JSON.stringify(answer)}`);
  return answer['version'];
}
const inForce = async () => Number((await stored(paths.calendar('current')))['version'] ?? firstCalendar.version);

describe('publishing working days', () => {
  it('[M13] [M14] the head of the organization department adds years as the next version, with reason, name and date', async () => {
    const before = await inForce();
    const path = await request('wu', yearsThrough(2030));
    expect(await answerTo(path)).toEqual({ status: 'applied', version: before + 1 });
    const published = PublishedCalendar.parse(await stored(paths.calendar(before + 1)));
    expect(published).toMatchObject({ version: before + 1, reason, publishedBy: 'wu' });
    expect(coveredThrough(published)).toBe('2030-12-31');
    await assertAllowed(getDoc(doc((await as('wu')).db, path)));
    for (const uid of ['chen', 'sun', 'han']) await assertAllowed(reads(uid, paths.calendar(before + 1)));
  });

  it('[M13] delivered again, at the same moment and later, it is published once', async () => {
    const path = await request('wu', yearsThrough(2030));
    await Promise.all([deliver('onCalendarRequest', path), deliver('onCalendarRequest', path)]);
    const answer = await answerTo(path);
    const after = await inForce();
    await deliver('onCalendarRequest', path);
    expect(await inForce()).toBe(after);
    expect(await answerTo(path)).toEqual(answer);
  });

  it('[M14] nobody else asks, and who gets past the rules is refused by the function itself', async () => {
    for (const uid of ['wang', 'sun', 'xu', 'han', 'chen', 'you']) await assertDenied(request(uid, yearsThrough(2030)));
    const before = await inForce();
    for (const [by, code] of [
      ['wang', 'not-yours'],
      ['nobody', 'inactive'],
    ] as const) {
      const ref = office.db.collection(paths.calendarRequests).doc();
      await ref.create({ years: yearsThrough(2030), reason, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect(await inForce()).toBe(before);
  });

  it.each([
    ['a year left out', { '2024': firstCalendar.years['2024'], '2026': firstCalendar.years['2026'] }, 'years'],
    [
      'a make-up workday in the week',
      yearsThrough(2027, { '2027': arrangement({ workdays: [plain('2027-02-15')] }) }),
      'years.2027.workdays',
    ],
    ['no years', {}, 'years'],
  ])('[M13] %s is refused with the place named, and nothing is published', async (_, years, field) => {
    const before = await inForce();
    const answer = await answerTo(await request('wu', years));
    expect(answer).toMatchObject({ status: 'refused', code: 'payload-invalid' });
    expect(JSON.stringify(answer)).toContain(`"field":"${field}`);
    expect(await inForce()).toBe(before);
  });
});

describe('the days that a limit counts', () => {
  it('[M13] are those of the calendar in force when it opens, not of the version of the parameters', async () => {
    const years = yearsThrough(2030);
    const next = workdayAfter({ version: 1, years }, today(), 1);
    if (!next.ok) throw new Error('the calendar does not reach tomorrow');
    const off = next.value;
    const year = off.slice(0, 4);
    const known = Object.entries(years).find(([one]) => one === year)?.[1];
    if (!known) throw new Error(`${year} is not arranged`);
    const holidays = [...known.holidays, { name: '校庆', from: off, to: off }];
    await publish({ ...years, [year]: { ...known, holidays } });
    const later = await submitted(cast.cadre, cast.place.application('cadre'));
    const due = (await theCase(later)).limits.acceptance?.due;
    await publish(years);
    const usualCase = await submitted(cast.cadre, cast.place.application('cadre'));
    const usualDue = (await theCase(usualCase)).limits.acceptance?.due;
    expect(due && usualDue && due > usualDue).toBe(true);
  });

  it('[M7.4b] [M13] a window whose year is not arranged yet stays open, says so, and keeps nobody from appealing', async () => {
    await publish(firstCalendar.years);
    const caseId = await led(cast, cast.place.application('cadre'), 'determined');
    const on = '2026-12-20' as PlainDate;
    const at = new Date('2026-12-20T04:00:00Z');
    for (const to of ['subject', 'unit']) {
      const path = await askWithEventHeldBack(cast.clerk, caseId, 'serve', { to, how: 'inPerson', on }, at);
      await deliver('onAction', path);
      expect(await answerTo(path)).toMatchObject({ status: 'applied' });
    }
    const { limits } = await theCase(caseId);
    expect([limits.appealSubject?.due, limits.appealUnit?.due]).toEqual([null, null]);
    await act(cast.cadre, caseId, 'appeal', usual.appeal);
    await vi.waitFor(async () => expect((await theCase(caseId)).status).toBe('appealed'));
  });
});
