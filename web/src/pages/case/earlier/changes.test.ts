import { defaultCatalogues } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../drafts/draft.ts';
import { answersOf } from '../../application-view/answers.ts';
import { changesBetween } from './changes.ts';

const names = { subject: '陈思源', unit: '信息工程学院', department: '组织部' };
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
const partsOf = (changes: object) => answersOf(draftFrom({ ...submission, ...changes }), names, defaultCatalogues);
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

  it('[M4] is told apart between boundaries that ask in the same words', () => {
    const exploration = { side: 'within', reason: '没有禁令。' };
    const { changes } = between({ boundaries: { ...submission.boundaries, exploration } });
    expect(changes).toHaveLength(2);
    expect(changes.every(({ before }) => before === '')).toBe(true);
  });
});
