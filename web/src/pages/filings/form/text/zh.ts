import type { DossierPart } from '@rongcuo/domain';

export const formWords = {
  title: '填写风险备案',
  loading: '风险备案',
  subject: '备案人和项目负责人',
  onlySelf: '您将以本人名义备案，您就是项目负责人。',
  onlyUnit: '您将以所在单位党组织的名义，为本单位干部负责的项目备案。',
  fixed: '备案提交后，备案人和项目负责人不能更改。如果填错了，请撤回后重新备案。',
  supplementTitle: '组织部要求补充',
  supplementLead: '请按以下要求补充或修改，然后重新提交。',
  files: (part: string) => `${part}原件`,
  filesEarlier: '此前提交的原件',
  filesOwn: '本次上传',
  filesNone: '没有上传原件',
  filesAttached: (count: number) => `已上传 ${count} 份原件`,
  filesBusy: '原件还在上传，传完并通过检查后才能提交。',
  filesUnfinished: (count: number) => `有 ${count} 份原件没有上传成功，提交时不会包含它们。`,
};

export const startWords = {
  title: '新建风险备案',
  lead: '重大改革开始之前，把三个部分的材料准备齐全，报党委研究备案。备案后编号并锁定，之后不能更改。',
  whoTitle: '谁可以备案',
  who: '项目负责的干部本人，或者其所在单位的党组织。',
  needTitle: '需要准备',
  need: [
    '合法性审查：审查部门、日期和意见，可以附意见原件。',
    '专家论证：专家名单、日期和论证意见，可以附论证意见原件。',
    '风险评估：评估单位、日期、风险等级、分析和防控措施，可以附评估报告。',
  ],
  nextTitle: '填写和提交',
  next: '共 5 步，边填边自动保存，可以随时离开，之后继续。',
  begin: '开始填写',
  beginning: '正在创建…',
  notYou: '您目前的角色不能备案。备案由项目负责的干部本人或其所在单位党组织提出。',
};

export const dossierHints = {
  title: '用一句话概括，不超过 60 字。',
  breakthrough: '写清改革突破了什么、为什么现在做、怎样实施。',
  basis: '文件名称和文号，没有可不填。',
  panel: '写明每位专家的姓名、单位和职务。',
  analysis: '写明可能出现的风险、影响的范围和程度。',
  mitigation: '写明怎样防范、谁负责、出现问题怎样处置。',
};

/** How the originals of each part are asked for. */
export const originalsWords: Readonly<Record<DossierPart, string>> = {
  legality: '合法性审查意见原件',
  experts: '专家论证意见原件',
  risks: '风险评估报告原件',
};

export const checkWords = {
  lead: '请逐项核对。提交后由组织部审查，内容不能再自行修改。',
  declaration: '我承诺以上内容和所附原件真实、完整，并对其真实性负责。',
  submit: '提交备案',
  resubmit: '重新提交备案',
};

export const submittedWords = {
  title: '备案已提交',
  lead: (title: string) => `“${title}”已经提交。`,
  nextTitle: '接下来',
  next: [
    '组织部审查三个部分的材料，不齐备的退回补充。',
    '党委集体研究、表决。没有答复不等于同意。',
    '每一步进展都会通知到您的收件箱。',
  ],
  toFiling: '查看备案',
  toAll: '返回全部备案',
};
