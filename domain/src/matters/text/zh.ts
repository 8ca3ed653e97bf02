import { clarificationActionWords, clarificationStatusWords } from '../../clarification/text/zh.ts';
import { filingActionWords, filingStatusWords } from '../../filing/text/zh.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { limitNameWords } from '../../limits/text/zh.ts';
import { noticeActionWords, noticeStatusWords } from '../../notices/text/zh.ts';
import { rectificationActionWords, rectificationStatusWords } from '../../rectification/text/zh.ts';
import { sanctionActionWords, sanctionStatusWords } from '../../sanctions/text/zh.ts';
import { lookUp } from '../../text/format.ts';
import type { BesideCollection } from '../kind.ts';

interface MatterWords {
  /** What such a matter is called. */
  readonly noun: string;
  readonly statuses: Readonly<Record<string, { readonly label: string; readonly pending: string }>>;
  readonly actions: Readonly<Record<string, string>>;
}

/** How the matters beside cases are spoken of. */
export const matterWords: Readonly<Record<BesideCollection, MatterWords>> = {
  filings: { noun: '改革创新风险备案', statuses: filingStatusWords, actions: filingActionWords },
  rectifications: { noun: '纠错改正', statuses: rectificationStatusWords, actions: rectificationActionWords },
  clarifications: { noun: '澄清', statuses: clarificationStatusWords, actions: clarificationActionWords },
  sanctions: { noun: '处理和影响期', statuses: sanctionStatusWords, actions: sanctionActionWords },
  noticeDrafts: { noun: '公布稿件', statuses: noticeStatusWords, actions: noticeActionWords },
};

const limitWords: Readonly<Record<string, string>> = {
  ...limitNameWords,
  examination: limitNameWords.filingExamination,
};

/** The title of an entry: what was done and, where it moved on, where the matter stands now. */
export function matterTellingWords(
  collection: BesideCollection,
  {
    kind,
    from,
    to,
    data,
  }: { readonly kind: string; readonly from: string; readonly to: string; readonly data: JsonObject },
): string {
  const { noun, statuses, actions } = matterWords[collection];
  if (kind === 'remind') return reminderOf(noun, data);
  const done = lookUp(actions, kind);
  const label = Object.hasOwn(statuses, to) ? statuses[to]?.label : undefined;
  return from === to || label === undefined || label === done ? `${noun}：${done}` : `${noun}：${done}，${label}`;
}

function reminderOf(noun: string, { limit, step }: JsonObject): string {
  const label = lookUp(limitWords, limit);
  const name = String(step);
  if (name.startsWith('before')) return `${noun}期限将到：${label}`;
  if (name.startsWith('every')) return `${noun}仍在等待：${label}`;
  return name === 'after-0' ? `${noun}期限到期：${label}` : `${noun}超期未办：${label}`;
}
