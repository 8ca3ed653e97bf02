import { describe, expect, it } from 'vitest';
import { now, people } from '../case/fixtures.ts';
import type { PlainDate } from '../time/time.ts';
import { decideImpactTable } from './publication.ts';
import {
  defaultImpactTable,
  type ImpactTable,
  type ImpactTableRequest,
  PublishedImpactTable,
  rowFor,
} from './table.ts';

const inForce: ImpactTable = { ...defaultImpactTable, version: 3 };
const day = (text: string) => text as PlainDate;
const added = {
  kind: 'partySeriousWarning',
  from: day('2026-01-01'),
  months: 12,
  source: '修订后的条例（据引述）',
  confidence: 'medium',
} as const;
const reason = '条例修订后影响期有变化';
const asked: ImpactTableRequest = {
  rows: [...inForce.rows, added],
  capMonths: 36,
  basedOn: 3,
  reason,
  by: 'wu',
  at: now,
};
const decided = (changes: Partial<ImpactTableRequest> = {}, publisher: (typeof people)['wu'] | null = people.wu) =>
  decideImpactTable({ ...asked, ...changes }, { publisher, inForce });

describe('the table of impact periods that somebody asks to publish', () => {
  it('[M8b] [M13] becomes the next version, with the reason, the name and the time', () => {
    const decision = decided();
    if (!decision.ok) throw new Error(decision.code);
    expect(PublishedImpactTable.parse(decision.published)).toMatchObject({
      version: 4,
      capMonths: 36,
      reason,
      publishedBy: 'wu',
      publishedAt: now,
    });
    const { rows, capMonths, version } = decision.published;
    const table = { rows, capMonths, version };
    expect(rowFor(table, 'partySeriousWarning', day('2026-01-01')).months).toBe(12);
    expect(rowFor(table, 'partySeriousWarning', day('2025-12-31')).months).toBe(18);
    expect(inForce.rows).not.toContain(added);
  });

  it('[M14] is published by the head of the organization department alone', () => {
    for (const name of ['sun', 'zheng', 'xu', 'han', 'you', 'chen'] as const) {
      expect(decideImpactTable(asked, { publisher: people[name], inForce })).toMatchObject({ code: 'not-yours' });
    }
    expect(decideImpactTable(asked, { publisher: { ...people.wu, active: false }, inForce })).toMatchObject({
      code: 'inactive',
    });
    expect(decided({}, null)).toMatchObject({ code: 'inactive' });
  });

  it('[M13] is refused where it was written over a version that is no longer in force', () => {
    for (const basedOn of [2, 4]) {
      expect(decided({ basedOn })).toMatchObject({ code: 'overtaken', facts: { version: 3 } });
    }
  });

  it.each([
    ['a kind without a row for all days', { rows: inForce.rows.slice(1) }, 'rows'],
    ['two rows for the same kind and day', { rows: [...inForce.rows, added, added] }, 'rows'],
    ['a length of no months', { rows: [...inForce.rows, { ...added, months: 0 }] }, 'rows.20.months'],
    ['a row without a source', { rows: [...inForce.rows, { ...added, source: ' ' }] }, 'rows.20.source'],
    ['a day that is none', { rows: [...inForce.rows, { ...added, from: '2026-02-30' }] }, 'rows.20.from'],
    ['a kind that is none', { rows: [...inForce.rows, { ...added, kind: 'gossip' }] }, 'rows.20.kind'],
    ['no cap', { capMonths: 0 }, 'capMonths'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['nothing at all', { rows: undefined }, 'rows'],
    ['no version it was written over', { basedOn: undefined }, 'basedOn'],
  ])('[M8b] is refused for %s, with the place named', (_, changes, field) => {
    const decision = decided(changes);
    expect(decision).toMatchObject({ ok: false, code: 'payload-invalid' });
    expect(JSON.stringify(decision)).toContain(`"field":"${field}"`);
  });
});
