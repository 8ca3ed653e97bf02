/** Calendars for tests that reach beyond the years that are really known. */
import type { Calendar } from './calendar.ts';
import { firstCalendar } from './state-council.ts';
import type { PlainDate } from './time.ts';

/** As the notices will be, so that time can go on: New Year and the National Day, and what is made up for it. */
function inventedYear(year: number) {
  const on = (day: string) => `${year}-${day}` as PlainDate;
  const days = ['10-09', '10-10', '10-11', '10-12'].map(on);
  return {
    notice: `${year} 年放假安排（测试）`,
    holidays: [
      { name: '元旦', from: on('01-01'), to: on('01-03') },
      { name: '国庆节', from: on('10-01'), to: on('10-07') },
    ],
    workdays: days.filter((day) => [0, 6].includes(new Date(day).getUTCDay())).slice(0, 1),
  };
}

/** The known years, and invented ones up to that year. */
export function calendarThrough(last: number): Calendar {
  const known = Math.max(...Object.keys(firstCalendar.years).map(Number));
  const years = Array.from({ length: Math.max(0, last - known) }, (_, index) => known + 1 + index);
  return {
    version: 2,
    years: { ...firstCalendar.years, ...Object.fromEntries(years.map((year) => [String(year), inventedYear(year)])) },
  };
}
