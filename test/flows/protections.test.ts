import { Protection, ProtectionLookup, paths, protectedKinds, type Result, withInstants } from '@rongcuo/domain';
import {
  collection,
  deleteDoc,
  doc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  where,
} from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, deliver } from './delivery.ts';
import { closedByItself, that } from './long-ago.ts';
import { as, office, type Payload, reads, stored, theCase } from './support.ts';

/** M8a: what protects a cadre, from a case that went all the way, and what an assessor is told of it. */

/** In every sentence that anybody writes in the case but its title. */
const MARKER = '【调查印记】';
function marked(value: unknown): unknown {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? `${value}${MARKER}` : value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, marked(inside)]));
}
const markedPayload = (payload: object): Payload => marked(payload) as Payload;
const title = '实训基地延期交付';

let cast: Company;
/** As the first test leads it. */
let tolerated: string;
beforeAll(async () => {
  cast = await openCompany('protections');
});

const closedWith = (result: Result): Promise<string> => {
  const draft = markedPayload(cast.place.application('cadre'));
  const plan = { result, unmet: result.tolerate ? [] : (['conditions.remedied'] as const) };
  return closedByItself(cast, {
    draft: { ...draft, matter: { ...(draft['matter'] as object), title } },
    plan,
    said: markedPayload,
  });
};

const question = (changes: object = {}) => ({
  subjectId: cast.cadre,
  kind: 'annual',
  year: 2026,
  purpose: '年度考核等次评定',
  ...changes,
});
/** Asks as the app does; returns where the answer will be. */
async function lookUp(uid: string, changes: object = {}, more: object = {}): Promise<string> {
  const { db } = await as(uid);
  const ref = doc(collection(db, paths.protectionLookups));
  await setDoc(ref, { question: question(changes), by: uid, at: serverTimestamp(), ...more });
  return ref.path;
}
async function asked(path: string): Promise<ProtectionLookup> {
  await answerTo(path);
  return ProtectionLookup.parse(withInstants(await stored(path)));
}

describe('closing a case', () => {
  it('[M8a] that was tolerated protects the cadre, for good and in every kind of assessment', async () => {
    tolerated = await closedWith({ tolerate: true, liability: 'mitigated' });
    const { number } = await theCase(tolerated);
    expect(Protection.parse(withInstants(await stored(paths.protection(tolerated))))).toMatchObject({
      caseNumber: number,
      subjectId: cast.cadre,
      unitId: cast.place.homeId,
      matter: title,
      liability: 'mitigated',
      covers: [...protectedKinds],
      from: that,
    });
  });

  it('[M8a] that was not tolerated protects nobody', async () => {
    const refused = await closedWith({ tolerate: false });
    expect(await stored(paths.protection(refused))).toEqual({});
  });

  it('[M8a] the cadre, their unit, the head, supervision and the committee read what is protected; nobody else', async () => {
    const path = paths.protection(tolerated);
    for (const uid of [cast.cadre, cast.party, cast.head, 'han', 'xu', 'he']) await assertAllowed(reads(uid, path));
    for (const uid of [cast.clerk, 'chen', 'qian', 'wang', 'zhu', 'you', 'yang', 'qin']) {
      await assertDenied(reads(uid, path));
    }
    const own = async (uid: string, field: string, value: string) =>
      getDocs(query(collection((await as(uid)).db, paths.protections), where(field, '==', value), limit(50)));
    expect((await own(cast.cadre, 'subjectId', cast.cadre)).docs.map(({ id }) => id)).toEqual([tolerated]);
    expect((await own(cast.party, 'unitId', cast.place.homeId)).docs.map(({ id }) => id)).toEqual([tolerated]);
    await assertDenied(own('zhu', 'subjectId', cast.cadre));
    await assertDenied(own('qian', 'unitId', cast.place.homeId));
  });
});

describe('looking up what is protected', () => {
  it.each(protectedKinds)('[M8a] for “%s” an assessor is told the matter and its result', async (kind) => {
    const { result, by } = await asked(await lookUp('zhu', { kind }));
    const { number } = await theCase(tolerated);
    expect(by).toBe('zhu');
    expect(result).toEqual({
      status: 'answered',
      subjectName: cast.cadre,
      askedBy: '朱琳',
      kind,
      year: 2026,
      lines: [{ caseNumber: number, matter: title, liability: 'mitigated', from: that }],
    });
  });

  it('[M8a] never tells anything of the investigation, the votes or the reasons', async () => {
    // Every book, body and submission of the case holds the marker, so that what is not found was not told.
    for (const part of ['books', 'bodies', 'evidence', 'determinations', 'events']) {
      const { docs } = await office.db.collection(`${paths.case(tolerated)}/${part}`).get();
      expect({ part, marked: JSON.stringify(docs.map((one) => one.data())).includes(MARKER) }).toEqual({
        part,
        marked: true,
      });
    }
    const path = await lookUp('zhu');
    await asked(path);
    for (const told of [path, paths.protection(tolerated)]) {
      expect(JSON.stringify(await stored(told))).not.toContain(MARKER);
    }
    for (const below of ['events/000001', 'books/investigation', 'books/meeting', 'evidence/submission-1']) {
      await assertDenied(reads('zhu', `${paths.case(tolerated)}/${below}`));
    }
    await assertDenied(reads('zhu', paths.case(tolerated)));
  });

  it('[M8a] says so where nothing is protected', async () => {
    const stranger = await cast.place.engage('stranger', { roles: ['cadre'], at: 'home' });
    const { result } = await asked(await lookUp('zhu', { subjectId: stranger }));
    expect(result).toMatchObject({ status: 'answered', lines: [] });
  });

  it('[M8a] delivered again, at the same moment and later, is answered once, as it was then', async () => {
    const path = await lookUp('zhu', { purpose: '重复投递' });
    await Promise.all([deliver('onProtectionLookup', path), deliver('onProtectionLookup', path)]);
    const before = await asked(path);
    const protection = office.db.doc(paths.protection(tolerated));
    const kept = (await protection.get()).data() ?? {};
    await protection.update({ matter: '后来改了名称' });
    await deliver('onProtectionLookup', path);
    await protection.set(kept);
    expect(await asked(path)).toEqual(before);
  });

  it('[M8a] is for assessors alone, and never about themselves; who gets past the rules is refused in words', async () => {
    for (const uid of [cast.cadre, cast.head, 'wu', 'han', 'xu', 'you', 'qin']) await assertDenied(lookUp(uid));
    await assertDenied(lookUp('zhu', {}, { by: 'wu' }));
    await assertDenied(lookUp('zhu', {}, { result: { status: 'answered' } }));
    await assertDenied(lookUp('zhu', { more: '多问一句' }));
    const both = await cast.place.engage('both', { roles: ['assessor', 'cadre'], at: 'away' });
    const behind = async (by: string, changes: object = {}) => {
      const ref = office.db.collection(paths.protectionLookups).doc();
      await ref.create({ question: question(changes), by, at: new Date() });
      return answerTo(ref.path);
    };
    for (const [answer, code] of [
      [await behind('wu'), 'not-yours'],
      [await behind('nobody'), 'inactive'],
      [await behind('zhu', { subjectId: 'sun' }), 'subject-not-cadre'],
      [await behind('zhu', { subjectId: '../members/chen' }), 'subject-not-cadre'],
      [await behind('zhu', { kind: 'gossip' }), 'payload-invalid'],
      [await answerTo(await lookUp(both, { subjectId: both })), 'own-matter'],
    ] as const) {
      expect(answer).toMatchObject({ status: 'refused', code });
    }
  });

  it('[M8a] [M11b] is on record for good, for the asker and for supervision', async () => {
    const path = await lookUp('zhu', { purpose: '留底' });
    await asked(path);
    for (const uid of ['zhu', 'han']) await assertAllowed(reads(uid, path));
    for (const uid of [cast.cadre, cast.head, 'wu', 'xu', 'you']) await assertDenied(reads(uid, path));
    const { db } = await as('zhu');
    await assertDenied(deleteDoc(doc(db, path)));
    await assertDenied(setDoc(doc(db, path), { question: question(), by: 'zhu', at: serverTimestamp() }));
    const listed = async (uid: string, ...of: readonly (readonly [string, string])[]) =>
      (
        await getDocs(
          query(
            collection((await as(uid)).db, paths.protectionLookups),
            ...of.map(([field, value]) => where(field, '==', value)),
            orderBy('at', 'desc'),
            limit(50),
          ),
        )
      ).docs.map((one) => one.ref.path);
    expect(await listed('zhu', ['by', 'zhu'])).toContain(path);
    expect(await listed('han')).toContain(path);
    expect(await listed('han', ['question.subjectId', cast.cadre])).toContain(path);
    expect(await listed('han', ['by', 'zhu'], ['question.subjectId', cast.cadre])).toContain(path);
    await assertDenied(listed('zhu'));
    await assertDenied(listed('wu', ['question.subjectId', cast.cadre]));
  });
});
