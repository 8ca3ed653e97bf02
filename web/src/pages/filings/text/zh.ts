import type { FilingRecipient, FilingStatus } from '@rongcuo/domain';
import { filesUnderWay } from '../../../attachments/text/zh.ts';
import type { Tone } from '../../../matters/tones.ts';

export const filingWords = {
  page: '改革创新风险备案',
  title: '风险备案',
  home: '首页',
  all: '全部备案',
  lead: '推行重大改革之前，把合法性审查、专家论证和风险评估的材料报党委研究备案。备案编号并锁定后，可以在容错案件中引用。',
  start: '新建备案',
  mine: '我的备案',
  mineEmpty: '还没有备案。重大改革开始之前，可以在这里准备材料并提交。',
  drafts: '继续填写',
  unit: '本单位的备案',
  unitEmpty: '还没有本单位的备案。可以在这里替本单位干部负责的项目备案。',
  toSupplement: '等我补充的备案',
  toExamine: '等我审查的备案',
  toDecide: '党委研究的备案',
  desk: '组织部审查的备案',
  deskEmpty: '目前没有提交的备案。',
  bench: '提交党委的备案',
  benchEmpty: '目前没有等待党委研究的备案。',
  office: '等书记、副书记处理的备案',
  watch: '全部备案（监督）',
  watchEmpty: '还没有提交过的备案。',
  supplement: '补充并重新提交',
  supplementLead: '组织部要求补充的内容，见下方办理进展和各部分的提示。',
  number: '编号',
  noNumber: '备案后编号',
  leader: '项目负责人',
  unitName: '所在单位',
  by: '备案方式',
  bySelf: '干部本人备案',
  byUnit: '单位党组织备案',
  supervision: '内部监督',
  deliberation: '党委研究',
  comma: '；',
};

export const citingWords = { title: '引用本备案的案件' };

export const filingTones: Readonly<Record<FilingStatus, Tone>> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'amber',
  examined: 'blue',
  deliberating: 'blue',
  filed: 'green',
  refused: 'red',
  withdrawn: 'grey',
  closed: 'grey',
};

export const filingHolders: Readonly<Partial<Record<FilingRecipient, string>>> = { desk: '组织部' };

/** What whoever files is told: who has it now, and what comes then. */
export const filingNext: Readonly<Record<FilingStatus, { readonly now: string; readonly next: string }>> = {
  draft: { now: '备案还没有提交', next: '材料齐备后提交。' },
  submitted: { now: '备案在组织部，等待审查材料是否齐备', next: '组织部会审查各部分，或者退回补充。' },
  returned: { now: '备案已退回，等待补充', next: '按要求补充后重新提交。' },
  examined: { now: '材料已经审查，等待党委安排研究', next: '党委集体研究、表决是否同意备案。' },
  deliberating: { now: '党委正在研究', next: '同意备案的，编号并锁定全部材料；不同意的，说明理由。' },
  filed: { now: '已备案，材料已经锁定', next: '实施过程中请报告进展，完成或终止时办结。' },
  refused: { now: '党委没有同意备案，理由见办理进展', next: '' },
  withdrawn: { now: '备案已撤回', next: '' },
  closed: { now: '备案已办结，锁定的材料仍然有效', next: '' },
};

export const lockWords = {
  title: '备案和锁定',
  lead: '以下材料自备案时起不能更改。指纹由全部材料和原件算出，改动任何一处都会不同。',
  number: '备案编号',
  at: '锁定时间',
  digest: '材料指纹',
};

export const examinationWords = {
  title: '组织部审查',
  advice: '审查建议',
  by: (name: string, when: string) => `${name}，${when}`,
  empty: '还没有审查。',
};

export const progressWords = {
  title: '实施进展',
  empty: '还没有报告进展。',
  on: (day: string) => `截至 ${day}`,
};

export const filingPanelWords = {
  return: {
    lead: '退回后备案人补充并重新提交，审查时限暂停。请一次写全需要补充的内容。',
    parts: '需要补充的部分',
    missing: { supplements: '请至少选择一个部分' },
    send: '确认退回补充',
    done: '已退回备案人补充。',
  },
  examine: {
    lead: '三个部分都要逐一审查。审查后报请党委研究，审查意见不告知当事人。',
    parts: '各部分的审查意见',
    send: '确认完成审查',
    done: '审查已完成，等待党委安排研究。',
  },
  withdraw: {
    lead: '撤回后本次备案办结，不能恢复；需要时可以重新备案。',
    send: '确认撤回',
    done: '备案已撤回。',
  },
  declareTie: {
    lead: '提交后立即生效，您不再能查看和办理本备案。',
    send: '确认回避',
    done: '您已回避本备案。',
  },
  askRecusal: {
    lead: '由有权决定的人决定是否回避，决定前对方可以继续办理。',
    missing: { of: '请选择申请谁回避' },
    send: '提交回避申请',
    done: '回避申请已提交。',
  },
  decideRecusal: {
    lead: '同意后立即生效，被申请人不再能查看和办理本备案。',
    asked: (name: string, reason: string) => `${name}：${reason}`,
    yes: '同意回避',
    no: '不同意回避',
    missing: { request: '请选择回避申请', granted: '请选择是否同意' },
    send: '确认决定',
    done: '回避决定已作出。',
  },
  approve: {
    lead: '同意后编号，并锁定全部材料和原件。须有过半数的应到会委员赞成。',
    send: '确认同意备案',
    done: '已同意备案，编号并锁定。',
  },
  refuse: {
    lead: '决定和理由将告知备案人、项目负责人和所在单位党组织。',
    send: '确认不予备案',
    done: '已决定不予备案，并告知有关人员。',
  },
  report: {
    lead: '进展附在备案之后，不改变已经锁定的材料。',
    missing: { files: filesUnderWay },
    send: '提交进展',
    done: '进展已报告。',
  },
  close: {
    lead: '办结后不能再报告进展；锁定的材料和编号仍然有效。',
    send: '确认办结',
    done: '备案已办结。',
  },
};

export const voteWords = { motion: '提请表决', approve: '同意备案' };

export const dossierWords = {
  title: '备案材料',
  nth: (n: number) => `这是第 ${n} 次提交的内容。`,
};
