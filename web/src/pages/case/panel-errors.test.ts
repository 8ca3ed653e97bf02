import { caseActionKinds, casePayloads } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { intakeWords } from './intake/text/zh.ts';
import { panelErrors, payloadLabel } from './panel-errors.ts';

describe('what is filled in for an action', () => {
  it('[M12] cannot accept without having checked against article 12', () => {
    const { missing } = intakeWords.accept;
    expect(panelErrors('accept', { exclusionChecked: false }, missing)).toEqual(missing);
    expect(panelErrors('accept', { exclusionChecked: true }, missing)).toEqual({});
  });

  it('[M7.1b] names at least one part to supplement, and what is missing in each', () => {
    const { missing } = intakeWords.return;
    expect(panelErrors('return', { supplements: {} }, missing)).toEqual(missing);
    const errors = panelErrors('return', { supplements: { matter: ' ', other: '长'.repeat(501) } }, missing);
    expect(errors['supplements.matter']).toBe('请填写““事项与经过”需要补正的内容”');
    expect(errors['supplements.other']).toContain('500');
  });

  it('[M7.1b] declines only with a ground and its reason', () => {
    const { missing } = intakeWords.decline;
    expect(panelErrors('decline', { reason: '' }, missing)).toEqual(missing);
    expect(panelErrors('decline', { ground: 'duplicate', reason: '重复' }, missing)).toEqual({});
  });

  it('[M7.1b] may be withdrawn without a reason, but not with an endless one', () => {
    expect(panelErrors('withdraw', { reason: '' })).toEqual({});
    expect(panelErrors('withdraw', { reason: '长'.repeat(501) })['reason']).toContain('500');
  });

  it('[M6] asks for each part of a finding in the words of its own question', () => {
    expect(panelErrors('find', { target: 'conditions.remedied', reason: '', cites: [] })).toEqual({
      met: '请选择“是否符合”',
      reason: '请填写“理由”',
      cites: '请选择“依据的材料”',
    });
  });

  it('[M7.2a] takes a record of a talk of many pages, and points at what is too long', () => {
    const material = { kind: 'interview', title: '谈话记录', source: '教务处', on: '2026-11-20' };
    expect(panelErrors('addMaterial', { ...material, body: '谈'.repeat(20_000) })).toEqual({});
    expect(panelErrors('addMaterial', { ...material, body: '谈'.repeat(20_001) })['body']).toContain('20000');
    expect(panelErrors('addMaterial', { ...material, on: '', body: '谈' })).toEqual({ on: '请填写“形成日期”' });
  });

  it.each(caseActionKinds)('has a name in words for every field of “%s”', (kind) => {
    for (const field of fieldsOf(casePayloads[kind])) expect(payloadLabel(kind, field)).toMatch(/\p{Script=Han}/u);
  });
});

function fieldsOf(schema: z.core.$ZodType): string[] {
  if (!(schema instanceof z.ZodMiniObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, inner]) => {
    const inside = fieldsOf(inner);
    return inside.length === 0 ? [name] : inside.map((field) => `${name}.${field}`);
  });
}
