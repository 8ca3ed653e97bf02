import { ActionDocument, matterPaths, paths, Reading, readingPaths, withInstants } from '@rongcuo/domain';
import { demoPeople } from '@rongcuo/web/demo';
import * as lite from 'firebase/firestore/lite';
import type { CollectionReference, DocumentSnapshot } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginClearing,
  type ClearingCast,
  clearingAsked,
  leadClearing,
  sealReporter,
} from '../../scripts/seed/clarifications.ts';
import { today } from '../../scripts/seed/lead.ts';
import { engage } from '../../scripts/seed/people.ts';
import { openItem, sealed } from '../support/opened.ts';
import { isDenied } from '../support/rules-env.ts';
import { openPlace, type Place } from './place.ts';
import { actOn, as, liteOf, office, refusalOn, stored } from './support.ts';

/*
 * M10.2: somebody of the house reported. Their name, number and account are planted as markers, the whole path is gone
 * through the real product, and then everything that is stored, and everything that anybody can read, is searched.
 */

const planted = crypto.randomUUID().slice(0, 8);
const name = `司空${planted}`;
const contact = `139${planted}`;
let uid = '';
const markers = () => [name, contact, uid];
const holdsMarker = (value: unknown): boolean => {
  const text = JSON.stringify(value) ?? '';
  return markers().some((marker) => text.includes(marker));
};

let place: Place<'cadre' | 'informer' | 'party'>;
let cast: ClearingCast;
let asked: ReturnType<typeof clearingAsked>;
let everybody: readonly string[] = [];
beforeAll(async () => {
  place = await openPlace('reporter', {
    cadre: { roles: ['cadre'], at: 'home' },
    party: { roles: ['unit'], at: 'home' },
    informer: { roles: ['cadre'], at: 'away' },
  });
  uid = place.uid('informer');
  cast = { subject: place.uid('cadre'), clerk: 'zheng', second: 'feng', head: 'wang' };
  asked = clearingAsked(cast);
  everybody = [...demoPeople.map((person) => person.uid), cast.subject, place.uid('party'), uid];
});

const reporter = () => ({ name, contact, uid });
const smallOf = async (who: string): Promise<lite.Firestore> => liteOf((await as(who)).db.app);

/** All that lies below a document, at any depth, as the administrator sees it; and the collections it lies in. */
async function below(
  path: string,
): Promise<{ readonly documents: readonly DocumentSnapshot[]; readonly collections: readonly CollectionReference[] }> {
  const collections = await office.db.doc(path).listCollections();
  const found = await Promise.all(
    collections.map(async (one) => {
      // Also those that are only a place for what lies below them.
      const refs = await one.listDocuments();
      const documents = await Promise.all(refs.map((ref) => ref.get()));
      const deeper = await Promise.all(refs.map((ref) => below(ref.path)));
      return {
        documents: [...documents.filter(({ exists }) => exists), ...deeper.flatMap((each) => each.documents)],
        collections: [one, ...deeper.flatMap((each) => each.collections)],
      };
    }),
  );
  return {
    documents: found.flatMap((each) => each.documents),
    collections: found.flatMap((each) => each.collections),
  };
}

/** Where in the whole database a marker stands: at the top, and in every collection that a matter or a person has. */
async function foundAt(matter: string): Promise<string[]> {
  const top = await office.db.listCollections();
  const under = (await below(matter)).collections.map(({ id }) => id);
  const groups = [...new Set([...under, 'entries', 'devices', 'openings', 'readings', 'draft'])];
  const all = await Promise.all([
    ...top.map((one) => one.get()),
    ...groups.map((group) => office.db.collectionGroup(group).get()),
  ]);
  const paths = all.flatMap(({ docs }) => docs.filter((one) => holdsMarker(one.data())).map(({ ref }) => ref.path));
  return [...new Set(paths)].sort();
}

async function allowed<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (isDenied(error)) return null;
    throw error;
  }
}

/** Who reads the sealed part now, each after opening it by whichever list would let them. */
async function unsealedBy(matter: string): Promise<string[]> {
  const may = await Promise.all(
    everybody.map(async (who) => {
      const db = await smallOf(who);
      const there = lite.doc(db, `${matter}/sealed/reporter`);
      const before = await allowed(lite.getDoc(there));
      await allowed(openItem(db, who, sealed(matter)));
      const after = await allowed(lite.getDoc(there));
      // Nobody, of those who may, without recording it first: this is each one's first look.
      return after === null ? null : { who, unrecorded: before !== null };
    }),
  );
  const readers = may.filter((one) => one !== null);
  expect(readers.filter(({ unrecorded }) => unrecorded)).toEqual([]);
  return readers.map(({ who }) => who).sort();
}

const readingsOf = async (matter: string): Promise<Reading[]> =>
  (await office.db.collection(readingPaths.readings(matter)).get()).docs.map((one) => Reading.parse(one.data()));

/** Every document below the matter, every list of it, and everybody's own messages, as each person can get them. */
async function readableWithMarker(matter: string): Promise<string[]> {
  const { documents, collections } = await below(matter);
  const hits: string[] = [];
  for (const who of everybody) {
    const db = await smallOf(who);
    const single = [matter, ...documents.map(({ ref }) => ref.path)].map(async (path) => {
      const found = await allowed(lite.getDoc(lite.doc(db, path)));
      if (found && holdsMarker(found.data())) hits.push(`${who} gets ${path.replace(matter, '')}`);
    });
    const lists = [...collections.map(({ path }) => path), paths.clarifications, paths.inbox(who)].map(async (path) => {
      const found = await allowed(lite.getDocs(lite.query(lite.collection(db, path), lite.limit(50))));
      if (found?.docs.some((one) => holdsMarker(one.data()))) hits.push(`${who} lists ${path.replace(matter, '')}`);
    });
    await Promise.all([...single, ...lists]);
  }
  return hits.sort();
}

describe('who reported', () => {
  it('[M10.2] stands in the sealed part alone, through the whole path, and is read by few, each time on record', async () => {
    const clerk = await as('zheng');
    const matter = await beginClearing(clerk);
    const before = await foundAt(matter);
    // The account is somebody's of the house: there is their own record of themselves, which says nothing of a report.
    expect(before).toEqual([paths.directoryEntry(uid), paths.member(uid)]);
    const onlySealed = [...before, `${matter}/sealed/reporter`].sort();

    await sealReporter(clerk, matter, reporter());
    const register = { ...asked.register, sealed: true };
    const [head, tail] = [contact.slice(0, 5), contact.slice(5)];
    const naming = [name, `${head} ${tail.toUpperCase()}`, uid, [...name].join('·')];
    for (const marker of naming) {
      const said = { ...register, summary: `据 ${marker} 反映，${register.summary}` };
      expect(await refusalOn('zheng', matter, 'register', said)).toMatchObject({ code: 'names-reporter', facts: {} });
    }
    expect(await foundAt(matter)).toEqual(onlySealed);
    const refused = await office.db.collection(matterPaths.actions(matter)).get();
    const answers = refused.docs.map((one) => ActionDocument.parse(withInstants(one.data())));
    expect(answers).toHaveLength(naming.length);
    for (const { payload } of answers) expect(payload).toEqual({});
    await actOn('zheng', matter, 'register', register);

    const expectNaming = async (who: string, kind: string, payload: Record<string, unknown>) =>
      expect(await refusalOn(who, matter, kind, payload)).toMatchObject({ code: 'names-reporter' });
    await expectNaming('wang', 'assess', { ...asked.assess, reason: `${name}当面说明。` });
    await leadClearing(actOn, matter, cast, ['registered', 'verifying']);
    await expectNaming('zheng', 'addMaterial', { ...asked.addMaterial, body: `联系 ${contact}。` });
    await expectNaming('feng', 'declareTie', { reason: `与${name}是亲属。` });
    await leadClearing(actOn, matter, cast, ['verifying', 'collected']);
    await expectNaming('wang', 'conclude', { ...asked.conclude, grounds: `${name}的说法不实。` });
    const conclude = {
      conclusion: 'suspectedFalseAccusation',
      grounds: '所附材料系伪造。',
      question: '是否属于诬告陷害？',
    };
    await actOn('wang', matter, 'conclude', conclude);

    // The superior authority finds whether it was malicious from what was found, and is not told who it was.
    expect(await unsealedBy(matter)).toEqual(['han', 'wang', 'zheng']);
    await expectNaming('yang', 'recordReply', { finding: 'falseAccusation', reply: `${name}属于诬告陷害。` });
    await actOn('yang', matter, 'recordReply', { finding: 'falseAccusation', reply: '属于诬告陷害。' });
    const malice = { target: 'person', measure: 'criticism', on: today() };
    await expectNaming('wang', 'handleMalice', { ...malice, note: `已批评${name}。` });
    await actOn('wang', matter, 'handleMalice', { ...malice, note: '已当面批评教育。' });
    await expectNaming('zheng', 'askWish', { what: `${name}所反映的问题失实。` });
    await leadClearing(actOn, matter, cast, ['concluded', 'wished']);
    await expectNaming('wang', 'clarify', { ...asked.clarify, text: `${name}的反映失实。` });
    await leadClearing(actOn, matter, cast, ['wished', 'closed']);

    expect(await foundAt(matter)).toEqual(onlySealed);
    // Whoever opened it reads it for so long; of everything else there is, nobody finds it anywhere.
    expect(await readableWithMarker(matter)).toEqual(
      ['han', 'wang', 'zheng'].map((who) => `${who} gets /sealed/reporter`),
    );
    const looks = async () =>
      (await readingsOf(matter)).filter(({ kind }) => kind === 'reporter').map(({ by, capacity }) => [by, capacity]);
    await expect
      .poll(async () => (await looks()).sort(), { timeout: 90_000 })
      .toEqual([
        ['han', 'supervisor'],
        ['wang', 'head'],
        ['zheng', 'handler'],
      ]);
    expect(await stored(`${matter}/sealed/reporter`)).toMatchObject(reporter());
  });

  it('[M10.2] bars whoever is tied to them, without a word on whom the tie is to, and is itself told of nothing', async () => {
    const kin = `${planted}-kin`;
    const person = { uid: kin, name: kin, post: '', roles: ['cadre' as const], unitId: place.awayId };
    await engage(office, { ...person, department: null, kin: ['feng'] });
    const clerk = await as('zheng');
    const matter = await beginClearing(clerk, { name, contact: '', uid: kin });
    await actOn('zheng', matter, 'register', { ...asked.register, sealed: true });
    const { code, facts } = await refusalOn('wang', matter, 'assign', asked.assign);
    expect({ code, facts }).toEqual({ code: 'investigator-kept-out', facts: { name: '冯涛' } });
    const told = (await below(matter)).documents.filter(({ ref }) => ref.parent.id !== 'sealed');
    expect(told.filter((one) => JSON.stringify(one.data()).includes(kin))).toEqual([]);
    const entries = await office.db.collection(paths.inbox(kin)).get();
    expect(entries.size).toBe(0);
    await expect(lite.getDoc(lite.doc(await smallOf(kin), matter))).rejects.toSatisfy(isDenied);
  });

  it('[M10.2] is left out by default, kept only on purpose, and goes with what is given up', async () => {
    const clerk = await as('zheng');
    const matter = await beginClearing(clerk, reporter());
    expect(await refusalOn('zheng', matter, 'register', asked.register)).toMatchObject({ code: 'reporter-left' });
    const db = await smallOf('zheng');
    await lite.deleteDoc(lite.doc(db, `${matter}/sealed/reporter`));
    const on = { ...asked.register, sealed: true };
    expect(await refusalOn('zheng', matter, 'register', on)).toMatchObject({ code: 'reporter-missing' });
    await actOn('zheng', matter, 'register', asked.register);
    expect(await stored(matterPaths.book(matter, 'lead'))).toMatchObject({ sealed: false });
    // Registered without one, none can be put there any more, and there is nothing to open.
    await expect(sealReporter(clerk, matter, reporter())).rejects.toSatisfy(isDenied);
    await expect(openItem(db, 'zheng', sealed(matter))).rejects.toSatisfy(isDenied);

    const given = await beginClearing(clerk, reporter());
    await lite.deleteDoc(lite.doc(db, given));
    await expect
      .poll(async () => (await office.db.doc(`${given}/sealed/reporter`).get()).exists, { timeout: 90_000 })
      .toBe(false);
  });
});
