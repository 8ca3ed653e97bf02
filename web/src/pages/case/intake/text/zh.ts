export const intakeWords = {
  accept: {
    lead: '受理后案件编号，并通知申请人、当事干部和所在单位党组织。',
    check: '已核对，不属于第十二条所列的责任事故',
    missing: { exclusionChecked: '请先核对并勾选' },
    send: '确认受理',
    done: '已受理，案件已编号。',
  },
  return: {
    lead: '只能退回一次，请一次写全需要补正的内容。',
    parts: '需要补正的部分',
    partsHint: '选中后写明缺什么、怎样补。',
    what: (part: string) => `“${part}”需要补正的内容`,
    missing: { supplements: '请至少选择一个部分' },
    send: '确认退回补正',
    done: '已退回申请人补正。',
  },
  decline: {
    lead: '决定和理由将告知申请人、当事干部和所在单位党组织。',
    ground: '理由类别',
    reason: '具体理由',
    missing: { ground: '请选择理由类别', reason: '请写明具体理由' },
    send: '确认不予受理',
    done: '已决定不予受理，并告知有关人员。',
  },
  withdraw: {
    lead: '撤回后本案办结，不能恢复；需要时可以重新申请。',
    reason: '撤回原因',
    send: '确认撤回',
    done: '申请已撤回。',
  },
};
