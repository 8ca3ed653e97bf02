import type { Json, JsonObject, RectificationActionKind } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';
import { problemWords } from './zh.ts';

/** What an event of an order tells beyond its title. */
export const orderDetails: Partial<Readonly<Record<RectificationActionKind, (data: JsonObject) => string>>> = {
  issue: ({ due }) => `完成期限 ${day(due)}`,
  acknowledge: ({ opinion }) => (said(opinion) === '' ? '' : `本人意见：${said(opinion)}`),
  progress: ({ on }) => `截至 ${day(on)}`,
  sendBack: ({ open, until }) =>
    [openLines(open), until ? `期限重新定为 ${day(until)}` : ''].filter(Boolean).join('\n'),
  extend: ({ until, reason }) => `延长至 ${day(until)}：${said(reason)}`,
  followUp: ({ on, how }) => `${day(on)}，${said(how)}`,
  revoke: ({ reason }) => said(reason),
};

function said(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function day(value: Json | undefined): string {
  return dateText(said(value));
}

function openLines(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([problem, what]) => `${problemWords.problem(Number(problem.slice(1)))}：${said(what)}`)
    .join('\n');
}
