import { describe, expect, it } from 'vitest';
import { type Instant, instantFromMillis } from '../time/time.ts';
import {
  ATTEMPTS,
  again,
  attemptKeyOf,
  attemptOf,
  begun,
  Delivery,
  isDue,
  letterOf,
  newDelivery,
  settled,
} from './delivery.ts';

const noon = '2026-10-08T04:00:00.000Z' as Instant;
const after = (minutes: number): Instant => instantFromMillis(Date.parse(noon) + minutes * 60_000);
const fresh = newDelivery({ uid: 'chen', entryId: 'e-000001', channel: 'mail', legal: false }, noon);
const failure = { outcome: 'failed', code: 'http-503', final: false } as const;

function tried(delivery: Delivery, now: Instant): Delivery {
  const next = begun(delivery, now);
  if (!next) throw new Error('no attempt left');
  return settled(next, failure, now);
}

describe('a notice on its way', () => {
  it('[M11a] is due at once, and once it is begun to nobody else', () => {
    expect(isDue(fresh, noon)).toBe(true);
    const claimed = begun(fresh, noon);
    expect(claimed).toMatchObject({ status: 'waiting', attempts: 1, nextAt: after(15) });
    expect(claimed && isDue(claimed, noon)).toBe(false);
    // Whoever began it broke off: it is taken up again.
    expect(claimed && isDue(claimed, after(15))).toBe(true);
  });

  it('[M11a] is tried again after longer and longer pauses, and then given up', () => {
    const pauses: number[] = [];
    let delivery = fresh;
    let now = noon;
    while (delivery.status !== 'dead') {
      delivery = tried(delivery, now);
      if (delivery.nextAt === null) break;
      pauses.push((Date.parse(delivery.nextAt) - Date.parse(now)) / 60_000);
      expect(isDue(delivery, instantFromMillis(Date.parse(delivery.nextAt) - 1))).toBe(false);
      now = delivery.nextAt;
    }
    expect(pauses).toEqual([15, 60, 240, 720, 1440]);
    expect(delivery).toMatchObject({ status: 'dead', attempts: ATTEMPTS, nextAt: null, lastError: 'http-503' });
    expect(isDue(delivery, after(1_000_000))).toBe(false);
  });

  it('[M11a] is given up at once where trying again would not help', () => {
    const claimed = begun(fresh, noon);
    const given = claimed && settled(claimed, { ...failure, final: true }, noon);
    expect(given).toMatchObject({ status: 'dead', attempts: 1, nextAt: null });
  });

  it('[M11a] has no attempt left after the last broke off', () => {
    expect(begun({ ...fresh, attempts: ATTEMPTS }, noon)).toBeNull();
  });

  it('[M11a] that is out, or has nobody to reach, is not tried any more', () => {
    for (const outcome of ['sent', 'nobody'] as const) {
      const delivery = settled({ ...fresh, status: 'waiting', attempts: 1 }, { outcome }, noon);
      expect(delivery.status).toBe(outcome === 'sent' ? 'sent' : 'dropped');
      expect(isDue(delivery, after(1_000_000))).toBe(false);
    }
  });

  it('[M11a] given up and sent again begins from the first attempt, told from those before', () => {
    const dead = settled({ ...fresh, attempts: ATTEMPTS }, failure, noon);
    const revived = again(dead, after(60));
    expect(isDue(revived, after(60))).toBe(true);
    const first = begun(revived, after(60));
    expect(first && attemptKeyOf('ab', first)).toBe('ab-1-1');
    expect(attemptOf('ab-1-1')).toEqual({ id: 'ab', round: 1, attempts: 1 });
    expect(attemptOf('somebody’s own mail')).toBeNull();
  });

  it('[M11b] given up says to an operator who, by what, why and on which day; not what about, nor whether it was legal', () => {
    const dead = settled({ ...fresh, legal: true, attempts: ATTEMPTS }, failure, noon);
    expect(letterOf(dead, noon)).toEqual({ uid: 'chen', channel: 'mail', error: 'http-503', on: '2026-10-08' });
  });

  it('[M11b] keeps of a failure a code, and no words of anybody’s server', () => {
    expect(Delivery.safeParse({ ...fresh, lastError: '550 chen@school.example unknown' }).success).toBe(false);
    expect(Delivery.safeParse({ ...fresh, lastError: 'messaging/internal-error' }).success).toBe(true);
  });
});
