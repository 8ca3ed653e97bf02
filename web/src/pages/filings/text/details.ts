import { dossierPartWords, type FilingActionKind, type Json, type JsonObject } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';

/** What an event of a filing tells beyond its title. */
export const filingDetails: Partial<Readonly<Record<FilingActionKind, (data: JsonObject) => string>>> = {
  return: ({ supplements }) => supplementLines(supplements),
  withdraw: ({ reason }) => said(reason),
  declareTie: ({ name, reason }) => `${said(name)} 自行回避：${said(reason)}`,
  askRecusal: ({ name, reason }) => `申请 ${said(name)} 回避：${said(reason)}`,
  decideRecusal: ({ name, granted, grounds }) =>
    `${granted === true ? '同意' : '不同意'} ${said(name)} 回避：${said(grounds)}`,
  putOnAgenda: ({ on, again }) =>
    `会议日期 ${dateText(said(on))}${said(again) === '' ? '' : `；重新召开：${said(again)}`}`,
  approve: ({ number, reason }) => `备案编号 ${said(number)}：${said(reason)}`,
  refuse: ({ reason }) => said(reason),
  report: ({ on }) => `截至 ${dateText(said(on))}`,
  close: ({ text }) => said(text),
};

function said(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function supplementLines(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const parts: Readonly<Record<string, string>> = dossierPartWords;
  return Object.entries(value)
    .map(([part, what]) => `${parts[part] ?? part}：${said(what)}`)
    .join('\n');
}
