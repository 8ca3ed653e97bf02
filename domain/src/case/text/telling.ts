import type { JsonObject } from '../../kernel/json.ts';
import { lookUp } from '../../text/format.ts';
import type { caseTelling } from '../telling.ts';
import type { CaseRecipient } from '../vocabulary.ts';
import { actionWords } from './names.ts';
import { reminderTitle } from './zh.ts';

type Words = {
  readonly [Kind in keyof typeof caseTelling]: Readonly<Record<keyof (typeof caseTelling)[Kind], string>>;
};

const aboutYou = '有一件关于您的容错申请已提交';
const knows = (title: string) => ({ applicant: title, subject: title, unit: title });
const all = (title: string) => ({ ...knows(title), supervisor: title });

/**
 * What each is told, of the face of the case and nothing else: no name, no reason, no result and no vote, for it may be
 * read over a shoulder. What it says stands on the page of the case for whom the case opens to.
 */
const words: Omit<Words, 'remind'> = {
  submit: {
    applicant: '申请已提交',
    subject: aboutYou,
    unit: '本单位的申请已提交',
    desk: '有新的申请，请决定是否受理',
    supervisor: '有新的申请，部门没有可以办理的人员',
  },
  openExOfficio: {
    subject: '部门主动立案，事项与您有关',
    unit: '部门主动立案，事项涉及本单位干部',
    desk: '部门主动立案，请指派调查核实人员',
  },
  return: { applicant: '申请被退回，请补正后重新提交', supervisor: '申请被退回补正' },
  accept: knows('申请已受理'),
  decline: all('申请不予受理'),
  withdraw: { ...knows('申请已撤回'), desk: '申请人撤回了申请' },
  assign: { ...knows('已指派调查核实人员'), desk: '调查核实人员已指派，请开展调查', supervisor: '指派了调查核实人员' },
  declareTie: { head: '有人自行回避，请查看是否需要另行指派', supervisor: '有人自行回避' },
  askRecusal: {
    head: '有人申请回避，请查看是否由您决定',
    office: '有人申请回避，请查看是否由您决定',
    supervisor: '有人申请回避，请查看是否由您决定',
  },
  decideRecusal: {
    ...knows('回避申请已有决定'),
    head: '回避申请已有决定，请查看是否需要另行指派',
    supervisor: '回避申请已有决定',
  },
  noteDeparture: { head: '有调查核实人员退出，请另行指派', supervisor: '有调查核实人员退出' },
  extend: all('调查期限延长'),
  recommend: {
    ...knows('部门已提出初步建议'),
    office: '部门已提出初步建议，请安排党委研究',
    supervisor: '部门已提出初步建议',
  },
  putOnAgenda: { bench: '已列入党委会议议程，请准备研究', supervisor: '已列入党委会议议程' },
  sendBack: { desk: '党委退回补充调查', supervisor: '党委退回补充调查' },
  refer: {
    ...knows('已请示上级组织，等待答复'),
    superior: '有一件请示，请答复',
    desk: '党委已请示上级组织',
    supervisor: '党委已请示上级组织',
  },
  recordReply: { bench: '上级组织已答复，请继续研究', desk: '上级组织已答复', supervisor: '上级组织已答复' },
  determine: { desk: '党委已作出认定，请送达', bench: '党委已作出认定', supervisor: '党委已作出认定' },
  serve: {
    applicant: '认定结果已送达，请查看',
    subject: '认定结果已送达，请签收',
    unit: '认定结果已送达，请签收',
    supervisor: '送达时拒绝签收',
  },
  acknowledge: { desk: '认定结果已签收' },
  appeal: {
    ...knows('申诉已提出'),
    superior: '有一件申诉，请作出决定',
    desk: '本案被提出申诉',
    supervisor: '本案被提出申诉',
  },
  extendAppeal: all('申诉办理期限延长'),
  decideAppeal: { ...all('申诉已有决定'), desk: '申诉已有决定，请查看是否需要重新办理', bench: '申诉已有决定' },
  close: { ...knows('案件已办结'), desk: '案件已办结' },
  object: { desk: '纪委书记提出监督异议', office: '纪委书记提出监督异议' },
  answerObjection: { supervisor: '监督异议已答复，请决定是否撤销' },
  liftObjection: { desk: '监督异议已撤销，可以继续办理', office: '监督异议已撤销' },
  correct: all('案件信息有更正'),
  recount: knows('申诉期限因放假安排重新计算'),
};

/** The title of an entry: what happened, as the recipient is told it. */
export function tellingWords(kind: string, as: CaseRecipient, data: JsonObject): string {
  if (kind === 'remind') return reminderTitle(data);
  const table: Readonly<Record<string, Readonly<Partial<Record<CaseRecipient, string>>>>> = words;
  return (Object.hasOwn(table, kind) ? table[kind]?.[as] : undefined) ?? lookUp(actionWords, kind);
}
