import type { PersonStanding } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { effectsOf } from './effects.ts';
import { effectWords } from './text/zh.ts';

const sun: PersonStanding = {
  name: '孙立',
  post: '科长',
  unitId: 'office',
  department: 'organization',
  roles: ['handler'],
  kin: [],
};

describe('what a change will do, said before it is sent', () => {
  it('[M11a] says that no case is seen any more, and that the department’s cases are handed back', () => {
    const lines = effectsOf('change', sun, { ...sun, roles: ['assessor'], department: null });
    expect(lines).toContain(effectWords.losesCases);
    expect(lines).toContain(effectWords.leavesDepartment);
    expect(lines.at(-1)).toBe(effectWords.told);
  });

  it('[M11a] says what a new role opens, and not that cases are lost where another role opens them', () => {
    const lines = effectsOf('change', sun, { ...sun, roles: ['head'] });
    expect(lines.some((line) => line.startsWith('成为部门负责人：'))).toBe(true);
    expect(lines).not.toContain(effectWords.losesCases);
  });

  it('[M11a] says that a name alone changes no rights, and that kin and units do', () => {
    expect(effectsOf('change', sun, { ...sun, post: '副部长' })).toEqual([effectWords.quiet]);
    expect(effectsOf('change', sun, { ...sun, kin: ['chen'] })).toEqual([effectWords.kin, effectWords.told]);
    expect(effectsOf('change', sun, { ...sun, unitId: 'it' })).toContain(effectWords.movesUnit);
    expect(effectsOf('change', { ...sun, department: null, roles: [] }, { ...sun, roles: [] }).at(-1)).toBe(
      effectWords.told,
    );
  });

  it('[M11a] says that whoever goes is out at once, and that whoever has no role finds nothing', () => {
    expect(effectsOf('letGo', sun, null)).toEqual([effectWords.leaves, effectWords.losesCases, effectWords.told]);
    expect(effectsOf('register', null, { ...sun, roles: [] })).toContain(effectWords.noRoles);
  });
});
