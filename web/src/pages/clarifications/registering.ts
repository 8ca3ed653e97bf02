import {
  clarificationKinds,
  clarificationKindWords,
  disciplineDepartment,
  reportChannels,
  reportChannelWords,
  textLimits,
} from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import { holds, member } from '../../data/session.ts';
import type { Field } from '../../matters/fields/field.ts';
import { registerWords as words } from './text/zh.ts';

/** Who may register a lead: the department that looks into it. */
export function mayRegister(): boolean {
  return holds('handler', 'head') && member.value?.department === disciplineDepartment;
}

/**
 * All of a lead but who reported it.
 * @param besideCase then whom it is about follows from the case
 */
export const registerFields = (besideCase: boolean): readonly Field[] => [
  {
    ask: 'choice',
    name: 'kind',
    options: () => clarificationKinds.map((value) => ({ value, label: clarificationKindWords[value] })),
  },
  ...(besideCase ? [] : [{ ask: 'cadre', name: 'subjectId' } as const]),
  { ask: 'line', name: 'title', max: textLimits.title, hint: words.titleHint },
  { ask: 'text', name: 'summary', max: textLimits.long, hint: words.summaryHint },
  {
    ask: 'choice',
    name: 'channel',
    options: () => reportChannels.map((value) => ({ value, label: reportChannelWords[value] })),
  },
  { ask: 'date', name: 'receivedOn', max: serverToday },
];
