import type {
  ClarificationRecipient,
  ClarificationState,
  ClarificationStatus,
  maliceTargets,
  ownConclusions,
} from '@rongcuo/domain';
import { filesUnderWay } from '../../../attachments/text/zh.ts';
import type { Tone } from '../../../matters/tones.ts';

export const clarificationWords = {
  page: '核查与澄清',
  title: '核查与澄清',
  home: '首页',
  all: '全部事项',
  lead: '信访举报和负面舆情的核查：线索具体、可查的及时核查，结论分清，失实的为干部澄清。举报人受保护。',
  start: '登记新的线索',
  drafts: '没有登记完的',
  mine: '与我有关的澄清',
  toAnswer: '请答复：是否希望澄清',
  toDo: '等我办理的核查与澄清',
  desk: '本部门办理的',
  deskEmpty: '目前没有您经办的事项。登记之后会列在这里。',
  deskOver: '已经办结的',
  office: '等书记、副书记处理的',
  officeEmpty: '目前没有等您处理的事项。',
  superior: '报到我处认定的',
  superiorEmpty: '目前没有报到您处认定的事项。',
  watch: '全部事项（监督）',
  watchEmpty: '还没有登记过的事项。',
  mineEmpty: '目前没有与您有关的澄清。',
  inside: '核查',
  supervision: '内部监督',
  kind: '类别',
  subject: '涉及的干部',
  unit: '所在单位',
  conclusion: '结论',
  concludedOn: '结论日期',
};

export const clarificationTones: Readonly<Record<ClarificationStatus, Tone>> = {
  draft: 'grey',
  registered: 'amber',
  verifying: 'blue',
  setAside: 'grey',
  referred: 'blue',
  concluded: 'amber',
  clarified: 'green',
  closed: 'grey',
};

export const clarificationHolders: Readonly<Partial<Record<ClarificationRecipient, string>>> = {
  handlers: '核查人员',
};

/** What the person concerned is told: what it waits for, and what comes then. */
interface PersonNext {
  readonly now: string;
  readonly next: string;
}
const personNext: Readonly<Partial<Record<ClarificationStatus, PersonNext>>> = {
  concluded: {
    now: '已经查清，请答复是否希望澄清',
    next: '希望澄清的，纪检监察办公室按您希望的方式和范围办理；不希望的，不作任何公开说明。',
  },
  clarified: { now: '已经澄清', next: '纪检监察办公室会回访，了解影响是否消除。' },
  closed: { now: '已经办结', next: '' },
};
const personWished: PersonNext = {
  now: '您的意愿已经记录，等待办理',
  next: '希望澄清的，纪检监察办公室按您希望的方式和范围办理；不希望的，由其办结，不作任何公开说明。',
};

/** How it stands to the person concerned, who is to answer once. */
export function personNextOf({ status, wished }: Pick<ClarificationState, 'status' | 'wished'>): PersonNext | null {
  return status === 'concluded' && wished ? personWished : (personNext[status] ?? null);
}

export const maliceTargetWords: Readonly<Record<(typeof maliceTargets)[number], string>> = {
  person: '个人',
  unit: '单位',
};

/** What each conclusion means, so that none is taken for another. */
export const conclusionChoices: Readonly<Record<(typeof ownConclusions)[number], string>> = {
  substantiated: '属实：移交办理',
  unfounded: '失实：可以为本人澄清',
  unproven: '未查实：不能认定为失实，不办理澄清',
  suspectedFalseAccusation: '涉嫌诬告陷害：报上级认定，本校不作认定',
};

export const replyChoices = {
  falseAccusation: '属于诬告陷害',
  notFalseAccusation: '不属于诬告陷害（据实举报受保护）',
};

export const leadWords = {
  title: '反映的问题',
  inside: '仅供办理和监督人员查看，不告知本人。',
  summary: '反映的主要问题',
  channel: '来源',
  receivedOn: '收到日期',
  assessment: '线索判断',
  concrete: (value: boolean) => (value ? '具体' : '不具体'),
  checkable: (value: boolean) => (value ? '可查' : '不可查'),
  comma: '，',
  by: (name: string, when: string) => `${name}，${when}`,
};

export const verificationWords = {
  title: '核查',
  inside: '每次打开材料的内容或者附件，系统都会记录，由纪委书记查阅。',
  materials: '收录的材料',
  materialsEmpty: '还没有收录材料。',
  dot: ' · ',
  by: (name: string) => `${name}收录`,
  extended: (day: string) => `核查期限已延长至 ${day}`,
  grounds: '依据和理由',
  handed: '移交',
  handedCase: '查看移交的案件',
  question: '请示事项',
  reply: '上级答复',
  handling: '对诬告陷害的处理',
  handled: (target: string, measure: string, day: string) => `${target}，${measure}，${day}`,
};

export const reporterWords = {
  title: '举报人',
  inside: '单独密封存放，只有指定的核查人员、部门负责人和纪委书记可以查看。每次查看都会留下记录。',
  open: '查看举报人',
  recorded: '已记入阅读记录',
  name: '举报人',
  contact: '联系方式',
  noContact: '没有填写',
  ofHouse: '本校人员，与其有关联的人员系统自动排除',
};

export const personWords = {
  title: '澄清',
  empty: '还没有征求本人意愿。',
  asked: '拟澄清的事实',
  wish: '本人意愿',
  wants: (value: boolean) => (value ? '希望澄清' : '不希望澄清'),
  entered: (name: string) => `由 ${name} 代为登记`,
  form: (form: string) => `方式：${form}`,
  scope: (scope: string) => `范围：${scope}`,
  note: (note: string) => `其他意见：${note}`,
  noWish: '等待本人答复。',
  clarified: '已办理的澄清',
  on: (day: string, form: string) => `${day}，${form}`,
  within: (scope: string) => `范围：${scope}`,
  because: (reason: string) => `与本人意愿不同的理由：${reason}`,
  statement: '事实说明',
  followUp: '回访',
  visited: (day: string, how: string) => `${day}，${how}`,
  publish: (id: string) => `需要公布的，把编号 ${id} 告知宣传发布人员，由其起草，经分管副书记批准后公布。`,
  draftNotice: '起草公布稿',
};

export const teamWords = {
  title: '核查人员与回避',
  investigators: '核查人员',
  none: '还没有指派核查人员。',
  keepers: '可以查看举报人的人员',
  comma: '、',
  recusals: '回避',
  asked: (name: string, reason: string) => `${name}：${reason}`,
  states: { asked: '等待决定', granted: '已回避', refused: '不同意' },
  grounds: (text: string) => `决定理由：${text}`,
};

export const readingsLinkWords = {
  title: '阅读记录',
  link: '查看本件的阅读记录',
  lead: '谁在什么时间、以什么身份打开过核查材料、附件和举报人信息。',
};

export const clarificationPanelWords = {
  assess: {
    lead: '线索具体并且可查的进入核查；否则不予核查并说明理由，事项办结。',
    concrete: { yes: '具体', no: '不具体' },
    checkable: { yes: '可查', no: '不可查' },
    missing: { concrete: '请判断线索是否具体', checkable: '请判断是否可查' },
    send: '确认判断',
    done: '线索判断已记录。',
  },
  assign: {
    lead: '至少指派两人。与本人或者举报人有关联的人员系统会排除；调整人员会留下记录。',
    hint: '只能选择本部门在任的经办人员。',
    keepers: '可以查看举报人的人员',
    keepersHint: '从核查人员中选。确有需要再选，可以一个都不选。',
    barred: '以下人员不能指派',
    because: (name: string, why: string) => `${name}（${why}）`,
    nobody: '本部门没有可以指派的经办人员，请联系系统管理员核对人员和职务。',
    missing: { investigators: '请至少选择两名核查人员' },
    send: '确认指派',
    done: '已指派核查人员。',
  },
  declareTie: {
    lead: '提交后立即生效，您不再能查看和办理本件。理由中不要写举报人是谁。',
    send: '确认回避',
    done: '您已回避本件。',
  },
  askRecusal: {
    lead: '写明对方为什么应当回避。由有权决定的人决定，决定前对方可以继续办理。',
    missing: { of: '请选择申请谁回避' },
    send: '提交回避申请',
    done: '回避申请已提交。',
  },
  decideRecusal: {
    lead: '同意后立即生效，被申请人不再能查看和办理本件。',
    asked: (name: string, reason: string) => `${name}：${reason}`,
    yes: '同意回避',
    no: '不同意回避',
    missing: { request: '请选择回避申请', granted: '请选择是否同意' },
    send: '确认决定',
    done: '回避决定已作出。',
  },
  addMaterial: {
    lead: '收录之后不能修改。任何人打开内容或者附件，系统都会记录。不要写入举报人的任何信息。',
    missing: { files: filesUnderWay },
    send: '收录',
    done: '材料已收录。',
  },
  extend: {
    lead: '只能延长一次，理由会记入办理进展。',
    send: '确认延长',
    done: '核查期限已延长。',
  },
  conclude: {
    lead: '四种结论不能混同：未查实不等于失实，失实不等于诬告。是否属于诬告陷害只能由上级认定。',
    handedCase: '移交的案件（本部门办理的同一干部的案件）',
    referenceHint: '没有对应案件的，填写移交文书的文号。',
    missing: { conclusion: '请选择结论' },
    send: '确认结论',
    done: '结论已作出。',
  },
  stateFacts: {
    lead: '用于负面舆情：说明查明的事实。不得透露核查情况，不得超出查明的范围。',
    send: '确认说明',
    done: '事实说明已作出，可以由公布人员起草公布稿。',
  },
  recordReply: {
    lead: '按上级答复如实记录。答复来自纸质文件的，请附扫描件。',
    missing: { finding: '请选择上级认定', files: filesUnderWay },
    send: '记录答复',
    done: '上级答复已记录。',
  },
  handleMalice: {
    lead: '上级认定属于诬告陷害之后，按情节处理个人或者单位。不要写入举报人的姓名。',
    missing: { target: '请选择处理对象', measure: '请选择处理方式' },
    send: '登记处理',
    done: '处理已登记。',
  },
  askWish: {
    lead: '征求之后，本人可以看到本件的结论和拟澄清的事实，看不到反映的内容、核查情况和举报人。',
    send: '征求本人意愿',
    done: '已征求本人意愿，等待答复。',
  },
  stateWish: {
    lead: '由您决定要不要澄清、用什么方式、在多大范围。不希望澄清的，不作任何公开说明。',
    yes: '希望澄清',
    no: '不希望澄清',
    scopeHint: '例如“本学院全体教职工”。不填写的由办公室商定。',
    missing: { wants: '请选择是否希望澄清' },
    send: '提交答复',
    done: '答复已提交。',
  },
  clarify: {
    lead: '按本人希望的方式和范围办理；不同的须写明理由。内容只说明事实，不得透露核查情况和举报人。',
    wished: (form: string, scope: string) => `本人希望：${form}${scope === '' ? '' : `，范围：${scope}`}`,
    becauseHint: '与本人希望的方式、范围一致的不必填写。',
    missing: { form: '请选择方式' },
    send: '确认已澄清',
    done: '澄清已记录，请按期回访。',
  },
  followUp: {
    lead: '了解影响是否消除、本人工作状态。回访之后本件办结。',
    howHint: '例如“当面回访”“电话回访”。',
    send: '完成回访并办结',
    done: '回访已记录，本件已办结。',
  },
  close: {
    lead: '没有需要澄清的内容，或者本人不希望澄清的，直接办结。',
    send: '确认办结',
    done: '本件已办结。',
  },
  findings: {
    lead: '这些内容不能出现在对外的文字中，请删去或者换一种说法：',
    material: (title: string) => `材料名称“${title}”`,
    words: (found: string) => `核查材料中的原话“${found}”`,
    beyond: (word: string) => `“${word}”超出了结论`,
  },
};

export const registerWords = {
  title: '登记线索',
  lead: '登记信访举报或者负面舆情。不要在任何一栏写举报人是谁。',
  back: '返回列表',
  notYou: '登记由纪检监察办公室的经办人员和负责人办理。',
  titleHint: '本人被征求意愿时会看到这个名称：写事项，不写评价，也不要写怎样得知。',
  summaryHint: '写清时间、地点、人员和事情。不写举报人，也不写只有举报人才知道的细节。',
  reporterTitle: '举报人',
  reporterLead:
    '一般不登记举报人。确有需要（例如须向实名举报人反馈）才登记：单独密封存放，不随本件流转，只有指定的人能看，每次查看都会记录。',
  keep: '登记举报人，单独密封',
  keepSub: '不勾选的，系统里没有举报人的任何信息',
  name: '举报人姓名',
  contact: '联系方式',
  ofHouse: '是本校人员',
  ofHouseSub: '选择账号后，与其有关联的人员系统自动排除，不说明原因',
  housePerson: '举报人账号',
  missing: {
    kind: '请选择类别',
    channel: '请选择来源',
    subjectId: '请选择涉及的干部',
    name: '请填写举报人姓名，或者取消登记举报人',
    uid: '请选择举报人账号，或者取消“是本校人员”',
  },
  send: '确认登记',
  discard: '放弃登记',
  discardLead:
    '所填内容在登记之前保存在这台设备上（举报人的信息除外），登记、放弃或退出登录后即删除。放弃之后，已经密封的举报人信息一并删除。',
  discardFailed: '没有删除成功，请检查网络后重试。',
};
