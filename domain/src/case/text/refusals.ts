import { meetingRefusalWords } from '../../committee/text/zh.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import {
  articleItems,
  type Catalogues,
  defaultCatalogues,
  type FixedCatalogue,
  wordingOf,
} from '../../measures/catalogues.ts';
import { tieWords } from '../../people/text/ties.ts';
import { teamRefusalWords } from '../../team/text/zh.ts';
import { countOf, listOf, lookUp, textOf } from '../../text/format.ts';
import type { CaseCode } from '../vocabulary.ts';
import { actionWords, partWords, resultWords, statusWords } from './names.ts';

/**
 * Why it was refused and what to do, for the person who asked.
 * @param catalogues those of the case's version
 */
export function refusalWords(
  refusal: Pick<Refusal<CaseCode>, 'code' | 'facts'>,
  catalogues: Catalogues = defaultCatalogues,
): string {
  return words[refusal.code](refusal.facts, catalogues);
}

const words: Readonly<Record<CaseCode, (facts: JsonObject, catalogues: Catalogues) => string>> = {
  ...meetingRefusalWords('本案'),
  ...teamRefusalWords('本案'),
  ...kernelRefusalWords({ matter: '案件', thisOne: '本案', statuses: statusWords, actions: actionWords }),
  'application-incomplete': ({ count }) =>
    `申请还有 ${textOf(count)} 处需要补充或修改，请按提示逐项完成，已填内容都还在。`,
  'subject-not-cadre': () => '所选人员不是在任干部。容错申请只针对干部的履职行为，请重新选择。',
  'self-not-subject': () => '以本人名义申请时，当事干部只能是您自己。为他人申请请由其单位党组织提出。',
  'unit-not-own': () => '只有当事干部所在单位的党组织可以代为申请，请核对单位。',
  'unit-about-oneself': () => '不能以单位党组织名义为自己申请，请改为以本人名义申请。',
  'department-unknown': () => '所选部门不存在或没有问责职能，请重新选择提出问责的部门。',
  'fixed-after-submission': ({ part }) => `补正时不能更改“${lookUp(partWords, part)}”。如果填错了，请撤回后重新申请。`,
  'filing-not-citable': ({ places }) =>
    `引用的第 ${listOf(places)} 项备案不能引用：只能引用已经备案、由当事干部负责或属于其单位的项目。请移除后重新提交，其他内容都还在。`,
  excluded: () =>
    '申请人声明该事项属于第十二条所列责任事故，本办法不适用：不能受理，也不能退回补正，请由部门负责人决定不予受理。',
  'already-returned': () => '已经退回补正过一次，不能再次退回。请决定受理，或由部门负责人决定不予受理。',
  tied: ({ tie }) => `您${lookUp(tieWords, tie)}，应当回避，不能办理本案。`,
  'not-an-application': () => '本案由部门主动立案，不是申请，不能撤回。不再需要办理的，由部门负责人决定。',
  'already-recommended': () =>
    '部门已经提出过初步建议，申请不能再撤回，请等待党委认定。对认定结果有不同意见的，可以提出申诉。',
  'investigator-tied': ({ name, tie }) => `${textOf(name)} ${lookUp(tieWords, tie)}，应当回避，请另选他人。`,
  'not-on-list': ({ item }) => `“${textOf(item)}”已经停用，或者不在本案适用的目录中，请重新选择。`,
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'date-in-past': () => '日期不能早于今天，请核对。',
  'own-opinion-only': ({ name }) => `受邀参与者只能以自己的名义留下意见，请以“${textOf(name)}”的名义填写。`,
  'not-invited': ({ name }) => `没有邀请过“${textOf(name)}”。请先发出邀请，或按实际来源选择意见来自谁。`,
  'invitation-over': () => '邀请已经结束，不能再留下意见。如需继续参与，请联系经办部门重新邀请。',
  'no-such-material': () => '所引用的材料不在本案中，请重新选择。',
  'file-not-ready': () => '所选附件不在本案中，或者还没有通过检查。请等待检查完成，或移除后重新上传。',
  'already-extended': () => '期限已经延长过一次，或者按现行参数不能延长，不能再次延长。',
  'extension-too-long': ({ farthest }) => `最多可以延长到 ${textOf(farthest)}，请选择不晚于这一天的日期。`,
  'extension-too-short': ({ due }) => `现在的期限到 ${textOf(due)}，请选择更晚的日期。`,
  objected: () => '有未撤销的监督异议，暂不能提出建议或作出认定。请先答复异议，再由纪委书记撤销。',
  'findings-missing': ({ targets }) => `还有 ${countOf(targets)} 项没有作出核实意见，请逐项完成后再进行。`,
  'found-by-recused': ({ targets }) =>
    `有 ${countOf(targets)} 项核实意见由已经回避的人员作出，请由其他调查核实人员重新作出。`,
  'subject-not-heard': () => '还没有（由未回避的人员）听取干部本人的陈述。请先记录本人陈述，再提出建议。',
  'broad-without-guests': () => '本案涉及面较大，请邀请有关方面参与并记录其意见，或写明不邀请的理由。',
  'excluded-from-tolerance': () => '本案属于第十二条所列责任事故，不能容错，请改为不予容错。',
  'conditions-unmet': ({ conditions: unmet }, catalogues) =>
    `六项条件须全部符合才能容错，还有 ${countOf(unmet)} 项没有认定为符合：${namesOf(unmet, 'conditions', catalogues)}。`,
  'boundary-crossed': ({ boundaries: crossed }, catalogues) =>
    `有界限落在不能容错的一边：${namesOf(crossed, 'boundaries', catalogues)}。只能认定为不予容错。`,
  'no-circumstance-confirmed': () => '至少要有一种容错情形经核实成立才能容错，请先补充核实意见，或改为不予容错。',
  'ninth-needs-basis': () => '只有第九项情形成立时，须先写明党委决议或上级批准的依据。',
  'not-the-motion': ({ motion }) =>
    `委员表决的是“${resultWords(motion)}”，认定结果必须与表决事项一致。如要认定为其他结果，请重新列入议程表决。`,
  'reply-missing': () => '本案情况复杂，须先请示上级并记录答复，才能作出认定。',
  'already-served': () => '已经登记过这一方的送达，不能重复登记，请登记另一方。',
  'before-determination': ({ on }) => `送达日期不能早于认定日期 ${textOf(on)}，请核对。`,
  'not-served': () => '认定结果还没有向您送达，请在送达后办理。',
  'already-acknowledged': () => '您已经签收过了，不需要再次签收。对结果有不同意见的，请在申诉期限内提出申诉。',
  'appeal-late': ({ until }) => `申诉期限已于 ${textOf(until)} 届满。如有正当理由，请写明逾期原因后提交。`,
  'already-appealed': () => '对这次结果已经提出过申诉，上级的决定是最后决定，不能再次申诉。',
  'nothing-determined': () => '本案未经认定，没有可以变更的结果。请选择维持不予受理，或退回重新办理。',
  'handled-before': () => '您参与过本案原来的办理，不能办理申诉，请由没有参与过的人员办理。',
  'result-missing': () => '变更原决定时请选择变更后的结果。',
  'never-heavier': () => '申诉之后的结果不能比原来更重，请重新选择结果。',
  'nothing-changed': () => '变更后的结果与原结果相同，请选择维持，或改选其他结果。',
  'window-open': ({ until }) => `申诉期限到 ${textOf(until)} 为止，期满后才能办结。`,
  'window-uncounted': () => '申诉期限要等下一年放假安排公布后才能算出，期满后才能办结。',
};

function namesOf(value: Json | undefined, group: FixedCatalogue, catalogues: Catalogues): string {
  const ids = Array.isArray(value) ? value : [];
  return articleItems[group]
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => wordingOf(catalogues, group, id)?.label ?? id)
    .join('、');
}
