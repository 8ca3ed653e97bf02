import { catalogueLimits } from '@rongcuo/domain';

export const cataloguesWords = {
  title: '办法目录',
  lead: '案件按开始办理时的版本显示和核对：新版本发布以后提交的申请和主动立案的案件，才使用新的名称、表述和可选项目。',
  current: '现行目录',
  open: '编辑目录',
  inUse: '可以选择',
  retired: '已停用',
  nth: (n: number) => `第四条第 ${n} 条界限`,
  label: '名称',
  wording: '正式表述',
  wordingHint: '录入本校发布的正式条文，供申请和核实时对照；没有可不填。',
  within: '可以容错的一边',
  beyond: '不予容错的一边',
  noWording: '没有录入正式表述。',
};

export const editWords = {
  title: '编辑办法目录',
  lead: '各条的项目由办法确定，可以修改名称、录入正式表述；可选项目可以增加或停用，不能删除。停用的项目在已有案件中照常显示，新案件不能再选。',
  itemName: (n: number) => `第 ${n} 项的名称`,
  add: '增加一项',
  added: '新增',
  remove: '不增加这一项',
  removeOf: (n: number) => `：第 ${n} 项`,
  retire: '停用',
  restore: '恢复使用',
  ofItem: (label: string) => `：${label}`,
  changes: '与现行版本相比，将要调整的内容',
  unchanged: '目录与现行版本相同，没有需要发布的内容。',
  reason: '发布理由',
  overtaken: (version: number) =>
    `您编辑期间，第 ${version} 版已经发布。已填内容都还在，请对照下面将要调整的内容，核对后再确认发布。`,
  done: (version: number) => `办法目录已更新，作为第 ${version} 版发布，即日生效。`,
};

export const changeWords = {
  nothing: '（无）',
  added: (label: string) => `增加“${label}”`,
  retired: (label: string) => `停用“${label}”`,
  restored: (label: string) => `恢复“${label}”`,
  renamed: (before: string, after: string) => `“${before}”改为“${after}”`,
};

const { itemLabel, items, label, wording } = catalogueLimits;

export const wrongWords = {
  label: (where: string) => `${where}：请填写名称，最多 ${label} 字`,
  side: (where: string) => `${where}：请填写界限的两边，每边最多 ${label} 字`,
  wording: (where: string) => `${where}：正式表述最多 ${wording} 字，且不能含有控制字符`,
  item: (where: string) => `${where}：请填写项目名称，最多 ${itemLabel} 字`,
  tooMany: (where: string) => `${where}：最多 ${items} 项，包括已停用的`,
  noneInUse: (where: string) => `${where}：至少保留一项可以选择`,
  sameLabel: (where: string) => `${where}：有两项名称相同，请修改其中一项`,
  reason: '请写明发布理由，最多 500 字',
  other: (where: string) => `${where}：请核对后重新填写`,
};

export const cataloguesRefused = {
  overtaken: '刚刚有新的版本发布，请核对将要调整的内容后再次确认发布；已填内容都还在。',
  itemDeleted: (labels: readonly string[]) => `项目只能停用，不能删除：${labels.join('、')}。请刷新页面后重新编辑。`,
};
