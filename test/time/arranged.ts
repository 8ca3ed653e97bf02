import {
  addDays,
  coveredThrough,
  firstCalendar,
  type PlainDate,
  workdayAfter,
  type YearArrangement,
} from '@rongcuo/domain';

/** Years to come, arranged as their notices might: time goes further in these tests than any notice does. */

export const plain = (day: string) => day as PlainDate;
/** The years to come as their notices might be, with a holiday week in each. */
function yearsThrough(last: number): Record<string, YearArrangement> {
  const known = Number(coveredThrough(firstCalendar).slice(0, 4));
  const invented = Array.from({ length: last - known }, (_, index): [string, YearArrangement] => {
    const year = known + 1 + index;
    const holidays = [
      { name: '元旦', from: plain(`${year}-01-01`), to: plain(`${year}-01-03`) },
      { name: '国庆节', from: plain(`${year}-10-01`), to: plain(`${year}-10-07`) },
    ];
    return [String(year), { notice: `${year} 年放假安排（演练）`, holidays, workdays: [] }];
  });
  return { ...firstCalendar.years, ...Object.fromEntries(invented) };
}
export const years = yearsThrough(2045);
const calendar = { version: 1, years };
/** So many working days after it. */
export function after(day: PlainDate, workdays: number): PlainDate {
  const told = workdayAfter(calendar, day, workdays);
  if (!told.ok) throw new Error('beyond the calendar');
  return told.value;
}

export function workdayBefore(day: PlainDate, workdays: number): PlainDate {
  let at = day;
  for (let left = workdays; left > 0; ) {
    at = addDays(at, -1);
    if (after(addDays(at, -1), 1) === at) left -= 1;
  }
  return at;
}
