import {
  type ClarificationActionKind,
  clarificationFormWords,
  conclusionWords,
  type JsonObject,
  listOf,
  lookUp,
  maliceMeasureWords,
  textOf,
} from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';
import { maliceTargetWords } from './zh.ts';

/** What an event of a clarification tells beyond its title. */
export const clarificationDetails: Partial<Readonly<Record<ClarificationActionKind, (data: JsonObject) => string>>> = {
  assess: ({ concrete, checkable, reason }) =>
    `线索${concrete === true ? '具体' : '不具体'}，${checkable === true ? '可查' : '不可查'}：${textOf(reason)}`,
  assign: ({ names }) => listOf(names),
  declareTie: ({ name, reason }) => `${textOf(name)} 自行回避：${textOf(reason)}`,
  askRecusal: ({ name, reason }) => `申请 ${textOf(name)} 回避：${textOf(reason)}`,
  decideRecusal: ({ name, granted, grounds }) =>
    `${granted === true ? '同意' : '不同意'} ${textOf(name)} 回避：${textOf(grounds)}`,
  extend: ({ until, reason }) => `延长至 ${dateText(textOf(until))}：${textOf(reason)}`,
  conclude: ({ conclusion }) => lookUp(conclusionWords, conclusion),
  recordReply: ({ conclusion }) => lookUp(conclusionWords, conclusion),
  handleMalice: ({ target, measure, on }) =>
    [lookUp(maliceTargetWords, target), lookUp(maliceMeasureWords, measure), dateText(textOf(on))].join('，'),
  askWish: ({ what }) => textOf(what),
  stateWish: ({ wants, entered }) =>
    `${wants === true ? '希望澄清' : '不希望澄清'}${entered === true ? '（由经办人员代为登记）' : ''}`,
  clarify: ({ form, scope, on }) =>
    `${dateText(textOf(on))}，${lookUp(clarificationFormWords, form)}，范围：${textOf(scope)}`,
  followUp: ({ on, how }) => `${dateText(textOf(on))}，${textOf(how)}`,
};
