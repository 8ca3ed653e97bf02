import { describe, expect, it } from 'vitest';
import { seal } from '../../record/chain.ts';
import { instantFromMillis } from '../../time/time.ts';
import { decideRoster } from './decide.ts';
import type { RosterFacts } from './facts.ts';
import { decideFirstAdmin } from './founding.ts';
import { admin, cadre, changeOf, clerk, facts, left, person, second, standing, supervisor } from './roster.fixture.ts';
import { changeLines, rosterEventTitle, rosterRefusalWords } from './text/zh.ts';

type Asked = Parameters<typeof decideRoster>[0];

function refused(asked: Asked, changes: Partial<RosterFacts> = {}): string {
  const decision = decideRoster(asked, facts(changes));
  if (decision.ok) return 'granted';
  expect(rosterRefusalWords(decision)).toMatch(/。$/);
  return decision.code;
}
function granted(asked: Asked, changes: Partial<RosterFacts> = {}) {
  const decision = decideRoster(asked, facts(changes));
  if (!decision.ok) throw new Error(`${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision;
}

const fresh = { uid: 'member-r1', state: 'new' } as const;
const newcomer = person('x', ['handler'], { name: '新人', department: 'organization' });
const registration = (changes: object = {}) => ({
  kind: 'register',
  payload: { account: { email: 'new@school.example' }, ...standing(newcomer, changes) },
});
const letGo = (member: typeof cadre, changes: object = {}) => ({
  kind: 'letGo',
  payload: { of: member.uid, version: member.version, reason: '退休', ...changes },
});
const bringBack = (changes: object = {}) => ({
  kind: 'bringBack',
  payload: { of: left.uid, version: left.version, ...standing(left, changes) },
});

describe('registering and changing people', () => {
  it('[M11a] registers somebody with unit, department and roles, and says so with the names of that day', () => {
    const { write, data, tells } = granted(registration(), { account: fresh });
    expect(write).toMatchObject({ before: null, after: { uid: 'member-r1', active: true, roles: ['handler'] } });
    expect(data).toMatchObject({
      of: 'member-r1',
      before: null,
      after: { department: '党委组织部' },
      reason: '岗位调整',
    });
    expect(tells).toEqual(['supervisor', 'person']);
    expect(changeLines(data)).toContain('角色：经办人员');
    expect(rosterEventTitle({ kind: 'register', data })).toBe('登记人员：新人');
  });

  it.each([
    ['an address that somebody is registered with', { uid: 'chen', state: 'member' }, 'account-taken'],
    ['an account whose maker never proved to own the address', { uid: 'u', state: 'unverified' }, 'account-unverified'],
    ['an account that is not there', { uid: 'u', state: 'none' }, 'account-unknown'],
    ['a guest’s account', { uid: 'guest-1', state: 'free' }, 'account-unknown'],
    ['the account of the system itself', { uid: 'system', state: 'free' }, 'account-unknown'],
  ] as const)('[M11a] registers nobody with %s', (_, account, code) => {
    expect(refused(registration(), { account })).toBe(code);
  });

  it('[M11a] registers nobody with an account that another request has taken since it was looked up', () => {
    expect(refused(registration(), { account: { uid: cadre.uid, state: 'free' } })).toBe('account-taken');
  });

  it('[M11a] adopts an account that is there and nobody’s', () => {
    expect(granted(registration(), { account: { uid: 'sso-7', state: 'free' } }).write).toMatchObject({
      after: { uid: 'sso-7' },
    });
  });

  it('[M11b] a change of roles keeps what was and what is, and the discipline secretary is told', () => {
    const { data, tells } = granted(changeOf(clerk, { roles: ['assessor'], department: null }));
    expect(changeLines(data)).toEqual(['角色：经办人员 → 考核工作人员', '所在部门：党委组织部 → 无']);
    expect(tells).toContain('supervisor');
  });

  it('[M11b] a change of the discipline secretary is told to the party secretary too', () => {
    expect(granted(changeOf(supervisor, { roles: ['committee'] })).tells).toContain('secretary');
    expect(granted(letGo(supervisor)).tells).toContain('secretary');
    expect(granted(changeOf(cadre, { roles: ['supervisor'] })).tells).toContain('secretary');
    expect(granted(changeOf(cadre, { roles: ['publisher'] })).tells).not.toContain('secretary');
  });

  it('[M11a] a name put right needs no reason and is told to nobody; anything that changes rights needs one', () => {
    expect(granted(changeOf(cadre, { name: '陈思远', reason: '' })).tells).toEqual([]);
    for (const changes of [{ roles: [] }, { unitId: 'chem' }, { department: 'organization' }, { kin: ['sun'] }])
      expect(refused(changeOf(cadre, { ...changes, reason: ' ' }))).toBe('reason-missing');
    expect(refused(registration({ reason: '' }), { account: fresh })).toBe('reason-missing');
    expect(refused(letGo(cadre, { reason: '' }))).toBe('reason-missing');
    expect(refused(bringBack({ reason: '' }))).toBe('reason-missing');
  });

  it('[M11a] lets somebody go, and brings them back as they are to stand then', () => {
    expect(granted(letGo(clerk)).write).toMatchObject({ before: clerk, after: { active: false, roles: ['handler'] } });
    expect(granted(bringBack({ roles: ['cadre'] })).write).toMatchObject({ after: { active: true, roles: ['cadre'] } });
    expect(refused(letGo(left))).toBe('already-left');
    expect(refused(changeOf(left, { roles: [] }))).toBe('already-left');
    expect(refused({ kind: 'bringBack', payload: changeOf(cadre).payload })).toBe('still-in-office');
  });
});

describe('what the administrator may not', () => {
  it('[M11b] nobody but an administrator in office asks', () => {
    for (const actor of [cadre, clerk, supervisor]) expect(refused(changeOf(cadre), { actor })).toBe('not-yours');
    expect(refused(changeOf(cadre), { actor: { ...admin, active: false } })).toBe('inactive');
    expect(refused(changeOf(cadre), { actor: null })).toBe('inactive');
  });

  it('[M11b] nobody gives a role to oneself, nor takes another unit, department or kin; one’s own name may be put right', () => {
    for (const changes of [
      { roles: ['admin', 'cadre'], unitId: 'it' },
      { roles: [] },
      { unitId: 'it' },
      { kin: ['sun'] },
    ])
      expect(refused(changeOf(admin, changes))).toBe('own-record');
    expect(refused(changeOf(admin, { department: 'organization' }))).toBe('own-record');
    expect(granted(changeOf(admin, { name: '尤维', post: '信息化办公室' })).write).toMatchObject({
      after: { name: '尤维' },
    });
  });

  it('[M11b] nobody lets oneself go, and the last administrator cannot go at all', () => {
    expect(refused(letGo(admin))).toBe('own-departure');
    expect(refused(letGo(admin), { admins: [admin.uid] })).toBe('last-admin');
    expect(granted(letGo(second)).write).toMatchObject({ after: { active: false } });
  });

  it('[M11b] whoever administers holds no role that opens cases; being a cadre, who may apply like any other, is none', () => {
    for (const role of [
      'handler',
      'head',
      'committee',
      'secretary',
      'deputy',
      'supervisor',
      'superior',
      'unit',
    ] as const)
      expect(refused(changeOf(cadre, { roles: ['admin', role], department: 'organization' }))).toBe('admin-combined');
    for (const role of ['assessor', 'publisher'] as const)
      expect(refused(changeOf(cadre, { roles: ['admin', role] }))).toBe('admin-combined');
    expect(refused(registration({ roles: ['admin', 'head'] }), { account: fresh })).toBe('admin-combined');
    expect(granted(changeOf(cadre, { roles: ['admin', 'cadre'] })).ok).toBe(true);
  });

  it.each([
    ['a unit that is not there', { unitId: 'nowhere' }, 'unit-unknown'],
    ['a department that is not there', { department: 'nowhere' }, 'department-unknown'],
    ['a head without a department', { roles: ['head'], department: null }, 'department-missing'],
    ['a clerk without a department', { roles: ['handler'], department: null }, 'department-missing'],
    ['a head of a department that handles no case', { roles: ['head'], department: 'publicity' }, 'department-unknown'],
    ['a cadre without a unit', { roles: ['cadre'], unitId: null }, 'unit-missing'],
    ['a unit’s party organization without a unit', { roles: ['unit'], unitId: null }, 'unit-missing'],
    ['kin that nobody knows', { kin: ['nobody'] }, 'kin-unknown'],
    ['oneself as kin', { kin: ['chen'] }, 'kin-unknown'],
    ['nothing changed', {}, 'unchanged'],
    ['a role that does not exist', { roles: ['emperor'] }, 'payload-invalid'],
    ['a role twice', { roles: ['cadre', 'cadre'] }, 'payload-invalid'],
    ['no name', { name: ' ' }, 'payload-invalid'],
    ['a name of two lines', { name: '陈\n书记' }, 'payload-invalid'],
    ['a name that turns the line round', { name: '陈\u202e某' }, 'payload-invalid'],
    ['a name that no record holds', { name: '𠮷'.repeat(41) }, 'payload-invalid'],
    ['a post out of all proportion', { post: '长'.repeat(61) }, 'payload-invalid'],
    ['more than is asked', { active: false }, 'payload-invalid'],
  ])('[M11a] refuses %s', (_, changes, code) => {
    expect(refused(changeOf(cadre, changes))).toBe(code);
  });

  it('[M11a] takes no address that is none, and no id that is more than one', () => {
    for (const account of [{ email: 'nobody' }, { uid: 'a/b' }, { uid: '' }, {}, { email: 'a@b.cn', uid: 'x' }])
      expect(refused(registration({ account }), { account: fresh })).toBe('payload-invalid');
    expect(refused({ kind: 'crown', payload: {} })).toBe('unknown-action');
  });

  it('[M11a] knows no member that is not there, and no guest', () => {
    expect(refused(letGo(person('nobody', [])))).toBe('member-unknown');
    const guest = person('guest-1', [], { unitId: null });
    expect(refused(changeOf(guest, { roles: ['cadre'] }), { members: [guest] })).toBe('member-unknown');
  });
});

describe('two administrators at once', () => {
  it('[M11a] the second is told who changed what meanwhile, and nothing is written', () => {
    const { data } = granted(changeOf(cadre, { unitId: 'chem' }));
    const last = seal(
      {
        ...{
          seq: 1,
          kind: 'change',
          class: 'roster',
          from: '',
          to: '',
          at: instantFromMillis(0),
          by: 'ou',
          byName: '欧阳',
        },
        ...{ capacity: 'admin', action: 'r0', data, tells: [], seals: '', prev: '' },
      },
      () => '',
    );
    const now = { ...cadre, unitId: 'chem', version: 4 };
    const decision = decideRoster(changeOf(cadre, { post: '副院长' }), facts({ members: [now], last }));
    if (decision.ok) throw new Error('granted');
    expect(decision.code).toBe('stale');
    expect(rosterRefusalWords(decision)).toContain('欧阳');
    expect(rosterRefusalWords(decision)).toContain('信息工程学院党总支 → 化学化工学院党总支');
  });

  it('[M11a] the same holds of a department and of a unit', () => {
    const rename = { kind: 'renameUnit', payload: { of: 'it', was: '旧名', name: '新名' } };
    expect(refused(rename)).toBe('stale');
    const was = { name: '党委组织部', accountability: false };
    const turn = {
      kind: 'changeDepartment',
      payload: { of: 'organization', was, name: '组织部', accountability: true },
    };
    expect(refused(turn)).toBe('stale');
  });
});

describe('units and departments', () => {
  it('[M7.1a] a new one is called by its request; one name stands for one only', () => {
    const unit = { kind: 'addUnit', payload: { name: '外国语学院党总支' } };
    expect(granted(unit).write).toEqual({ of: 'unit', unit: { id: 'r1', name: '外国语学院党总支' } });
    expect(refused(unit, { nameTaken: true })).toBe('name-taken');
    const department = {
      kind: 'addDepartment',
      payload: { name: '审计处', accountability: true, reason: '承担问责职能' },
    };
    expect(granted(department).tells).toEqual(['supervisor']);
    expect(refused(department, { nameTaken: true })).toBe('name-taken');
  });

  it('[M7.1a] renaming tells nobody; giving or taking accountability needs a reason and is told', () => {
    const was = { name: '党委宣传部', accountability: false };
    const payload = { of: 'publicity', was, name: '宣传部', accountability: false };
    expect(granted({ kind: 'changeDepartment', payload }).tells).toEqual([]);
    const turned = { ...payload, accountability: true };
    expect(refused({ kind: 'changeDepartment', payload: turned })).toBe('reason-missing');
    const { tells, data } = granted({ kind: 'changeDepartment', payload: { ...turned, reason: '承担问责职能' } });
    expect(tells).toEqual(['supervisor']);
    expect(changeLines(data)).toEqual(['名称：党委宣传部 → 宣传部', '问责职能：无 → 有']);
    expect(refused({ kind: 'changeDepartment', payload: { ...payload, name: was.name } })).toBe('unchanged');
    expect(refused({ kind: 'changeDepartment', payload: { ...payload, of: 'x' } })).toBe('department-unknown');
    expect(refused({ kind: 'renameUnit', payload: { of: 'x', was: '甲', name: '乙' } })).toBe('unit-unknown');
    expect(granted({ kind: 'renameUnit', payload: { of: 'chem', was: '化学化工学院党总支', name: '化工' } }).ok).toBe(
      true,
    );
  });
});

describe('the first administrator', () => {
  it('[M11b] is made while nobody administers, and never again', () => {
    const first = decideFirstAdmin('尤伟', { admins: [], account: fresh });
    expect(first).toMatchObject({ ok: true, write: { after: { roles: ['admin'], active: true } } });
    expect(decideFirstAdmin('尤伟', { admins: ['you'], account: fresh })).toMatchObject({ code: 'admin-exists' });
    for (const state of ['member', 'unverified', 'none'] as const)
      expect(decideFirstAdmin('尤伟', { admins: [], account: { uid: 'u', state } }).ok).toBe(false);
  });
});
