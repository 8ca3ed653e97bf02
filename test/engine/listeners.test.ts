import {
  collection,
  type DocumentReference,
  doc,
  type Firestore,
  getCountFromServer,
  onSnapshot,
  type Query,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied, openRulesEnv, type RulesEnv } from '../support/rules-env.ts';
import { ruleset } from './contract.ts';

// What the web SDK does beyond single requests: it listens, runs transactions and writes over a stream.
const RULES = ruleset(`
  match /notes/{id} {
    allow read: if resource.data.owner == request.auth.uid;
    allow create, update: if request.resource.data.owner == request.auth.uid && request.resource.data.at == request.time;
  }
  match /counters/{id} {
    allow get: if true;
    allow update: if request.resource.data.n == resource.data.n + 1;
  }`);

describe('demo-engine-listeners', () => {
  let env: RulesEnv;
  let alice: Firestore;

  beforeAll(async () => {
    env = await openRulesEnv('demo-engine-listeners', RULES);
    alice = env.asUser('alice');
  });
  beforeEach(async () => {
    await env.clear();
    await env.seed({
      'notes/mine': { owner: 'alice', text: 'a' },
      'notes/theirs': { owner: 'bob', text: 'b' },
      'counters/c': { n: 1 },
    });
  });
  afterAll(() => env?.close());

  it('a listener on a document that may be read delivers it, and then its changes', async () => {
    const texts: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const stop = onSnapshot(
        doc(alice, 'notes/mine'),
        (snapshot) => {
          texts.push(snapshot.get('text'));
          if (texts.length === 1) change().catch(reject);
          else resolve(stop());
        },
        reject,
      );
    });
    expect(texts).toEqual(['a', 'changed']);

    function change(): Promise<void> {
      return env.withoutRules((db) => lite.updateDoc(lite.doc(db, 'notes/mine'), { text: 'changed' }));
    }
  });

  it('a listener on a document that may not be read ends with a denial', async () => {
    await assertDenied(firstDocument(doc(alice, 'notes/theirs')));
    await assertDenied(firstDocument(doc(alice, 'notes/none')));
  });

  it('a listener on a query that is proved delivers its documents', async () => {
    const mine = query(collection(alice, 'notes'), where('owner', '==', 'alice'));
    expect(await assertAllowed(firstIds(mine))).toEqual(['mine']);
  });

  it('a listener on a query that is not proved ends with a denial', async () => {
    await assertDenied(firstIds(collection(alice, 'notes')));
    await assertDenied(firstIds(query(collection(alice, 'notes'), where('owner', '==', 'bob'))));
  });

  it('two people on the same query are judged apart', async () => {
    const bobs = (db: Firestore) => query(collection(db, 'notes'), where('owner', '==', 'bob'));
    await assertDenied(firstIds(bobs(alice)));
    expect(await assertAllowed(firstIds(bobs(env.asUser('bob'))))).toEqual(['theirs']);
  });

  it('a count is judged as the query it counts', async () => {
    const mine = query(collection(alice, 'notes'), where('owner', '==', 'alice'));
    expect((await assertAllowed(getCountFromServer(mine))).data().count).toBe(1);
    await assertDenied(getCountFromServer(collection(alice, 'notes')));
  });

  it('a write over the stream is judged with its server timestamp', async () => {
    await assertAllowed(setDoc(doc(alice, 'notes/new'), { owner: 'alice', at: serverTimestamp() }));
    await assertDenied(setDoc(doc(alice, 'notes/newer'), { owner: 'alice', at: new Date() }));
    await assertAllowed(updateDoc(doc(alice, 'notes/mine'), { at: serverTimestamp() }));
  });

  it('a batch over the stream is all or nothing', async () => {
    const batch = writeBatch(alice);
    batch.set(doc(alice, 'notes/good'), { owner: 'alice', at: serverTimestamp() });
    batch.set(doc(alice, 'notes/bad'), { owner: 'bob', at: serverTimestamp() });
    await assertDenied(batch.commit());
    const good = await env.withoutRules((db) => lite.getDoc(lite.doc(db, 'notes/good')));
    expect(good.exists()).toBe(false);
  });

  it('a transaction reads and writes under the rules', async () => {
    await assertAllowed(count(1));
    await assertDenied(count(2));
    await assertDenied(runTransaction(alice, (t) => t.get(doc(alice, 'notes/theirs'))));

    function count(by: number): Promise<void> {
      return runTransaction(alice, async (transaction) => {
        const counter = await transaction.get(doc(alice, 'counters/c'));
        transaction.update(counter.ref, { n: Number(counter.get('n')) + by });
      });
    }
  });

  it('a transaction by nobody is refused over REST', async () => {
    const nobody = env.anonymousLite();
    await assertDenied(lite.runTransaction(nobody, (t) => t.get(lite.doc(nobody, 'notes/mine'))));
  });
});

// The SDK may first answer from its own cache, which no rule guards: only the server's answer counts here.
const ASK_SERVER = { includeMetadataChanges: true };

function firstDocument(reference: DocumentReference): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const stop = onSnapshot(
      reference,
      ASK_SERVER,
      (snapshot) => {
        if (snapshot.metadata.fromCache) return;
        stop();
        resolve(snapshot.exists());
      },
      reject,
    );
  });
}

function firstIds(from: Query): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const stop = onSnapshot(
      from,
      ASK_SERVER,
      (snapshot) => {
        if (snapshot.metadata.fromCache) return;
        stop();
        resolve(snapshot.docs.map((found) => found.id));
      },
      reject,
    );
  });
}
