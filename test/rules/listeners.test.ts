import { claimsOf, paths } from '@rongcuo/domain';
import * as sdk from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appQueries } from './app-queries.ts';
import { caseIn, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { people } from './people.ts';

/*
 * What a page shows while it stays open. An engine that judged a listener only at its start would leave an open page
 * reading on; Google documents neither, the one we run without Java judges anew with each change.
 */
const accepted = paths.case('live');

/** What a listener has seen so far; `next` resolves with the next thing it sees. */
function watched(listen: (see: (what: string) => void) => () => void) {
  const seen: string[] = [];
  const waiting: ((what: string) => void)[] = [];
  const stop = listen((what) => {
    const waits = waiting.shift();
    if (waits) waits(what);
    else seen.push(what);
  });
  const next = (): Promise<string> =>
    new Promise((resolve) => {
      const already = seen.shift();
      if (already === undefined) waiting.push(resolve);
      else resolve(already);
    });
  return { next, stop };
}

describe('a page that stays open', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('listeners');
  });
  beforeEach(() =>
    rules.seed({ [accepted]: stored(caseIn('accepted', 'self')), [paths.member('handler')]: people.handler }),
  );
  afterAll(() => rules?.env.close());

  const change = (data: lite.DocumentData) =>
    rules.env.withoutRules((db) => lite.updateDoc(lite.doc(db, accepted), data));

  let pages = 0;
  /** The handler's, each with a cache of its own, so that what comes is the server's. */
  const openPage = () => rules.env.asUser('handler', { ...claimsOf(people.handler), page: pages++ });

  const watchCase = () =>
    watched((see) =>
      sdk.onSnapshot(
        sdk.doc(openPage(), accepted),
        (found) => see(String(found.get('title'))),
        ({ code }) => see(code),
      ),
    );

  function watchDesk() {
    const [[field, op, uid]] = appQueries.desk.where;
    const desk = sdk.query(
      sdk.collection(openPage(), paths.cases),
      sdk.where(field, op, uid),
      sdk.orderBy(...appQueries.desk.orderBy),
      sdk.limit(appQueries.desk.limit),
    );
    return watched((see) =>
      sdk.onSnapshot(
        desk,
        (found) => see(found.docs.map(({ id }) => id).join()),
        ({ code }) => see(code),
      ),
    );
  }

  it('[M7.2a] a case on the screen closes when its reader is taken off the desk, and shows nothing of what follows', async () => {
    const { next } = watchCase();
    expect(await next()).toBe(caseIn('accepted', 'self').title);
    await change({ desk: ['head'], title: '此后的题目' });
    expect(await next()).toBe('permission-denied');
  });

  it('[M7.2a] a case leaves the list on the screen when its reader is taken off the desk', async () => {
    const { next, stop } = watchDesk();
    expect(await next()).toBe('live');
    await change({ desk: ['head'] });
    expect(await next()).toBe('');
    stop();
  });

  it('whoever is moved or leaves sees no further change, in a case or in a list', async () => {
    const oneCase = watchCase();
    const list = watchDesk();
    await Promise.all([oneCase.next(), list.next()]);
    await rules.seed({ [paths.member('handler')]: { ...people.handler, version: people.handler.version + 1 } });
    await change({ title: '此后的题目' });
    expect(await oneCase.next()).toBe('permission-denied');
    expect(await list.next()).toBe('permission-denied');
  });
});
