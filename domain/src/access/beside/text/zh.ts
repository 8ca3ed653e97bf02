import type { BesideClass } from '../readers.ts';
import type { BesideStanding } from '../standing.ts';

export const besideStandingWords: Readonly<Record<BesideStanding, string>> = {
  author: '起草人、备案人',
  subject: '干部本人',
  unit: '单位党组织',
  handler: '经手的经办人员',
  keeper: '可以查看举报人的经办人员',
  head: '承办部门负责人',
  supervisor: '纪委书记',
  committee: '党委书记、副书记、委员',
  office: '党委书记、副书记',
  superior: '上级联络人',
  publisher: '宣传发布人员',
  deputy: '分管副书记',
  anybody: '任何人',
};

/** Each class: what it is called, and where it is kept. */
export const besideClassWords: Readonly<Record<BesideClass, { readonly label: string; readonly kept: string }>> = {
  filingDraft: { label: '备案草稿', kept: 'filings/{备案}/draft/content' },
  filing: {
    label: '备案的面、材料、锁定、进展',
    kept: 'filings/{备案}、evidence/…、lock/dossier、books/progress、files/…',
  },
  filingExamination: { label: '备案审查意见', kept: 'filings/{备案}/books/examination' },
  filingDeliberation: { label: '备案的表决与纪要', kept: 'filings/{备案}/books/meeting、archive/…' },
  filingSupervision: { label: '备案的回避', kept: 'filings/{备案}/books/team' },
  rectificationDraft: { label: '纠错要求草稿', kept: 'rectifications/{纠错}' },
  rectification: { label: '纠错要求和整改情况', kept: 'rectifications/{纠错}、evidence/order、books/course、files/…' },
  rectificationSupervision: { label: '纠错的催办', kept: 'rectifications/{纠错}/events/…' },
  clarificationDraft: { label: '澄清登记草稿', kept: 'clarifications/{澄清}' },
  clarification: { label: '澄清的面、与本人之间的往来', kept: 'clarifications/{澄清}、books/person' },
  lead: { label: '反映的问题、核查结论', kept: 'clarifications/{澄清}/books/lead、books/verification' },
  clarificationMaterial: { label: '一份核查材料的正文（先记录打开）', kept: 'clarifications/{澄清}/bodies/…' },
  clarificationTeam: { label: '核查人员与回避', kept: 'clarifications/{澄清}/books/team' },
  clarificationReadings: { label: '谁打开过什么', kept: 'clarifications/{澄清}/readings/…' },
  sealed: { label: '举报人（先记录打开）', kept: 'clarifications/{澄清}/sealed/reporter' },
  protection: { label: '考核保护', kept: 'protections/…' },
  sanctionDraft: { label: '影响期登记草稿', kept: 'sanctions/{处理}' },
  sanction: { label: '问责处理和影响期', kept: 'sanctions/{处理}' },
  noticeDraft: { label: '未公布的稿件', kept: 'noticeDrafts/{稿件}、evidence/…' },
  notice: { label: '已公布的稿件', kept: 'notices/{网址名称}' },
};
