import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import { PlainDate } from '../../time/time.ts';
import { Result } from '../result.ts';
import { Extend } from './investigation.ts';

export const servedTo = ['subject', 'unit'] as const;
export const serviceForms = ['inPerson', 'byApp', 'byPost', 'leftOn'] as const;

const Serve = z.strictObject({
  to: z.enum(servedTo).check(z.describe('送达对象')),
  how: z.enum(serviceForms).check(z.describe('送达方式')),
  on: PlainDate.check(z.describe('送达日期')),
  /** When the person would not sign: who witnessed it, and what was said. */
  refusedToSign: optionalText(textLimits.short).check(z.describe('拒绝签收的情况')),
});
const Acknowledge = z.strictObject({ opinion: optionalText(textLimits.long).check(z.describe('本人意见')) });
const Appeal = z.strictObject({
  grounds: text(textLimits.long).check(z.describe('申诉理由')),
  asks: text(textLimits.short).check(z.describe('请求')),
  /** Only when the window is over. */
  lateBecause: optionalText(textLimits.short).check(z.describe('逾期的正当理由')),
});
const DecideAppeal = z.strictObject({
  outcome: z.enum(['upheld', 'changed', 'sentBack']).check(z.describe('申诉决定')),
  result: z.optional(Result).check(z.describe('变更后的结果')),
  reason: text(textLimits.long).check(z.describe('理由')),
});
const Close = z.strictObject({});

export const servicePayloads = {
  serve: Serve,
  acknowledge: Acknowledge,
  appeal: Appeal,
  extendAppeal: Extend,
  decideAppeal: DecideAppeal,
  close: Close,
};

const Objection = z.strictObject({ reason: text(textLimits.long).check(z.describe('异议')) });
const Answer = z.strictObject({
  objection: z.string().check(z.describe('异议')),
  answer: text(textLimits.long).check(z.describe('答复')),
});
const Lift = z.strictObject({ objection: z.string().check(z.describe('异议')) });

/** Clerical errors of the face only; the old value stays in the record. */
const Correct = z.strictObject({
  field: z.enum(['title', 'subjectName', 'unitName']).check(z.describe('更正的内容')),
  value: text(textLimits.title).check(z.describe('更正为')),
  reason: text(textLimits.short).check(z.describe('更正理由')),
});

export const supervisionPayloads = {
  object: Objection,
  answerObjection: Answer,
  liftObjection: Lift,
  correct: Correct,
};
