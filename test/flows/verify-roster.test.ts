import { eventIdOf, paths } from '@rongcuo/domain';
import { foundHouse } from '@rongcuo/functions/found';
import { readHead, recordChange, writeChange } from '@rongcuo/functions/record-change';
import type { DocumentData } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../scripts/seed/people.ts';
import { checkRoster } from '../../scripts/verify/check-roster.ts';

/** Somebody with all rights over the database gives a role behind the log: in a project of its own. */
const house = openOffice(`demo-verify-roster-${crypto.randomUUID().slice(0, 8)}`);
const now = '2026-11-23T01:00:00.000Z' as Parameters<typeof foundHouse>[2];
const bare = { post: '', unitId: null, department: null, kin: [], active: true };
afterAll(() => house.close());

const request = { kind: 'register', payload: { name: '孙立' }, by: 'you', at: now };

beforeAll(async () => {
  expect((await foundHouse(house, { email: 'first@school.example', name: '尤伟' }, now)).ok).toBe(true);
  await house.db.doc(paths.rosterRequest('r1')).set({ ...request, result: { status: 'applied', seq: 2 } });
  await house.db
    .doc(paths.rosterRequest('r2'))
    .set({ ...request, result: { status: 'refused', code: 'stale', facts: {} } });
  await house.db.runTransaction(async (tx) => {
    const last = await readHead(tx, house.db);
    const after = { uid: 'sun', name: '孙立', ...bare, roles: ['cadre' as const] };
    recordChange(tx, house.db, last, {
      ...{ kind: 'register', at: now, by: { uid: 'you', name: '尤伟' }, request: 'r1', asked: request },
      ...{ data: { of: 'sun', name: '孙立', before: null, after: {}, reason: '' }, tells: [] },
      writes: [writeChange(tx, house.db, { of: 'member', before: null, after })],
    });
  });
  const guest = { uid: 'guest-i1', name: '学生代表', ...bare, roles: [], version: 1 };
  await house.db.doc(paths.member('guest-i1')).set(guest);
});

/** What is found after one document is altered (null: taken away); then it is put back. */
async function faultsAfter(path: string, change: DocumentData | null): Promise<unknown[]> {
  const ref = house.db.doc(path);
  const before = (await ref.get()).data();
  await (change === null ? ref.delete() : ref.set({ ...before, ...change }));
  const { faults } = await checkRoster(house.db);
  await (before ? ref.set(before) : ref.delete());
  return [...faults];
}
const document = (path: string, fault: string) => ({ of: 'document', path, fault });

describe('people held against the log of their changes', () => {
  it('[M11b] nothing is found where everything went through the log; guests and refused requests are no part of it', async () => {
    expect(await checkRoster(house.db)).toEqual({ entries: 2, faults: [] });
  });

  it('[M11b] a role given behind the log is found, and so is a person nobody registered', async () => {
    const sun = paths.member('sun');
    expect(await faultsAfter(sun, { roles: ['cadre', 'head'] })).toEqual([document(sun, 'altered')]);
    expect(await faultsAfter(sun, { kin: ['x'] })).toEqual([document(sun, 'altered')]);
    expect(await faultsAfter(sun, null)).toEqual([document(sun, 'missing')]);
    const stranger = paths.member('stranger');
    expect(await faultsAfter(stranger, { uid: 'stranger', ...bare, roles: ['supervisor'] })).toEqual([
      document(stranger, 'extra'),
    ]);
    const guest = paths.member('guest-i1');
    expect(await faultsAfter(guest, { roles: ['head'] })).toEqual([document(guest, 'extra')]);
    const department = paths.department('organization');
    expect(await faultsAfter(department, { accountability: false })).toEqual([document(department, 'altered')]);
  });

  it('[M11b] an entry altered, taken away or cut off is found, and a request that is not what was asked', async () => {
    const last = paths.rosterEvent(eventIdOf(2));
    expect(await faultsAfter(last, { byName: '别人' })).toContainEqual({ of: 'link', seq: 2, fault: 'altered' });
    expect(await faultsAfter(last, null)).toContainEqual({ of: 'link', seq: 2, fault: 'head' });
    expect(await faultsAfter(paths.rosterEvent(eventIdOf(1)), null)).toContainEqual({
      of: 'link',
      seq: 1,
      fault: 'missing',
    });
    const asked = paths.rosterRequest('r1');
    expect(await faultsAfter(asked, { by: 'ou' })).toEqual([document(asked, 'altered')]);
    const unheard = paths.rosterRequest('r2');
    expect(await faultsAfter(unheard, { result: { status: 'applied', seq: 9 } })).toEqual([document(unheard, 'extra')]);
  });

  it('[M11b] a whole log taken away is found as long as its head is there', async () => {
    const events = await house.db.collection(paths.rosterEvents).get();
    await Promise.all(events.docs.map((one) => one.ref.delete()));
    const { faults } = await checkRoster(house.db);
    expect(faults).toContainEqual({ of: 'link', seq: 1, fault: 'head' });
    await Promise.all(events.docs.map((one) => one.ref.set(one.data())));
  });
});
