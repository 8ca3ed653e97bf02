import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../time/time.ts';
import { canonicalJson, findChainFault, genesis, type RecordedEvent, seal } from './chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const path = 'cases/a';

function chainOf(length: number): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  let prev = genesis(path, sha256);
  for (let seq = 1; seq <= length; seq += 1) {
    const event = seal(
      {
        seq,
        kind: 'submit',
        class: 'face',
        from: 'draft',
        to: 'submitted',
        at: '2026-10-08T01:30:00.000Z' as Instant,
        by: 'u',
        byName: '陈',
        capacity: 'applicant',
        action: `a${seq}`,
        data: { n: seq },
        tells: [],
        seals: '',
        prev,
      },
      sha256,
    );
    events.push(event);
    prev = event.hash;
  }
  return events;
}
const headOf = (events: readonly RecordedEvent[]): string => events.at(-1)?.hash ?? genesis(path, sha256);

describe('canonicalJson', () => {
  it('gives the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: '陈' } })).toBe(canonicalJson({ a: { c: '陈', d: null }, b: 1 }));
  });
});

describe('findChainFault', () => {
  it('finds none in a chain of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (length) => {
        const events = chainOf(length);
        expect(findChainFault(path, events, headOf(events), sha256)).toBeNull();
      }),
    );
  });

  it('names the first event of which anything was altered', () => {
    const alterations: ((event: RecordedEvent) => RecordedEvent)[] = [
      (event) => ({ ...event, data: { n: 99 } }),
      (event) => ({ ...event, by: 'someone else' }),
      (event) => ({ ...event, byName: '王' }),
      (event) => ({ ...event, at: '2026-10-09T01:30:00.000Z' as Instant }),
      (event) => ({ ...event, class: 'investigation' }),
      (event) => ({ ...event, kind: 'accept' }),
      (event) => ({ ...event, from: 'returned' }),
      (event) => ({ ...event, to: 'accepted' }),
      (event) => ({ ...event, capacity: 'head' }),
      (event) => ({ ...event, action: 'b' }),
      (event) => ({ ...event, tells: ['unit'] }),
      (event) => ({ ...event, seals: '0' }),
    ];
    for (const alter of alterations) {
      const events = chainOf(5).map((event) => (event.seq === 3 ? alter(event) : event));
      expect(findChainFault(path, events, headOf(events), sha256)).toEqual({ seq: 3, fault: 'altered' });
    }
  });

  it('finds a removed event, a swapped pair, a cut-off end, and events moved from another matter', () => {
    const events = chainOf(5);
    const [first, second, third, ...rest] = events as [RecordedEvent, RecordedEvent, RecordedEvent, ...RecordedEvent[]];
    const head = headOf(events);
    expect(findChainFault(path, [first, third, ...rest], head, sha256)).toEqual({ seq: 2, fault: 'missing' });
    expect(findChainFault(path, [second, first, third, ...rest], head, sha256)).toEqual({ seq: 1, fault: 'order' });
    expect(findChainFault(path, [...events, third], head, sha256)).toEqual({ seq: 6, fault: 'order' });
    expect(findChainFault(path, events.slice(0, 4), head, sha256)).toEqual({ seq: 5, fault: 'head' });
    expect(findChainFault('cases/b', events, head, sha256)).toEqual({ seq: 1, fault: 'order' });
  });
});
