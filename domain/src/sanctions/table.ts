/**
 * Which measure of accountability affects somebody for how long (article 8). The measures name no lengths: they follow
 * from other rules, which change, so this is dated data. Sources and confidence are told with each row.
 */
import * as z from 'zod/mini';
import { text, textLimits } from '../kernel/text.ts';
import { publicationFields, requestFields } from '../measures/published.ts';
import { PlainDate } from '../time/time.ts';

export const sanctionKinds = [
  'reminder',
  'criticism',
  'inspection',
  'circular',
  'admonition',
  'suspension',
  'reassignment',
  'removal',
  'demotion',
  'partyWarning',
  'partySeriousWarning',
  'partyRemoval',
  'partyProbation',
  'governmentWarning',
  'governmentDemerit',
  'governmentMajorDemerit',
  'governmentDemotion',
  'staffWarning',
  'staffDemerit',
  'staffDemotion',
] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

export const confidences = ['high', 'medium', 'low', 'none'] as const;

const Row = z.strictObject({
  kind: z.enum(sanctionKinds),
  /** For what was decided from this day on; null: from ever. */
  from: z.nullable(PlainDate),
  /** Null: no rule is known to us, and whoever records it says how long, with the reason. */
  months: z.nullable(z.int().check(z.gte(1), z.lte(120))),
  source: text(textLimits.short),
  confidence: z.enum(confidences),
});
export type ImpactRow = z.infer<typeof Row>;

const content = {
  rows: z.array(Row).check(
    z.maxLength(200),
    z.refine((rows) => sanctionKinds.every((kind) => rows.some((row) => row.kind === kind && row.from === null)), {
      error: 'missing',
    }),
    z.refine((rows) => new Set(rows.map(({ kind, from }) => `${kind} ${from}`)).size === rows.length, {
      error: 'twice',
    }),
    z.describe('各种处理的影响期'),
  ),
  /** No sum of periods is longer. */
  capMonths: z.int().check(z.gte(1), z.lte(120), z.describe('合并计算的上限')),
};

export const ImpactTable = z.strictObject({ version: z.int().check(z.gte(1)), ...content });
export type ImpactTable = z.infer<typeof ImpactTable>;

/** `impactTables/{version}`: as published, by whom and why. */
export const PublishedImpactTable = z.extend(ImpactTable, publicationFields);
export type PublishedImpactTable = z.infer<typeof PublishedImpactTable>;

/** What is asked to be published: the version is counted, not chosen, and it is told which one it was written over. */
export const ImpactTableProposal = z.strictObject({
  ...content,
  basedOn: z.int(),
  reason: text(textLimits.short).check(z.describe('发布理由')),
});
export type ImpactTableProposal = z.infer<typeof ImpactTableProposal>;

/** `impactTableRequests/{id}`: what somebody asked to publish, unchecked, and how it was answered. */
export const ImpactTableRequest = z.strictObject({
  rows: z.unknown(),
  capMonths: z.unknown(),
  basedOn: z.optional(z.unknown()),
  ...requestFields,
});
export type ImpactTableRequest = z.infer<typeof ImpactTableRequest>;

const unknown = { from: null, months: null, source: '没有查到统一规定', confidence: 'none' } as const;
const sure = (months: number, source: string) => ({ from: null, months, source, confidence: 'high' }) as const;
const said = (months: number, source: string) => ({ from: null, months, source, confidence: 'low' }) as const;

export const defaultImpactTable: ImpactTable = ImpactTable.parse({
  version: 1,
  capMonths: 48,
  rows: [
    { kind: 'reminder', ...unknown },
    { kind: 'criticism', ...unknown },
    { kind: 'inspection', ...unknown },
    { kind: 'circular', ...unknown },
    { kind: 'admonition', ...said(6, '实务中与政务警告相同，各地规定不一') },
    { kind: 'suspension', ...unknown },
    { kind: 'reassignment', ...unknown },
    { kind: 'removal', ...unknown },
    { kind: 'demotion', ...unknown },
    { kind: 'partyWarning', ...said(12, '纪律处分条例（据引述）') },
    // An older text of the rule had a year; from when on it is a year and a half has to be confirmed.
    { kind: 'partySeriousWarning', ...said(18, '纪律处分条例（据引述，较早文本为一年）') },
    { kind: 'partyRemoval', ...said(24, '纪律处分条例（据引述）') },
    // One or two years on watch, and two more from the day rights are restored: no length of its own.
    { kind: 'partyProbation', ...unknown, source: '留党察看期满恢复权利后再计二年，由登记人写明' },
    { kind: 'governmentWarning', ...sure(6, '政务处分法第八条、第十九条') },
    { kind: 'governmentDemerit', ...sure(12, '政务处分法第八条、第十九条') },
    { kind: 'governmentMajorDemerit', ...sure(18, '政务处分法第八条、第十九条') },
    { kind: 'governmentDemotion', ...sure(24, '政务处分法第八条、第十九条') },
    { kind: 'staffWarning', ...sure(6, '事业单位人事管理条例第二十九条') },
    { kind: 'staffDemerit', ...sure(12, '事业单位人事管理条例第二十九条') },
    { kind: 'staffDemotion', ...sure(24, '事业单位人事管理条例第二十九条') },
  ],
});

/** The row that held on the day of the decision: the latest of those that had begun by then. */
export function rowFor({ rows }: ImpactTable, kind: SanctionKind, decidedOn: PlainDate): ImpactRow {
  const held = rows.filter((row) => row.kind === kind && (row.from === null || row.from <= decidedOn));
  const [latest] = [...held].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1));
  if (!latest) throw new Error(`no row for ${kind}`);
  return latest;
}
