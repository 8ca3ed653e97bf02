import { maxCitations } from '../../filing/citing.ts';
import { type Catalogues, defaultCatalogues, wordingOf } from '../../measures/catalogues.ts';
import type { Problem, ProblemCode } from '../application.ts';

/** What is wrong with a field, naming it as its page does. */
export function problemText(problem: Problem, catalogues: Catalogues): string {
  return problemWords[problem.code](fieldLabel(problem.field, catalogues), problem);
}

const problemWords: Readonly<Record<ProblemCode, (label: string, problem: Problem) => string>> = {
  missing: (label) => `请填写“${label}”`,
  'too-long': (label, { max }) => `“${label}”最多 ${max ?? ''} 个字，请精简`,
  'not-text': (label) => `“${label}”含有无法保存的控制字符，请删除后重新输入`,
  'none-claimed': () => '请至少选择一种容错情形，并说明发生了什么',
  'in-future': (label) => `“${label}”不能晚于今天`,
  'before-matter': () => '“提出日期”不能早于事项发生日期，请核对两个日期',
  'not-valid': (label) => `“${label}”不是有效的内容，请重新选择`,
  'too-many': (label) => `“${label}”最多 ${maxCitations} 项，请只保留与本事直接有关的`,
  twice: (label) => `“${label}”中同一项只能出现一次`,
  retired: (label) => `“${label}”所选的一项已经停用，请重新选择`,
};

/**
 * The label of a field of the application, e.g. `matter.title`, or of what is found, e.g. `conditions.remedied`.
 * @param catalogues those of the case's version: what articles 4 to 6 name is called as it was then
 */
export function fieldLabel(field: string, catalogues: Catalogues = defaultCatalogues): string {
  const known = fieldLabels[field];
  if (known !== undefined) return known;
  const [part = '', id = '', leaf] = field.split('.');
  if (part === 'filings') return fieldLabels[part] ?? field;
  const group = part === 'statements' ? 'conditions' : foundGroups.find((one) => one === part);
  const wording = group && wordingOf(catalogues, group, id);
  return wording ? `${wording.label}${leaf === 'reason' ? '（理由）' : ''}` : field;
}

const fieldLabels: Readonly<Record<string, string>> = {
  applicantKind: '申请人',
  subjectId: '当事干部',
  unitId: '当事干部所在单位',
  'accountability.departmentId': '提出问责的部门',
  'accountability.kind': '程序',
  'accountability.raisedOn': '提出日期',
  'accountability.reference': '文号',
  'matter.title': '事项名称',
  'matter.occurredOn': '发生日期',
  'matter.account': '事情经过',
  filings: '引用的风险备案',
  circumstances: '容错情形',
  exclusion: '是否属于不适用情形',
};

const foundGroups = ['conditions', 'boundaries', 'circumstances'] as const;
