import type { Application } from '@rongcuo/domain';

export const startWords = {
  title: '申请容错',
  lead: '问责程序或责任调查已经启动，而这件事属于改革探索、担当作为中的失误时，可以申请容错。由受理部门核实，党委集体研究认定。',
  whoTitle: '谁可以申请',
  who: '被问责的干部本人，或者其所在单位的党组织。',
  selfCheck: '申请前先自查',
  selfCheckLead: '以下各项在申请中都要逐一说明，先对照一遍，可以少走弯路。',
  circumstances: '属于其中至少一种情形（第五条）',
  conditions: '六项条件需要全部具备（第六条）',
  boundaries: '三条界限都要在可以容错的一边（第四条）',
  within: '可以容错',
  beyond: '不予容错',
  exclusion: '不适用的情形（第十二条）',
  exclusionText: '重大的安全、稳定事故，以及其他严重责任事故，本办法不适用。',
  nextTitle: '填写和提交',
  next: '共 15 步，边填边自动保存，可以随时离开，之后继续。提交前可以逐项核对修改。',
  begin: '开始填写',
  beginning: '正在创建…',
  notYou: '您目前的角色不能提出申请。申请由干部本人或其所在单位党组织提出。',
};

export const formPageWords = {
  application: '容错申请',
  overviewTitle: '填写容错申请',
};

export const supplementWords = {
  lead: '请按以下要求补充或修改，然后重新提交。补正只有一次，重新提交前请逐项核对。',
  fixedSubject: '申请提交后，申请人和当事干部不能更改。如果填错了，请撤回后重新申请。',
  fixedDepartment: '申请提交后，提出问责的部门不能更改。如果填错了，请撤回后重新申请。',
};

export const fieldWords = {
  onlySelf: '您将以本人名义申请。',
  onlyUnit: '您将以所在单位党组织的名义，为本单位的干部申请。',
  departmentHint: '申请将由这个部门受理。',
  referenceHint: '问责通知或立案文书的文号，没有可不填。',
  occurredHint: '事情持续一段时间的，填写开始的日期。',
  titleHint: '用一句话概括，不超过 60 字。',
  accountHint: '写清时间、背景、谁作的决定、怎样实施、造成什么后果。',
  circumstancesHint: '可以选择一种或几种；选中后说明与这种情形有关的事实。',
  circumstance: (label: string) => `关于“${label}”的说明`,
  circumstanceHint: '说明发生了什么，为什么属于这种情形。',
  conditionHint: '结合事实说明，写明依据和可以佐证的材料。',
  reason: '理由',
  reasonHint: '说明为什么属于所选的一边，写明依据。',
  beyondTitle: '选择这一边通常不能容错',
  beyond: '按第四条，属于这一边的不予容错。您仍然可以继续填写并提交，由受理部门给出正式答复。',
  exclusionQuestion: '这件事是否属于重大的安全、稳定事故或者其他严重责任事故？',
  excludedTitle: '本办法不适用于这类事故',
  excluded: '受理部门将不能受理，只能作出不予受理的决定。如果需要正式答复，您仍然可以提交。',
};

export const citingWords = {
  hint: '事前为这项改革办过风险备案的，选上它。受理和调查核实的人会看到它是否在事发前备案；事发后才备案的可以引用，但不作为事前备案。',
  none: '没有可以引用的备案。这里列出已经备案、由当事干部负责或属于其单位的项目；没有的不影响申请。',
  noSubject: '先选择当事干部，再选择备案。',
  toFilings: '查看风险备案',
  semicolon: '；',
  gone: (nth: number) => `引用的第 ${nth} 项备案`,
};

export const exclusionWords: Readonly<Record<Application['exclusion'], string>> = {
  notExcluded: '不属于',
  excluded: '属于',
};

export const checkWords = {
  lead: '请逐项核对。提交后由受理部门办理，内容不能再自行修改。',
  declaration: '我承诺以上内容真实、完整，愿意配合核实，并对内容的真实性负责。',
  submit: '提交申请',
  resubmit: '重新提交申请',
};

export const submittedWords = {
  title: '申请已提交',
  lead: (title: string) => `“${title}”已经提交。`,
  nextTitle: '接下来',
  next: (department: string) => [
    `${department}决定受理、要求补正或者不予受理，并说明理由。`,
    '每一步进展都会通知到您的收件箱。',
    '在决定作出之前，您可以在案件页撤回申请。',
  ],
  department: '受理部门',
  toCase: '查看案件',
  home: '返回首页',
};
