import { filesUnderWay } from '../../../../attachments/text/zh.ts';
import { meetingPanelWords } from '../../../../committee/text/zh.ts';

export const recommendationWords = {
  title: '初步建议',
  result: '建议结果',
  reason: '理由',
  withoutGuests: '未邀请各方参与的理由',
  withdrawn: '已退回补充调查，等待部门重新提出建议。',
  sentBack: '退回补充调查的要求',
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
    ...meetingPanelWords.putOnAgenda,
    motion: '提请表决的结果',
    motionHint: '委员赞成的就是这一结果。默认是部门的初步建议，也可以改为其他结果。',
    missing: { ...meetingPanelWords.putOnAgenda.missing, motion: '请选择结果' },
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
