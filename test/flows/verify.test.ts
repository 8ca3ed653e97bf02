import { execFile } from 'node:child_process';
import { eventIdOf, paths } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/emulators/paths.ts';
import { openOffice } from '../../scripts/seed/people.ts';
import { checkRecords } from '../../scripts/verify/check-records.ts';
import { type Company, openCompany } from './cast.ts';
import { act, as, led, office, stored, theCase } from './support.ts';

/** Somebody with all rights over the database alters a record behind everyone's back: it is found, and named. */

let cast: Company;
let caseId: string;

const event = (seq: number) => office.db.doc(paths.event(caseId, eventIdOf(seq)));
const faultsHere = async () => (await checkRecords(office.db)).broken.filter((fault) => fault.caseId === caseId);

beforeAll(async () => {
  cast = await openCompany('verify');
});

/** Alters the record, looks, and puts it back, so that later checks of the whole house find nothing of it. */
async function faultsAfter(alter: () => Promise<unknown>): Promise<unknown[]> {
  const found = await office.db.collection(paths.events(caseId)).get();
  const face = (await office.db.doc(paths.case(caseId)).get()).data() ?? {};
  await alter();
  try {
    return (await faultsHere()).map(({ seq, fault }) => ({ seq, fault }));
  } finally {
    await event(found.size + 1).delete();
    await Promise.all(found.docs.map((before) => before.ref.set(before.data())));
    await office.db.doc(paths.case(caseId)).set(face);
  }
}

describe('the record of a case', () => {
  beforeAll(async () => {
    caseId = await led(cast, cast.place.application('cadre'), 'investigating');
    await act(cast.clerk, caseId, 'addMaterial');
    await act(cast.second, caseId, 'hearSubject');
  });

  it('[M7.3a] is whole as its people’s actions left it, and is counted', async () => {
    expect(await faultsHere()).toEqual([]);
    const { cases, events } = await checkRecords(office.db);
    expect(cases).toBeGreaterThan(0);
    expect(events).toBeGreaterThanOrEqual(5);
  });

  it('[M7.3a] an applicant’s draft is nobody’s record yet and is passed over', async () => {
    const before = await checkRecords(office.db);
    const draft = await (await as(cast.cadre)).startCase({});
    const after = await checkRecords(office.db);
    expect(after.broken.some((fault) => fault.caseId === draft)).toBe(false);
    expect(after.cases).toBeGreaterThanOrEqual(before.cases);
  });

  const altered: readonly [what: string, change: Readonly<Record<string, unknown>>][] = [
    ['who did it', { by: 'sun' }],
    ['the name it was done under', { byName: '某人' }],
    ['when', { at: '2026-01-01T00:00:00.000Z' }],
    ['what it led to', { to: 'closed' }],
    ['what is recorded of it', { data: { names: [] } }],
    ['who is told', { tells: [] }],
    ['who may read it', { class: 'investigation' }],
    ['its own hash', { hash: '0'.repeat(64) }],
    ['a field more than it had', { note: '补记' }],
    ['a field of another form', { seq: '3' }],
  ];
  it.each(altered)('[M7.3a] altered afterwards, %s: found at that step', async (_, change) => {
    expect(await faultsAfter(() => event(3).update(change))).toEqual([{ seq: 3, fault: 'altered' }]);
  });

  it('[M7.3a] a removed step is missing', async () => {
    expect(await faultsAfter(() => event(2).delete())).toEqual([{ seq: 2, fault: 'missing' }]);
  });

  it('[M7.3a] two steps in each other’s place are out of order', async () => {
    const swap = async () => {
      const [third, fourth] = await office.db.getAll(event(3), event(4));
      await Promise.all([event(3).set(fourth?.data() ?? {}), event(4).set(third?.data() ?? {})]);
    };
    expect(await faultsAfter(swap)).toEqual([{ seq: 3, fault: 'order' }]);
  });

  it('[M7.3a] an end that was cut off does not match what the case says, also where the count was altered with it', async () => {
    expect(await faultsAfter(() => event(5).delete())).toEqual([{ seq: 5, fault: 'head' }]);
    const both = () => Promise.all([event(5).delete(), office.db.doc(paths.case(caseId)).update({ version: 4 })]);
    expect(await faultsAfter(both)).toEqual([{ seq: 5, fault: 'head' }]);
  });

  it('[M7.3a] a step added, or a count that does not match, is found', async () => {
    const add = async () => event(6).set((await event(5).get()).data() ?? {});
    expect(await faultsAfter(add)).toEqual([{ seq: 6, fault: 'order' }]);
    const miscount = () => office.db.doc(paths.case(caseId)).update({ version: 9 });
    expect(await faultsAfter(miscount)).toEqual([{ seq: 6, fault: 'head' }]);
  });

  it('[M7.3a] steps of another case in its place are found at the first of them', async () => {
    const other = await led(cast, cast.place.application('cadre'), 'submitted');
    const foreign = (await office.db.doc(paths.event(other, eventIdOf(1))).get()).data() ?? {};
    expect(await faultsAfter(() => event(1).set(foreign))).toEqual([{ seq: 1, fault: 'order' }]);
  });

  it('[M7.3a] a case turned back into a draft is not passed over', async () => {
    const hide = () => office.db.doc(paths.case(caseId)).update({ status: 'draft', onRecord: false, head: '' });
    expect(await faultsAfter(hide)).toEqual([{ seq: 6, fault: 'head' }]);
  });
});

describe('npm run verify', () => {
  // A project of its own: in that of the other tests there are cases that nobody's action made.
  const projectId = `demo-verify-${crypto.randomUUID().slice(0, 8)}`;
  const elsewhere = openOffice(projectId);
  afterAll(() => elsewhere.close());

  const verify = () =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, GCLOUD_PROJECT: projectId, NO_COLOR: '1' };
      execFile('node', ['--import', 'tsx', 'scripts/verify.ts'], { env, cwd: ROOT }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, said: out + err });
      });
    });

  beforeAll(async () => {
    caseId = await led(cast, cast.place.application('cadre'), 'accepted');
    const steps = await office.db.collection(paths.events(caseId)).get();
    const batch = elsewhere.db.batch();
    batch.set(elsewhere.db.doc(paths.case(caseId)), await stored(paths.case(caseId)));
    for (const step of steps.docs) batch.set(elsewhere.db.doc(step.ref.path), step.data());
    await batch.commit();
  });

  it('[M7.3a] ends with 0 and says how much it walked when every link holds', async () => {
    expect(await verify()).toEqual({ code: 0, said: '✓ 已核对 1 个案件、2 条记录，每一环都完整。\n' });
  });

  it('[M7.3a] ends with 1 and names the case, its number and the first broken link', async () => {
    const { number } = await theCase(caseId);
    await elsewhere.db.doc(paths.event(caseId, eventIdOf(2))).update({ byName: '某人' });
    const { code, said } = await verify();
    expect(said).toContain('已核对 1 个案件，其中 1 个案件的记录已经断开');
    expect(said).toContain(`${caseId}（${number}） 第 2 条：内容被改动`);
    expect(code).toBe(1);
  });
});
