import { describe, expect, it } from 'vitest';
import { lookingFor } from './search.ts';
import { askFrom, standingOf, typedFrom, typedOver } from './typed.ts';

const typed = { ...typedFrom(null), email: 'a@school.example', name: ' 方晴 ', roles: ['handler'], reason: '新入职' };
const sun = { uid: 'sun', version: 3 };

describe('what the administrator typed', () => {
  it('[M11a] becomes a request as the server takes it', () => {
    const { ask, wrong } = askFrom('register', typed, null);
    expect(wrong).toEqual({});
    expect(ask).toMatchObject({
      kind: 'register',
      payload: { account: { email: 'a@school.example' }, name: '方晴', unitId: null },
    });
    expect(askFrom('change', typed, sun).ask).toMatchObject({ payload: { of: 'sun', version: 3 } });
    expect(askFrom('letGo', typed, sun).ask).toEqual({
      kind: 'letGo',
      payload: { of: 'sun', version: 3, reason: '新入职' },
    });
    const known = askFrom('register', { ...typed, by: 'uid', uid: ' sso-7 ' }, null).ask;
    expect(known).toMatchObject({ payload: { account: { uid: 'sso-7' } } });
  });

  it('[M11a] is told what is wrong with it, field by field', () => {
    expect(Object.keys(askFrom('register', { ...typed, email: 'nobody', name: '' }, null).wrong)).toEqual([
      'email',
      'name',
    ]);
    expect(Object.keys(askFrom('register', { ...typed, by: 'uid', uid: '张三' }, null).wrong)).toEqual(['uid']);
    expect(Object.keys(askFrom('change', { ...typed, reason: '长'.repeat(501) }, sun).wrong)).toEqual(['reason']);
  });

  it('[M11a] is a standing as soon as there is a name, whatever else is missing', () => {
    expect(standingOf({ ...typed, email: '', reason: '' })).toMatchObject({ name: '方晴', roles: ['handler'] });
    expect(standingOf({ ...typed, name: '' })).toBeNull();
  });

  it('[M11a] keeps what was typed over a record changed meanwhile, and undoes nothing of that change', () => {
    const before = {
      name: '孙立',
      post: '科长',
      unitId: 'office',
      department: null,
      roles: ['cadre' as const],
      kin: [],
    };
    const now = { ...before, kin: ['chen'], post: '副处长', unitId: 'it' };
    const over = typedOver({ ...typedFrom(before), post: '处长', reason: '晋升' }, before, now);
    expect(over).toMatchObject({ post: '处长', kin: ['chen'], unitId: 'it', reason: '晋升', roles: ['cadre'] });
  });

  it('[M11a] looks for one thing at a time', () => {
    const sought = { name: '陈', among: '', active: 'yes' } as const;
    expect(lookingFor(sought)).toEqual({ name: '陈', active: true, among: null });
    expect(lookingFor({ ...sought, among: 'unit:it' }).among).toEqual({ unit: 'it' });
    expect(lookingFor({ ...sought, among: 'role:head', active: 'no' })).toMatchObject({
      active: false,
      among: { role: 'head' },
    });
    expect(lookingFor({ ...sought, among: 'role:emperor' }).among).toBeNull();
  });
});
