import { defaultImpactTable, type ImpactTable, sanctionKinds } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { blankRow, changesBetween, proposalFrom, type TypedTable, tableIn, typedTable } from './typed-table.ts';

const table: ImpactTable = { ...defaultImpactTable, version: 3 };
function typedWith(change: (typed: TypedTable) => void): TypedTable {
  const typed = { ...typedTable(table), reason: '条例修订' };
  change(typed);
  return typed;
}
const check = (change: (typed: TypedTable) => void) => proposalFrom(table, typedWith(change));
const revised = { from: '2026-01-01', months: '12', source: '修订后的条例', confidence: 'medium' };

describe('the table of impact periods in its fields', () => {
  it('[M8b] is the same table when nothing was changed, and says over which version it was written', () => {
    const { proposal, errors } = check(() => {});
    expect(errors).toEqual({});
    expect(proposal).toMatchObject({ basedOn: 3, capMonths: 48, reason: '条例修订' });
    expect(proposal && changesBetween(table, proposal)).toEqual([]);
    expect(proposal?.rows).toHaveLength(table.rows.length);
  });

  it('[M8b] tells every kind and the cap, and of a new version only what it changes', () => {
    expect(tableIn(table)).toHaveLength(sanctionKinds.length + 1);
    const { proposal } = check(({ rows }) => rows.partySeriousWarning.push({ ...revised }));
    const changes = proposal ? changesBetween(table, proposal) : [];
    expect(changes).toEqual([
      { label: '党内严重警告', value: expect.stringContaining('2026年1月1日 起作出的决定：12 个月') },
    ]);
    expect(changes[0]?.value).toContain('18 个月');
  });

  it('[M8b] leaves a length open where no rule is known', () => {
    const { proposal } = check(({ rows }) => {
      for (const row of rows.admonition) row.months = ' ';
    });
    expect(proposal?.rows.find(({ kind }) => kind === 'admonition')?.months).toBeNull();
  });

  it.each([
    ['a length that is no number', 'governmentWarning.0.months', (typed: TypedTable) => set(typed, { months: '半年' })],
    ['a row without a source', 'governmentWarning.0.source', (typed: TypedTable) => set(typed, { source: ' ' })],
    [
      'a row without a confidence',
      'governmentWarning.0.confidence',
      (typed: TypedTable) => set(typed, { confidence: '' }),
    ],
    [
      'a further row without a day',
      'governmentWarning.1.from',
      ({ rows }: TypedTable) => rows.governmentWarning.push({ ...revised, from: '' }),
    ],
    [
      'two rows of the same day',
      'governmentWarning.2.from',
      ({ rows }: TypedTable) => rows.governmentWarning.push({ ...revised }, { ...revised }),
    ],
    ['no cap', 'cap', (typed: TypedTable) => Object.assign(typed, { cap: '' })],
    ['no reason', 'reason', (typed: TypedTable) => Object.assign(typed, { reason: ' ' })],
  ] as const)('[M14] with %s is not sent, and says where', (_, place, change) => {
    const { proposal, errors } = check(change);
    expect(proposal).toBeNull();
    expect(Object.keys(errors)).toEqual([place]);
  });

  it('[M14] with an empty row added says everything that is missing from it', () => {
    const { errors } = check(({ rows }) => rows.reminder.push(blankRow()));
    expect(Object.keys(errors).sort()).toEqual(['reminder.1.confidence', 'reminder.1.from', 'reminder.1.source']);
  });
});

function set({ rows }: TypedTable, change: object): void {
  Object.assign(rows.governmentWarning[0] ?? {}, change);
}
