import { instantFromMillis, type PlainDate, plainDateOf } from '@rongcuo/domain';

/** The day in Shanghai so many days from now. */
export function dayFromNow(days: number): PlainDate {
  return plainDateOf(instantFromMillis(Date.now() + days * 86_400_000));
}
