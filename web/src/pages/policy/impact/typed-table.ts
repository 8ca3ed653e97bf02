import {
  type ImpactRow,
  type ImpactTable,
  ImpactTableProposal,
  type SanctionKind,
  sanctionKinds,
  sanctionKindWords,
} from '@rongcuo/domain';
import * as z from 'zod/mini';
import { number } from '../limits/typed-limits.ts';
import { confidenceWords, impactWords, impactFormWords as words } from './text/zh.ts';

/** A row as it stands in its fields; the first of a kind holds from ever, and has no day. */
export interface TypedRow {
  from: string;
  months: string;
  source: string;
  confidence: string;
}

export interface TypedTable {
  rows: Record<SanctionKind, TypedRow[]>;
  cap: string;
  reason: string;
}

/** The rows of a kind, in the order of their days. */
function rowsOf({ rows }: Pick<ImpactTable, 'rows'>, kind: SanctionKind): readonly ImpactRow[] {
  return rows.filter((row) => row.kind === kind).sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
}

export function typedTable(table: ImpactTable): TypedTable {
  const rows = Object.fromEntries(
    sanctionKinds.map((kind) => [
      kind,
      rowsOf(table, kind).map(({ from, months, source, confidence }): TypedRow => {
        return { from: from ?? '', months: months === null ? '' : String(months), source, confidence };
      }),
    ]),
  ) as TypedTable['rows'];
  return { rows, cap: String(table.capMonths), reason: '' };
}

export const blankRow = (): TypedRow => ({ from: '', months: '', source: '', confidence: '' });

/** Where a mistake stands: `kind.row.field`, `cap` or `reason`. */
export type TableErrors = Readonly<Record<string, string>>;

/** Checked by the very schema the server will use. */
export function proposalFrom(
  { version }: Pick<ImpactTable, 'version'>,
  typed: TypedTable,
): { readonly proposal: ImpactTableProposal | null; readonly errors: TableErrors } {
  const places = sanctionKinds.flatMap((kind) => typed.rows[kind].map((row, index) => ({ kind, row, index })));
  const errors: Record<string, string> = {};
  for (const { kind, row, index } of places) {
    // An empty day of another row than the first would read as "from ever".
    const days = typed.rows[kind].map(({ from }) => from);
    if (index > 0 && (row.from === '' || days.indexOf(row.from) < index))
      errors[`${kind}.${index}.from`] = words.wrong.from;
  }
  const parsed = z.safeParse(ImpactTableProposal, {
    rows: places.map(({ kind, row, index }) => ({
      kind,
      from: index === 0 ? null : row.from,
      months: row.months.trim() === '' ? null : number(row.months),
      source: row.source,
      confidence: row.confidence,
    })),
    capMonths: number(typed.cap),
    basedOn: version,
    reason: typed.reason,
  });
  for (const { path } of parsed.error?.issues ?? []) {
    const [top, at, field] = path;
    const place = typeof at === 'number' ? places[at] : undefined;
    if (top === 'capMonths') errors['cap'] = words.wrong.cap;
    else if (top === 'reason') errors['reason'] = words.wrong.reason;
    else if (place && isField(field)) errors[`${place.kind}.${place.index}.${field}`] = words.wrong[field];
  }
  return { proposal: parsed.success && Object.keys(errors).length === 0 ? parsed.data : null, errors };
}

function isField(field: unknown): field is keyof TypedRow {
  return field === 'from' || field === 'months' || field === 'source' || field === 'confidence';
}

function rowText({ from, months, source, confidence }: ImpactRow): string {
  return impactWords.row(from, months, impactWords.source(source, confidenceWords[confidence]));
}

/** The table in words, kind by kind. */
export function tableIn(table: Pick<ImpactTable, 'rows' | 'capMonths'>): { label: string; value: string }[] {
  return [
    ...sanctionKinds.map((kind) => ({
      label: sanctionKindWords[kind],
      value: rowsOf(table, kind).map(rowText).join('\n'),
    })),
    { label: impactWords.cap, value: impactWords.months(table.capMonths) },
  ];
}

/** What another version changes: each kind as it will be. */
export function changesBetween(
  before: Pick<ImpactTable, 'rows' | 'capMonths'>,
  after: Pick<ImpactTable, 'rows' | 'capMonths'>,
): { label: string; value: string }[] {
  const old = tableIn(before);
  return tableIn(after).filter(({ value }, index) => value !== old[index]?.value);
}
