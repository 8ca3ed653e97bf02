import type { Calendar } from './calendar.ts';
import { isPlainDate, type PlainDate } from './time.ts';

function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`not a day: ${text}`);
  return text;
}

function off(name: string, from: string, to = from) {
  return { name, from: day(from), to: day(to) };
}

const on = (...days: readonly string[]): PlainDate[] => days.map(day);

/**
 * The General Office of the State Council on the holidays of each year; the calendar the system begins with. Later years
 * are published in the app when their notice is out.
 */
export const firstCalendar: Calendar = {
  version: 1,
  years: {
    '2024': {
      notice: '国办发明电〔2023〕7号',
      holidays: [
        off('元旦', '2024-01-01'),
        off('春节', '2024-02-10', '2024-02-17'),
        off('清明节', '2024-04-04', '2024-04-06'),
        off('劳动节', '2024-05-01', '2024-05-05'),
        off('端午节', '2024-06-10'),
        off('中秋节', '2024-09-15', '2024-09-17'),
        off('国庆节', '2024-10-01', '2024-10-07'),
      ],
      workdays: on(
        ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11'],
        ...['2024-09-14', '2024-09-29', '2024-10-12'],
      ),
    },
    '2025': {
      notice: '国办发明电〔2024〕12号',
      holidays: [
        off('元旦', '2025-01-01'),
        off('春节', '2025-01-28', '2025-02-04'),
        off('清明节', '2025-04-04', '2025-04-06'),
        off('劳动节', '2025-05-01', '2025-05-05'),
        off('端午节', '2025-05-31', '2025-06-02'),
        off('国庆节、中秋节', '2025-10-01', '2025-10-08'),
      ],
      workdays: on('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
    },
    '2026': {
      notice: '国办发明电〔2025〕7号',
      holidays: [
        off('元旦', '2026-01-01', '2026-01-03'),
        off('春节', '2026-02-15', '2026-02-23'),
        off('清明节', '2026-04-04', '2026-04-06'),
        off('劳动节', '2026-05-01', '2026-05-05'),
        off('端午节', '2026-06-19', '2026-06-21'),
        off('中秋节', '2026-09-25', '2026-09-27'),
        off('国庆节', '2026-10-01', '2026-10-07'),
      ],
      workdays: on('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
    },
  },
};
