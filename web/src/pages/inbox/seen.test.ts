import type { InboxGroup, Instant } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import type { InboxItem } from '../../data/sdk/inbox.ts';
import { withRead, withSeen } from './seen.ts';

const moment = (minute: number) => `2026-11-23T02:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const item = (id: string, minute: number, readAt: Instant | null = null): InboxItem => ({
  ...{ id, caseId: 'c1', seq: 1, kind: 'accept', subject: '容错〔2026〕1号', title: '申请已受理' },
  ...{ about: 'progress' as InboxGroup, at: moment(minute), matter: null, onBehalfOf: null, readAt },
});
const ids = (items: readonly InboxItem[]) => items.map(({ id }) => id);

describe('what the inbox has shown', () => {
  it('[M7.1b] is in order, each once, whatever page it came with', () => {
    const first = withSeen([], [item('c', 3), item('b', 2)]);
    const older = withSeen(first, [item('a', 1), item('b', 2)]);
    expect(ids(older)).toEqual(['c', 'b', 'a']);
    expect(ids(withSeen(older, [item('d', 4), item('c', 3)]))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('[M7.1b] two of the same moment keep their order', () => {
    expect(ids(withSeen([item('x', 1)], [item('y', 1)]))).toEqual(ids(withSeen([item('y', 1)], [item('x', 1)])));
  });

  it('[M7.1b] stays when it was read, also where unread ones are looked for; the server’s word replaces it', () => {
    const seen = [item('b', 2), item('a', 1)];
    const read = withRead(seen, moment(9), 'b');
    expect(read.map(({ readAt }) => readAt)).toEqual([moment(9), null]);
    expect(withRead(read, moment(10)).map(({ readAt }) => readAt)).toEqual([moment(9), moment(10)]);
    expect(withSeen(read, [item('b', 2, moment(8))])[0]?.readAt).toBe(moment(8));
  });
});
