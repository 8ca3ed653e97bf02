import type { ImpactRow } from '@rongcuo/domain';
import { dateText } from '../../../../ui/text/times.ts';

export const confidenceWords: Readonly<Record<ImpactRow['confidence'], string>> = {
  high: '高，有明确条文',
  medium: '中，见于公开文件',
  low: '低，据引述或通行做法',
  none: '没有依据',
};

const monthsText = (months: number | null): string => (months === null ? '未定，登记时写明' : `${months} 个月`);

export const impactWords = {
  title: '问责影响期',
  lead: '各种处理影响干部多久。登记处理时按作出决定之日的长短计算，已登记的不因新版本重算。',
  version: (version: number) => `第 ${version} 版`,
  cap: '合并计算的上限',
  months: monthsText,
  row: (from: string | null, months: number | null, source: string) =>
    `${from === null ? '' : `${dateText(from)} 起作出的决定：`}${monthsText(months)}，${source}`,
  source: (source: string, confidence: string) => `${source}（可信程度：${confidence}）`,
  show: '查看各种处理的影响期',
  first: '系统启用时的影响期。',
  history: '历次发布',
  reason: '发布理由',
  publishedAt: '发布时间',
};

export const impactFormWords = {
  open: '调整影响期',
  title: '发布影响期',
  lead: '发布后用于此后登记的处理，已登记的不变。法规修订、只影响此后决定的，请增加一行并写明起始日期，不要改动原来的一行。',
  always: '一直适用',
  row: (row: number) => `第 ${row} 行`,
  from: '自哪天作出的决定起',
  months: '影响期（月）',
  monthsHint: '没有统一规定的留空，由登记人写明。',
  source: '依据',
  confidence: '可信程度',
  add: '增加一行',
  remove: '删去这一行',
  cap: '合并计算的上限（月）',
  reason: '发布理由',
  changes: '将要调整的内容',
  unchanged: '与现行版本相同，没有需要发布的内容。',
  overtaken: (version: number) =>
    `您编辑期间，第 ${version} 版已经发布。已填内容都还在，请对照下面将要调整的内容，核对后再确认发布。`,
  done: (version: number) => `已发布第 ${version} 版影响期，用于此后登记的处理。`,
  wrong: {
    from: '请填写起始日期，且不与其他行相同',
    months: '请填写 1 到 120 的整数，或留空',
    source: '请写明依据，最多 500 字',
    confidence: '请选择可信程度',
    cap: '请填写 1 到 120 的整数',
    reason: '请写明发布理由，最多 500 字',
  },
};
