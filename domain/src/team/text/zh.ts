import type { JsonObject } from '../../kernel/json.ts';
import { lookUp, textOf } from '../../text/format.ts';
import type { RecusalDecider } from '../book.ts';
import type { RecusalRefusalCode, TeamRefusalCode } from '../recusal.ts';

const deciderWords: Readonly<Record<RecusalDecider, string>> = {
  head: '部门负责人',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
};

type Words<Code extends string> = Readonly<Record<Code, (facts: JsonObject) => string>>;

/**
 * Why somebody cannot be kept out of a matter, or one cannot decide on it; whichever procedure it is of.
 * @param matter what it is called there, e.g. 本案
 */
export function recusalRefusalWords(matter: string): Words<RecusalRefusalCode> {
  return {
    'not-on-the-case': () => `所选人员没有参与${matter}，无需申请回避，请核对姓名。`,
    'no-such-request': () => '没有找到这一项，或已经处理过，请看最新进展。',
    'own-matter': () => '不能决定自己的回避，请由有权决定的人员办理。',
    'other-decider': ({ decider }) => `这项回避应由${lookUp(deciderWords, decider)}决定。`,
  };
}

/** As {@link recusalRefusalWords}, where a team looks into the matter. */
export function teamRefusalWords(matter: string): Words<TeamRefusalCode> {
  return {
    ...recusalRefusalWords(matter),
    'too-few-investigators': ({ needs, has }) =>
      `调查核实人员至少 ${textOf(needs)} 人，现在是 ${textOf(has)} 人，请由部门负责人补足。`,
    'not-of-department': ({ name }) => `${textOf(name)} 不是本部门在任的经办人员，请重新选择。`,
    recused: ({ name }) => `${textOf(name)} 已经回避${matter}，请另选他人。`,
  };
}
