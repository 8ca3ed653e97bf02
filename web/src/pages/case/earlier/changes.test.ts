import { defaultCatalogues } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../drafts/draft.ts';
import { answersOf } from '../../application-view/answers.ts';
import type { Cited } from '../../application-view/cited.ts';
import { changesBetween } from './changes.ts';

const names = { subject: '陈思源', unit: '信息工程学院', department: '组织部', cited: [] };
const submission = {
  applicantKind: 'self',
  subjectId: 'chen',
  unitId: 'it',
  accountability: { departmentId: 'organization', kind: 'inquiry', raisedOn: '2026-09-21', reference: '' },
  matter: { title: '学分互认', occurredOn: '2026-09-01', account: '经过。' },
  circumstances: { reformPilot: '试点。' },
  statements: { notForbidden: '没有禁止。' },
  boundaries: { inexperience: { side: 'within', reason: '首次。' } },
  exclusion: 'none',
};
const partsOf = (changes: object, cited: readonly Cited[] = []) =>
  answersOf(draftFrom({ ...submission, ...changes }), { ...names, cited }, defaultCatalogues);
const between = (changes: object) => changesBetween(partsOf({}), partsOf(changes));

describe('what was changed from one submission to the next', () => {
  it('[M7.1b] is nothing where nothing was', () => {
    const { changes, same } = between({});
    expect(changes).toEqual([]);
    expect(same).toBeGreaterThan(14);
  });

  it('[M7.1b] is told answer by answer, as it was and as it is', () => {
    const { changes } = between({ matter: { ...submission.matter, account: '经过，附当日记录。' } });
    expect(changes.map(({ before, now }) => ({ before, now }))).toEqual([
      { before: '经过。', now: '经过，附当日记录。' },
    ]);
  });

  it('[M5] is told of circumstances too that were claimed only before, or only after', () => {
    const { changes } = between({ circumstances: { emergency: '台风当晚。' } });
    expect(changes.map(({ before, now }) => ({ before, now }))).toEqual([
      { before: '', now: '台风当晚。' },
      { before: '试点。', now: '' },
    ]);
  });

  it('[M10.3] is told of filings cited only now, or worth something else since another day was given', () => {
    const cited = {
      filingId: 'f1',
      name: '备〔2026〕1号 学分银行',
      filed: '2026年9月10日备案',
      standing: 'prior',
    } as const;
    const [added] = changesBetween(partsOf({}), partsOf({}, [cited])).changes;
    expect(added).toMatchObject({ label: '引用的风险备案', before: '' });
    const [worth] = changesBetween(partsOf({}, [cited]), partsOf({}, [{ ...cited, standing: 'later' }])).changes;
    expect(worth?.before).toContain('事发前');
    expect(worth?.now).toContain('不作为');
    expect(changesBetween(partsOf({}, [cited]), partsOf({}, [cited])).changes).toEqual([]);
  });

  it('[M4] is told apart between boundaries that ask in the same words', () => {
    const exploration = { side: 'within', reason: '没有禁令。' };
    const { changes } = between({ boundaries: { ...submission.boundaries, exploration } });
    expect(changes).toHaveLength(2);
    expect(changes.every(({ before }) => before === '')).toBe(true);
  });
});
