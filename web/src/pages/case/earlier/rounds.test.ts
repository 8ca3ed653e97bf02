import { type Instant, type JsonObject, plainJson } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import type { ShownEvent } from '../../../data/decode.ts';
import { supersededIn } from './rounds.ts';

function record(...steps: readonly (readonly [kind: string, archived?: readonly string[]])[]): ShownEvent[] {
  return steps.map(([kind, archived], index) => ({
    seq: index + 1,
    kind,
    at: `2026-10-${String(index + 1).padStart(2, '0')}T01:00:00.000Z` as Instant,
    byName: '许国强',
    capacity: 'secretary',
    action: `a${index + 1}`,
    data: plainJson(archived ? { archived } : {}) satisfies JsonObject,
  }));
}
const shown = (events: readonly ShownEvent[], appeals = 0) =>
  supersededIn(events, { appeals }).map(({ book, nth, by, tally }) => [book, nth, by.kind, tally]);

describe('what was put aside in a case', () => {
  it('[M7.3a] is nothing in one that went straight through', () => {
    expect(shown(record(['recommend'], ['putOnAgenda'], ['determine', ['tally-1']], ['serve']))).toEqual([]);
  });

  it('[M7.3a] comes in the order of the record, what was recommended before the meeting on it', () => {
    const events = record(
      ['putOnAgenda'],
      ['putOnAgenda', ['meeting-1']],
      ['sendBack', ['recommendation-1', 'meeting-2']],
      ['recommend'],
      ['putOnAgenda'],
      ['refer', ['meeting-3', 'referral-a9']],
    );
    expect(shown(events)).toEqual([
      ['meeting', 1, 'putOnAgenda', null],
      ['recommendation', 1, 'sendBack', null],
      ['meeting', 2, 'sendBack', null],
      ['meeting', 3, 'refer', null],
      ['referral', 1, 'refer', null],
    ]);
  });

  it('[M7.3a] gives a meeting the count it determined by, and only that one', () => {
    const events = record(
      ['putOnAgenda'],
      ['putOnAgenda', ['meeting-1']],
      ['determine', ['tally-1']],
      ['appeal'],
      ['decideAppeal', ['appeal-1', 'meeting-2']],
      ['putOnAgenda'],
      ['putOnAgenda', ['meeting-3']],
    );
    expect(shown(events, 1)).toEqual([
      ['meeting', 1, 'putOnAgenda', null],
      ['meeting', 2, 'decideAppeal', 'tally-1'],
      ['meeting', 3, 'putOnAgenda', null],
    ]);
  });

  it('[M7.4b] counts an appeal as past once there is another', () => {
    const events = record(['decideAppeal', ['appeal-1']], ['appeal']);
    expect(shown(events, 1)).toEqual([]);
    expect(shown(events, 2)).toEqual([['appeal', 1, 'decideAppeal', null]]);
  });
});
