import type { Vote } from '@rongcuo/domain';
import { filesUnderWay } from '../../../../attachments/text/zh.ts';
import { dateText } from '../../../../ui/text/times.ts';

export const voteWords: Readonly<Record<Vote, string>> = { for: '赞成', against: '反对', abstain: '弃权' };

export const recommendationWords = {
  title: '初步建议',
  result: '建议结果',
  reason: '理由',
  withoutGuests: '未邀请各方参与的理由',
  withdrawn: '已退回补充调查，等待部门重新提出建议。',
  sentBack: '退回补充调查的要求',
};

export const meetingWords = {
  title: '党委研究',
  none: '还没有安排会议。由党委书记或分管副书记列入议程后，会在这里显示。',
  on: '会议日期',
  motion: '提请表决',
  roll: '应到会委员',
  recused: '回避',
  present: '到会',
  absent: '未到会',
  notYet: '未登记',
  notVoted: '未表决',
  byHand: '举手',
  minutes: '会议纪要',
  nth: (n: number) => `第 ${n} 次列入议程`,
};

export const tallyWords = {
  title: '到会和表决统计',
  live: '实时统计',
  quorum: '到会人数',
  presentOf: (present: number) => `实到 ${present} 人`,
  presentNeeds: (needs: number) => `需要 ${needs} 人`,
  majority: '赞成票',
  forOf: (inFavour: number) => `赞成 ${inFavour} 票`,
  forNeeds: (needs: number) => `需要 ${needs} 票`,
  enough: '已达到',
  short: '未达到',
  votes: (inFavour: number, against: number, abstain: number) => `赞成 ${inFavour}，反对 ${against}，弃权 ${abstain}`,
  counted: '表决情况',
  due: '应到会',
  dueOf: (due: number, recused: number) => `${due} 人，其中回避 ${recused} 人`,
  base: '计算口径',
  strict: '回避的委员计入应到会人数，',
  lenient: '回避的委员不计入应到会人数，',
  bases: (base: number, otherBase: number) => `按 ${base} 人计算；另一种口径为 ${otherBase} 人`,
};

export const referralWords = {
  title: '请示上级',
  question: '请示事项',
  askedAt: '请示时间',
  reply: '上级答复',
  repliedAt: '答复时间',
  noReply: '等待上级答复，期间我方时限暂停。',
};

export const determinationWords = {
  title: '认定结果',
  byAppeal: '申诉变更后的结果',
  result: '结果',
  reason: '依据和理由',
  ninthBasis: '第九项情形的决议或批准依据',
  evaluation: '评价',
  noNegative: '不因这件事作出负面评价',
  on: '认定时间',
  earlier: '此前的认定',
  basis: '认定依据',
  basisTolerate: '经调查核实，六项条件全部符合，三条界限均未突破，并有容错情形成立（第四条、第五条、第六条）。',
  basisNot: '经党委研究，不符合容错条件。',
};

export const ruleWords = {
  quorum: (of: number, whole: number) => `到会人数须达到应到会人数的 ${of}/${whole}，赞成票须超过应到会人数的一半。`,
};

export const againstWords = {
  title: '目前有以下情况，提交会被退回',
  unread: '核对所需的内容还没有读到，提交后由系统核对。',
};

const resultMissing = { result: '请选择结果' };

export const committeeWords = {
  recommend: {
    lead: '建议提交党委研究，并告知申请人、当事干部和所在单位党组织已进入党委研究；建议内容不告知当事人。提交后申请不能再撤回。',
    result: '建议结果',
    reason: '理由',
    withoutGuests: '未邀请各方参与的理由',
    withoutGuestsHint: '本案涉及面较大，还没有受邀参与者的意见，须写明不邀请的理由。',
    missing: { ...resultMissing, reason: '请写明理由' },
    send: '确认提出建议',
    done: '初步建议已提出，等待党委安排研究。',
  },
  putOnAgenda: {
    lead: '安排或改期都会开始一次新的会议：此前登记的到会和表决存档备查，不再计入。',
    on: '会议日期',
    due: '应到会委员',
    dueHint: '全体在任委员都在应到会之列，不能删减。',
    dueOut: '应当回避',
    dueCount: (count: number) => `共 ${count} 人`,
    motion: '提请表决的结果',
    motionHint: '委员赞成的就是这一结果。默认是部门的初步建议，也可以改为其他结果。',
    again: '重新召开的理由',
    againHint: (count: number) => `本次会议已有 ${count} 人表决，重新召开后不再计入。`,
    missing: {
      again: '请写明重新召开的理由',
      on: '请选择会议日期',
      due: '还没有读到委员名单，请稍候再试',
      motion: '请选择结果',
    },
    send: '确认列入议程',
    done: '已列入会议议程，并通知各位委员。',
  },
  sendBack: {
    lead: '案件退回经办部门补充调查；本次建议和表决存档备查，补充后重新提出建议。',
    what: '需要补充的内容',
    missing: { what: '请写明需要补充的内容' },
    send: '确认退回补充调查',
    done: '已退回经办部门补充调查。',
  },
  refer: {
    lead: '请示后我方时限暂停，收到答复再继续研究；本次表决存档备查。申请人、当事干部和所在单位党组织会得知已请示上级。',
    question: '请示事项',
    missing: { question: '请写明请示事项' },
    send: '确认请示上级',
    done: '已请示上级，时限暂停。',
  },
  recordReply: {
    lead: '答复记录后不能修改，案件回到党委研究，须重新列入议程。',
    question: '请示事项',
    reply: '上级答复',
    replyHint: '写明答复的文号、日期和内容。',
    missing: { reply: '请填写上级答复', files: filesUnderWay },
    send: '确认记录答复',
    done: '答复已记录，案件回到党委研究。',
  },
  attend: {
    lead: '表决即视为到会；只到会不表决的，在这里登记。',
    member: '委员',
    self: (name: string) => `${name}（本人）`,
    forAnother: (name: string) => `${name}（代为登记）`,
    present: '到会情况',
    presentYes: '到会',
    presentNo: '未到会',
    nobody: '您没有需要登记的委员：不在应到会名单中，或者应当回避。',
    missing: { present: '请选择到会或未到会', member: '请选择委员' },
    send: '确认登记',
    done: '到会情况已登记。',
  },
  vote: {
    lead: '表决实名记录，提交后不能更改。',
    on: (on: string) => `会议日期 ${dateText(on)}`,
    motion: '提请表决',
    member: '委员',
    self: (name: string) => `${name}（本人表决）`,
    forAnother: (name: string) => `${name}（举手表决，代为登记）`,
    vote: '表决意见',
    nobody: '没有等您表决或登记的委员：已经表决，或者应当回避。',
    missing: { vote: '请选择赞成、反对或弃权', member: '请选择委员' },
    send: '确认表决',
    done: '表决已记录。',
  },
  determine: {
    lead: '认定后由经办部门向干部本人和所在单位党组织送达。',
    result: '认定结果',
    resultHint: '就是委员表决的结果。如要认定为其他结果，请重新列入议程表决。',
    noMotion: '还没有提请表决的结果',
    reason: '依据和理由',
    minutes: '会议纪要',
    minutesHint: '写明会议时间、到会人员、研究过程和表决结果。',
    ninthBasis: '第九项情形的决议或批准依据',
    ninthBasisHint: '只有第九项情形成立，须写明党委决议或上级批准的名称、文号和日期。',
    missing: { result: '还没有提请表决的结果', reason: '请写明依据和理由', minutes: '请填写会议纪要' },
    send: '确认作出认定',
    done: '认定已作出，等待送达。',
  },
};
