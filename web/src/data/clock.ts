import { type Instant, instantFromMillis, type PlainDate, plainDateOf } from '@rongcuo/domain';
import { serverMillis } from './clock-offset.ts';

/** Now, by the server's clock. */
export function serverNow(): Instant {
  return instantFromMillis(serverMillis());
}

/** Today in Asia/Shanghai, by the server's clock. */
export function serverToday(): PlainDate {
  return plainDateOf(serverNow());
}
