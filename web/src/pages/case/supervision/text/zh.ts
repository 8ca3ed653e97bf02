export const supervisionWords = {
  object: {
    lead: '提出异议后，在异议撤销之前，部门不能提出建议，党委不能作出认定。',
    send: '提出异议',
    done: '已提出监督异议。',
  },
  answerObjection: {
    lead: '答复后由纪委书记决定是否撤销异议。',
    missing: { objection: '请选择要答复的异议' },
    send: '提交答复',
    done: '已答复异议。',
  },
  liftObjection: {
    lead: '全部异议撤销后，案件可以继续办理。',
    missing: { objection: '请选择要撤销的异议' },
    send: '确认撤销异议',
    done: '已撤销异议。',
  },
  correct: {
    lead: '只用于更正文字错误。原来的内容保留在记录中，并告知有关各方。',
    now: (value: string) => `现为：${value}`,
    send: '确认更正',
    done: '已更正。',
  },
};

export const correctableWords = {
  title: '事项名称',
  subjectName: '当事干部姓名',
  unitName: '所在单位名称',
};

export const objectionWords = {
  title: '监督异议',
  open: '未撤销',
  answered: '已答复',
  lifted: '已撤销',
  raised: (day: string) => `${day}提出`,
  answer: '答复：',
  noAnswer: '还没有答复。',
};
