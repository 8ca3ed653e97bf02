import { paths } from '@rongcuo/domain';
import type * as lite from 'firebase/firestore/lite';
import { calendarRequestOf, catalogueRequestOf, interpretationRequestOf, policyRequestOf } from '../rules/asking.ts';

/** What the interpreting department publishes for all of the house, and where that is asked for. */
interface Published {
  readonly from: string;
  /** As many as one list holds. */
  readonly limit: number;
  readonly requests: string;
  readonly requestsOf: readonly ((by: string) => lite.DocumentData)[];
}

export const published: readonly Published[] = [
  {
    from: paths.policies,
    limit: 50,
    requests: paths.policyRequests,
    requestsOf: [policyRequestOf, catalogueRequestOf],
  },
  {
    from: paths.interpretations,
    limit: 200,
    requests: paths.interpretationRequests,
    requestsOf: [interpretationRequestOf],
  },
  { from: paths.calendars, limit: 50, requests: paths.calendarRequests, requestsOf: [calendarRequestOf] },
];

/** Who asked for what was asked so far. */
export const asker = 'wu';
/** Who is away, and who stands in. */
export const away = { of: 'sun', to: 'zhou' } as const;
/** As {@link asker}, of people, units and departments. */
export const rosterAsker = 'you';
