import { execFile } from 'node:child_process';
import { type Department, paths, RecordedEvent } from '@rongcuo/domain';
import { foundHouse } from '@rongcuo/functions/found';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/emulators/paths.ts';
import { openOffice } from '../../scripts/seed/people.ts';

/** In projects of its own, where nobody has ever been registered. */
const projectId = (part: string) => `demo-first-${part}-${crypto.randomUUID().slice(0, 8)}`;
const now = '2026-11-23T01:00:00.000Z' as Parameters<typeof foundHouse>[2];

function run(project: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, GCLOUD_PROJECT: project, NO_COLOR: '1' };
    execFile('node', ['--import', 'tsx', 'scripts/admin-first.ts', ...args], { env, cwd: ROOT }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

describe('npm run admin:first', () => {
  const project = projectId('command');
  const house = openOffice(project);
  afterAll(() => house.close());

  it('[M11b] makes the first administrator, with the departments that the measures name, and enters it in the log', async () => {
    const { code, said } = await run(project, 'First@School.example', '尤伟');
    expect(said).toContain('已登记首位系统管理员：尤伟（first@school.example');
    expect(code).toBe(0);
    const { uid, displayName } = await house.auth.getUserByEmail('first@school.example');
    expect(displayName).toBe('尤伟');
    expect((await house.db.doc(paths.member(uid)).get()).data()).toMatchObject({
      roles: ['admin'],
      active: true,
      version: 1,
    });
    const departments = await house.db.collection(paths.departments).get();
    expect(departments.docs.map((one) => (one.data() as Department).id)).toEqual(['discipline', 'organization']);
    const log = await house.db.collection(paths.rosterEvents).get();
    expect(log.docs.map((one) => RecordedEvent.parse(one.data()))).toMatchObject([
      { kind: 'found', by: 'system', data: { of: uid } },
    ]);
  });

  it('[M11b] refuses a second time, whoever is named, and makes no account', async () => {
    const { code, said } = await run(project, 'second@school.example', '欧阳');
    expect(code).toBe(1);
    expect(said).toBe('已有在任的系统管理员，这项命令只能用一次。其他系统管理员请由其在“人员”中登记。\n');
    await expect(house.auth.getUserByEmail('second@school.example')).rejects.toMatchObject({
      code: 'auth/user-not-found',
    });
    expect((await house.db.collection(paths.members).get()).size).toBe(1);
  });

  it('[M11b] says how it is used where it was not', async () => {
    for (const args of [[], ['a@school.example'], ['nobody', '尤伟'], ['a@school.example', '尤伟', 'more']]) {
      const { code, said } = await run(project, ...args);
      expect({ code, said }).toEqual({ code: 1, said: '用法：npm run admin:first -- <邮箱> <姓名>\n' });
    }
  });
});

describe('the first administrator', () => {
  it('[M11b] called twice at the same moment, one is made, and one account', async () => {
    const house = openOffice(projectId('twice'));
    const outcomes = await Promise.all(
      ['a@school.example', 'b@school.example'].map((email) => foundHouse(house, { email, name: '尤伟' }, now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await house.db.collection(paths.members).get()).size).toBe(1);
    expect((await house.auth.listUsers()).users).toHaveLength(1);
    await house.close();
  });

  it('[M11b] adopts no account that somebody opened for the address, and overwrites no department', async () => {
    const house = openOffice(projectId('squatter'));
    await house.db
      .doc(paths.department('organization'))
      .set({ id: 'organization', name: '组织人事部', accountability: true });
    await house.auth.createUser({ email: 'a@school.example', password: 'squatter' });
    expect(await foundHouse(house, { email: 'a@school.example', name: '尤伟' }, now)).toMatchObject({
      code: 'account-unverified',
    });
    expect((await house.db.collection(paths.members).get()).size).toBe(0);
    expect((await foundHouse(house, { email: 'b@school.example', name: '尤伟' }, now)).ok).toBe(true);
    expect((await house.db.doc(paths.department('organization')).get()).get('name')).toBe('组织人事部');
    await house.close();
  });
});
