import type { JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import { textOf } from '../../text/format.ts';
import type { NoticeActionKind, NoticeCapacity } from '../actions.ts';
import type { NoticeKind } from '../content.ts';
import type { NoticeStatus } from '../state.ts';
import type { NoticeCode } from '../vocabulary.ts';

export const noticeStatusWords: Readonly<Record<NoticeStatus, { readonly label: string; readonly pending: string }>> = {
  draft: { label: '草稿', pending: '等待起草人填写并提交' },
  submitted: { label: '待审批', pending: '等待分管副书记审批' },
  returned: { label: '待修改', pending: '等待起草人修改后重新提交' },
  approved: { label: '已批准', pending: '等待发布' },
  published: { label: '已发布', pending: '任何人都可以看到' },
  withdrawn: { label: '已撤下', pending: '已办结' },
};

export const noticeActionWords: Readonly<Record<NoticeActionKind, string>> = {
  submit: '提交审批',
  return: '退回修改',
  approve: '批准',
  publish: '发布',
  withdraw: '撤下',
};

export const noticeCapacityWords: Readonly<Record<NoticeCapacity, string>> = {
  author: '起草人',
  publisher: '宣传发布人员',
  deputy: '分管副书记',
  supervisor: '纪委书记',
};

export const noticeKindWords: Readonly<Record<NoticeKind, string>> = {
  goodCase: '典型事例',
  clarification: '澄清通报',
  exposure: '曝光通报',
  statement: '情况说明',
};

/** Why it was refused and what to do, for the person who asked. */
export function noticeRefusalWords({ code, facts }: Pick<Refusal<NoticeCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}

const words: Readonly<Record<NoticeCode, (facts: JsonObject) => string>> = {
  ...kernelRefusalWords({
    matter: '这篇稿件',
    thisOne: '这篇稿件',
    statuses: noticeStatusWords,
    actions: noticeActionWords,
  }),
  'content-incomplete': ({ count }) => `稿件还有 ${textOf(count)} 处需要补充或修改，请按提示完成，已填内容都还在。`,
  'slug-taken': () => '这个网址名称已经用过，请换一个。',
  'slug-fixed': () => '网址名称提交后不能更改。需要更换的，请撤下后另行起草。',
  'not-cleared-for-it': () => '所选澄清还没有办结到可以公开的程度，或者不是以通报方式澄清，不能公布，请核对。',
  'source-missing': () => '澄清通报和情况说明须对应一件澄清，请选择。',
  'seen-another': ({ submission }) => `起草人已经提交了第 ${textOf(submission)} 稿，请看过最新一稿再办理。`,
  'own-draft': () => '不能批准自己起草的稿件，请由其他分管副书记审批。',
};
