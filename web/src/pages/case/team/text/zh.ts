export const teamWords = {
  assign: {
    lead: '至少指派两人。与本案有关系的人员系统自动排除；调整人员会留下记录，并告知有关各方。',
    hint: '只能选择本部门在任的经办人员。',
    barred: '以下人员不能指派',
    because: (name: string, why: string) => `${name}（${why}）`,
    nobody: '本部门没有可以指派的经办人员，请联系系统管理员核对人员和职务。',
    missing: { investigators: '请至少选择两名调查核实人员', reason: '请写明指派或调整的理由' },
    send: '确认指派',
    done: '已指派调查核实人员。',
  },
  declareTie: {
    lead: '回避立即生效：您将不再经办本案，也不能再查看本案内容。',
    send: '确认回避',
    done: '已回避本案。',
  },
  askRecusal: {
    lead: '写明对方与本案有什么关系，为什么应当回避。决定和理由会告知您。',
    missing: { of: '请选择申请谁回避' },
    send: '提交回避申请',
    done: '已提交回避申请，等待决定。',
  },
  decideRecusal: {
    lead: '同意后，被申请回避的人员立即退出本案，不能再查看本案内容。',
    asked: (name: string, reason: string) => `${name}：${reason}`,
    yes: '同意回避',
    no: '不同意回避',
    send: '确认决定',
    done: '已作出回避决定。',
  },
};

export const barredWords = {
  recused: '已回避本案',
  sameUnit: '与当事干部在同一单位',
  self: '是当事干部',
};

export const teamSectionWords = {
  title: '调查核实人员与回避',
  comma: '、',
  left: (name: string) => `${name}（已退出）`,
  now: '现任，',
  earlier: '此前，',
  noTeam: '还没有指派调查核实人员。',
  on: (day: string) => `${day}起`,
};
