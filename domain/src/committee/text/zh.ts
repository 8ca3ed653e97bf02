import type { JsonObject } from '../../kernel/json.ts';
import { listOf, textOf } from '../../text/format.ts';
import type { MeetingRefusalCode } from '../sitting.ts';

/**
 * Why the committee cannot sit, vote or decide so, on a matter of whichever procedure.
 * @param matter what it is called there, e.g. 本案
 */
export function meetingRefusalWords(
  matter: string,
): Readonly<Record<MeetingRefusalCode, (facts: JsonObject) => string>> {
  return {
    'no-meeting': () => '还没有安排本次会议，请先列入会议议程。',
    'votes-cast': ({ cast }) => `本次会议已有 ${textOf(cast)} 人表决。重新安排会议会使这些表决不再计算，请写明理由。`,
    'meeting-ahead': ({ on }) => `会议定于 ${textOf(on)} 举行，请到会议当天再登记、表决或认定。`,
    'members-left-out': ({ names }) => `应到会人员须包括全体在任委员，遗漏：${listOf(names)}。请补齐。`,
    'not-members': () => '应到会人员中有人不是在任委员，请重新选择。',
    'not-for-others': () => '只有党委书记或分管副书记可以为其他委员登记，请只登记您本人。',
    'not-due': () => '这位委员不在本次会议的应到会名单中，请核对姓名。',
    'recused-member': () => `这位委员应当回避${matter}，不能到会表决，请不要为其登记。`,
    'already-voted': () => '这位委员已经表决过，表决不能更改。',
    'no-quorum': ({ needs, present, base, otherBase }) =>
      `到会人数不足：需要 ${textOf(needs)} 人，实到 ${textOf(present)} 人（按应到会 ${textOf(base)} 人计算，另一种口径为 ${textOf(otherBase)} 人）。请另定会议日期。`,
    'no-majority': ({ needs, for: inFavour, base, otherBase }) =>
      `赞成票不足：需要 ${textOf(needs)} 票，实得 ${textOf(inFavour)} 票（按应到会 ${textOf(base)} 人计算，另一种口径为 ${textOf(otherBase)} 人）。请继续研究，或重新列入议程表决。`,
  };
}
