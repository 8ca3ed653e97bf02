import type { Json, JsonObject } from '../../kernel/json.ts';
import { type Catalogues, itemLabel } from '../../measures/catalogues.ts';
import type { RecordedEvent } from '../../record/chain.ts';
import { listOf, lookUp, textOf } from '../../text/format.ts';
import type { CaseActionKind } from '../actions.ts';
import { fieldLabel } from './fields.ts';
import { actionWords, outcomeWords, partWords } from './names.ts';
import { reminderDetail, reminderTitle } from './zh.ts';

/**
 * What happened, in the reader's words: the title is the action's own, the detail what the event tells of it.
 * @param catalogues those of the case's version
 */
export function eventWords(
  event: Pick<RecordedEvent, 'kind' | 'data'>,
  catalogues: Catalogues,
): { title: string; detail: string } {
  const title = eventTitle(event);
  const kind = (Object.keys(details) as CaseActionKind[]).find((known) => known === event.kind);
  return { title, detail: kind ? (details[kind]?.(event.data, catalogues) ?? '') : '' };
}

export function eventTitle({ kind, data }: Pick<RecordedEvent, 'kind' | 'data'>): string {
  return kind === 'remind' ? reminderTitle(data) : lookUp(actionWords, kind);
}

const details: Partial<Readonly<Record<CaseActionKind, (data: JsonObject, catalogues: Catalogues) => string>>> = {
  openExOfficio: ({ number, reference }) => `案件编号 ${textOf(number)}，依据 ${textOf(reference)}`,
  accept: ({ number }) => `案件编号 ${textOf(number)}`,
  return: ({ supplements }) => supplementLines(supplements),
  decline: ({ ground, reason }, { declineGrounds }) =>
    `${itemLabel(declineGrounds, textOf(ground))}：${textOf(reason)}`,
  withdraw: ({ reason }) => textOf(reason),
  assign: ({ names }) => `调查核实人员：${listOf(names)}`,
  declareTie: ({ name, reason }) => `${textOf(name)} 自行回避：${textOf(reason)}`,
  askRecusal: ({ name, reason }) => `申请 ${textOf(name)} 回避：${textOf(reason)}`,
  noteDeparture: ({ name }) => `${textOf(name)} 因离任、调动或者出现关联，不再办理本案`,
  decideRecusal: ({ name, granted, grounds }) =>
    `${granted === true ? '同意' : '不同意'} ${textOf(name)} 回避：${textOf(grounds)}`,
  addMaterial: ({ title }) => textOf(title),
  hearSubject: ({ on }) => `听取日期 ${textOf(on)}`,
  recordOpinion: ({ who }) => textOf(who),
  markBroad: ({ value, reason }) => `${value === true ? '涉及面较大' : '涉及面不大'}：${textOf(reason)}`,
  markComplex: ({ value, reason }) => `${value === true ? '情况复杂' : '情况不复杂'}：${textOf(reason)}`,
  invite: ({ name, until }) => `邀请 ${textOf(name)}，至 ${textOf(until)}`,
  endInvitation: ({ name }) => textOf(name),
  invitationOver: ({ name }) => textOf(name),
  remind: reminderDetail,
  extend: extension,
  extendAppeal: extension,
  find: ({ target, met }, catalogues) =>
    `${fieldLabel(textOf(target), catalogues)}：${met === true ? '符合' : '不符合'}`,
  putOnAgenda: ({ on, again }) => `会议日期 ${textOf(on)}${textOf(again) === '' ? '' : `；重新召开：${textOf(again)}`}`,
  serve: ({ to, on }) => `向${to === 'subject' ? '干部本人' : '单位党组织'}送达，${textOf(on)}`,
  acknowledge: ({ opinion }) => textOf(opinion),
  decideAppeal: ({ outcome }) => lookUp(outcomeWords, outcome),
  object: ({ reason }) => textOf(reason),
  answerObjection: ({ answer }) => textOf(answer),
  correct: ({ before, after, reason }) => `“${textOf(before)}”更正为“${textOf(after)}”：${textOf(reason)}`,
};

function extension({ until, reason }: JsonObject): string {
  return `延长至 ${textOf(until)}：${textOf(reason)}`;
}

function supplementLines(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([part, what]) => `${lookUp(partWords, part)}：${textOf(what)}`)
    .join('\n');
}
