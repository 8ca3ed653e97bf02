import { defaultImpactTable, type ImpactRow, type ImpactTable, PublishedImpactTable, paths } from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp } from 'firebase/firestore';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { answerTo, deliver } from './delivery.ts';
import { as, office, reads, stored } from './support.ts';

/** The table holds for whatever is recorded from now on: in the end it is as it was. */

const reason = '条例修订，影响期有变化。';
const revised: ImpactRow = {
  kind: 'partySeriousWarning',
  from: '2090-01-01' as ImpactRow['from'],
  months: 12,
  source: '修订后的条例（演练）',
  confidence: 'medium',
};

afterAll(async () => {
  const path = await request('wu', {});
  await vi.waitFor(async () => expect(await stored(path)).toHaveProperty('result'), 20_000);
});

const inForce = async () =>
  Number((await stored(paths.impactTable('current')))['version'] ?? defaultImpactTable.version);
/** As the app asks it: of the whole table, and over which version. */
async function request(uid: string, changes: object, by = uid): Promise<string> {
  const { rows, capMonths } = defaultImpactTable;
  const asked = { rows, capMonths, basedOn: await inForce(), reason, by, at: serverTimestamp(), ...changes };
  return (await addDoc(collection((await as(uid)).db, paths.impactTableRequests), asked)).path;
}
const withRow = (...rows: readonly object[]) => ({ rows: [...defaultImpactTable.rows, ...rows] });

describe('publishing impact periods', () => {
  it('[M8b] [M13] the head of the organization department makes the next version, with reason, name and date', async () => {
    const before = await inForce();
    const path = await request('wu', withRow(revised));
    expect(await answerTo(path)).toEqual({ status: 'applied', version: before + 1 });
    const published = PublishedImpactTable.parse(await stored(paths.impactTable(before + 1)));
    expect(published).toMatchObject({ version: before + 1, reason, publishedBy: 'wu', capMonths: 48 });
    expect(published.rows).toContainEqual(revised);
    await assertAllowed(getDoc(doc((await as('wu')).db, path)));
    for (const uid of ['chen', 'sun', 'han', 'zhu']) await assertAllowed(reads(uid, paths.impactTable(before + 1)));
  });

  it('[M13] earlier versions stay as they were published', async () => {
    const first = await inForce();
    if (first === defaultImpactTable.version) throw new Error('nothing was published');
    const before = await stored(paths.impactTable(first));
    const path = await request('wu', { ...withRow(revised), capMonths: 36 });
    expect(await answerTo(path)).toMatchObject({ status: 'applied' });
    expect(await stored(paths.impactTable(first))).toEqual(before);
  });

  it('[M13] delivered again, at the same moment and later, it is published once', async () => {
    const path = await request('wu', withRow(revised));
    await Promise.all([deliver('onImpactTableRequest', path), deliver('onImpactTableRequest', path)]);
    const answer = await answerTo(path);
    const after = await inForce();
    await deliver('onImpactTableRequest', path);
    expect(await inForce()).toBe(after);
    expect(await answerTo(path)).toEqual(answer);
  });

  it('[M14] nobody else asks, and who gets past the rules is refused by the function itself', async () => {
    for (const uid of ['wang', 'sun', 'xu', 'han', 'chen', 'you', 'zhu']) await assertDenied(request(uid, {}));
    await assertDenied(request('wu', {}, 'sun'));
    const before = await inForce();
    for (const [by, code] of [
      ['wang', 'not-yours'],
      ['nobody', 'inactive'],
    ] as const) {
      const { rows, capMonths }: ImpactTable = defaultImpactTable;
      const ref = office.db.collection(paths.impactTableRequests).doc();
      await ref.create({ rows, capMonths, basedOn: before, reason, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect(await inForce()).toBe(before);
  });

  it('[M13] what was written over a version that is not in force any more is refused, and undoes nothing', async () => {
    const before = await inForce();
    expect(await answerTo(await request('wu', { basedOn: before - 1 }))).toMatchObject({
      status: 'refused',
      code: 'overtaken',
      facts: { version: before },
    });
    expect(await inForce()).toBe(before);
  });

  it.each([
    ['a kind left out', { rows: defaultImpactTable.rows.slice(1) }, 'rows'],
    ['a row without a source', withRow({ ...revised, source: '' }), 'rows.20.source'],
    ['two rows of the same day', withRow(revised, revised), 'rows'],
  ])('[M8b] %s is refused with the place named, and nothing is published', async (_, changes, field) => {
    const before = await inForce();
    const answer = await answerTo(await request('wu', changes));
    expect(answer).toMatchObject({ status: 'refused', code: 'payload-invalid' });
    expect(JSON.stringify(answer)).toContain(`"field":"${field}"`);
    expect(await inForce()).toBe(before);
  });
});
