import { defaultCatalogues, type PlainDate } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../drafts/draft.ts';
import { answersOf, type Names } from './answers.ts';
import { citedIn } from './cited.ts';

const unknown = { subject: null, unit: null, department: null, cited: [] };

describe('an application to be read', () => {
  it('[M4][M5][M6][M12] shows every question, also those not answered', () => {
    const parts = answersOf(draftFrom({}), unknown, defaultCatalogues);
    expect(parts.map(({ part }) => part)).toHaveLength(7);
    expect(parts.flatMap(({ steps }) => steps)).toHaveLength(14);
    expect(parts.every(({ steps }) => steps.every(({ answers }) => answers.length > 0))).toBe(true);
  });

  it('[M5] shows the circumstances claimed, and no others', () => {
    const draft = draftFrom({ circumstances: { emergency: '台风当晚' } });
    const claimed = answersOf(draft, unknown, defaultCatalogues).find(({ part }) => part === 'circumstances');
    expect(claimed?.steps[0]?.answers).toEqual([{ label: '处置突发事件、急难险重任务', value: '台风当晚' }]);
  });

  it('uses names where it knows them and ids where it does not', () => {
    const draft = draftFrom({ subjectId: 'chen', unitId: 'it' });
    const subject = answersOf(draft, { ...unknown, subject: '陈思源' }, defaultCatalogues).find(
      ({ part }) => part === 'subject',
    );
    expect(subject?.steps[0]?.answers.map(({ value }) => value)).toEqual(['', '陈思源', 'it']);
  });

  it('[M10.3] shows the filings cited, each with what it is worth, and no such question where none is', () => {
    const cited = citedIn({
      filingId: 'f1',
      number: '备〔2026〕1号',
      title: '学分银行',
      lockedOn: '2026-09-15' as PlainDate,
      standing: 'later',
    });
    const matterOf = (names: Names) =>
      answersOf(draftFrom({ filings: ['f1'] }), names, defaultCatalogues)
        .filter(({ part }) => part === 'matter')
        .flatMap(({ steps }) => steps.flatMap(({ answers }) => answers));
    const shown = matterOf({ ...unknown, cited: [cited] }).at(-1);
    expect(shown).toMatchObject({ label: '引用的风险备案', cited: [{ filingId: 'f1', standing: 'later' }] });
    expect(shown?.value).toBe('备〔2026〕1号 学分银行；2026年9月15日备案；事发后才备案，不作为事前备案');
    expect(matterOf(unknown)).toHaveLength(3);
  });

  it('[M13] reads in the words of the case’s version, also what has been retired since', () => {
    const accountabilityKinds = [
      { id: 'inquiry', label: '责任调查', retired: true },
      { id: 'audit', label: '审计', retired: false },
    ];
    const boundaries = {
      ...defaultCatalogues.boundaries,
      exploration: { label: '探索', within: '没有禁令', beyond: '有禁令' },
    };
    const draft = draftFrom({ accountability: { kind: 'inquiry' }, boundaries: { exploration: { side: 'beyond' } } });
    const parts = answersOf(draft, unknown, { ...defaultCatalogues, accountabilityKinds, boundaries });
    const said = parts.flatMap(({ steps }) => steps.flatMap(({ answers }) => answers));
    expect(said).toContainEqual({ label: '程序', value: '责任调查' });
    expect(said).toContainEqual({ label: '探索', value: '有禁令' });
  });
});
