import { decideCalendar, paths } from '@rongcuo/domain';
import { now } from '../clock.ts';
import { readCalendarRequest } from '../decode.ts';
import { publishNext } from '../policy/publish-next.ts';
import { db } from '../services.ts';
import { recount } from '../sweep/recount.ts';
import { calendarAt } from './calendar-at.ts';

/** M13, M14: publishes the working days anew, with another year or with one corrected. */
export async function publishCalendar(requestId: string): Promise<void> {
  await publishNext({
    request: paths.calendarRequest(requestId),
    pathOf: paths.calendar,
    read: readCalendarRequest,
    inForce: calendarAt,
    decide: decideCalendar,
  });
  // The sweep goes on with it where there are too many to be worked out at once.
  await recount(db, await now());
}
