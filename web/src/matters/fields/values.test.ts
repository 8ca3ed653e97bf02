import { filingPayloads, rectificationPayloads, sanctionPayloads } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { errorsIn } from '../panel-errors.ts';
import { type Field, labelAmong } from './field.ts';
import { blankValues, payloadOf } from './values.ts';

const parts = [
  { value: 'legality', label: '合法性审查' },
  { value: 'experts', label: '专家论证' },
  { value: 'risks', label: '风险评估' },
];
const examine: readonly Field[] = [
  { ask: 'texts', name: 'parts', label: '各部分的审查意见', of: () => parts, max: 500 },
  { ask: 'text', name: 'advice', max: 2000 },
];
const giveBack: readonly Field[] = [
  { ask: 'texts', name: 'supplements', label: '需要补充的部分', of: () => parts, max: 500, some: true },
];
const plan: readonly Field[] = [
  {
    ask: 'each',
    name: 'steps',
    of: () => [{ value: 'p1', label: '没有公示' }],
    fields: [
      { ask: 'text', name: 'what', label: '整改措施', max: 500 },
      { ask: 'date', name: 'by', label: '完成时间' },
    ],
  },
];

describe('what is filled in for an action', () => {
  it('[M10.3] asks for words on each part examined, each by its own name', () => {
    const typed = { ...blankValues(examine), parts: { legality: '有审查意见书', experts: '' }, advice: '建议提请研究' };
    const payload = payloadOf(examine, typed);
    expect(payload).toEqual({ parts: { legality: '有审查意见书', experts: '', risks: '' }, advice: '建议提请研究' });
    const labelOf = (field: string): string => labelAmong(examine, field) ?? field;
    expect(errorsIn(filingPayloads.examine, payload, labelOf)).toEqual({
      'parts.experts': '请填写“专家论证”',
      'parts.risks': '请填写“风险评估”',
    });
  });

  it('[M10.3] says of the parts sent back only what was ticked', () => {
    expect(payloadOf(giveBack, { supplements: {} })).toEqual({ supplements: {} });
    expect(payloadOf(giveBack, { supplements: { risks: '补充防控措施' } })).toEqual({
      supplements: { risks: '补充防控措施' },
    });
  });

  it('[M9] takes a measure and a day for each problem, and names which is missing', () => {
    const payload = payloadOf(plan, { steps: { p1: { what: '补充公示', by: '' } } });
    expect(payload).toEqual({ steps: { p1: { what: '补充公示', by: '' } } });
    const labelOf = (field: string): string => labelAmong(plan, field) ?? field;
    expect(errorsIn(rectificationPayloads.plan, payload, labelOf)).toEqual({
      'steps.p1.by': '请填写“没有公示：完成时间”',
    });
  });

  it('[M9] leaves out what may be left open and what is not asked now', () => {
    const fields: readonly Field[] = [
      { ask: 'choice', name: 'form', options: () => [] },
      { ask: 'line', name: 'formName', max: 60, optional: true, when: ({ form }) => form === 'otherFirstForm' },
      { ask: 'list', name: 'problems', max: 500, most: 20 },
      { ask: 'yesNo', name: 'granted', yes: '同意', no: '不同意' },
      { ask: 'files', name: 'files', belongsTo: 'progress' },
    ];
    expect(payloadOf(fields, blankValues(fields))).toEqual({ problems: [''] });
    const typed = { form: 'reminderTalk', formName: '谈心', problems: ['没有公示'], granted: 'no' };
    expect(payloadOf(fields, typed)).toEqual({ form: 'reminderTalk', problems: ['没有公示'], granted: false });
    expect(payloadOf(fields, { ...typed, form: 'otherFirstForm' })).toHaveProperty('formName', '谈心');
  });

  it('[M8b] asks for other months only where they are said to be other, and takes nothing but a number for them', () => {
    const fields: readonly Field[] = [
      { ask: 'check', name: 'other', label: '与期限表不同', only: true },
      { ask: 'number', name: 'months', when: ({ other }) => other === true },
    ];
    expect(payloadOf(fields, { ...blankValues(fields), months: '9' })).toEqual({});
    expect(payloadOf(fields, { other: true, months: ' 09 ' })).toEqual({ months: 9 });
    for (const months of ['', '半年', '-3', '1.5', '1e3', '999']) {
      const wrong = errorsIn(sanctionPayloads.override, payloadOf(fields, { other: true, months }), (field) => field);
      expect(wrong, months).toHaveProperty('months');
    }
  });
});
