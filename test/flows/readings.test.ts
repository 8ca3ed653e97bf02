import { paths, Reading, type ReadingCircle, readingPaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, file, type Item, openItem, openingPath, recordOpening } from '../support/opened.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { fetched, pdfBytes, prepared, sent } from './attachments-support.ts';
import { type Company, openCompany } from './cast.ts';
import { captured, deliver } from './delivery.ts';
import { enter, type Guest, inviteBy } from './invitation.ts';
import { act, as, led, liteOf, office, usual } from './support.ts';

/*
 * Each opening is a line of the log: who, what, when, in which capacity; once, however often and in whatever order its
 * events come.
 */

let cast: Company;
const inside: Guest[] = [];
beforeAll(async () => {
  cast = await openCompany('readings');
});
afterAll(async () => {
  await Promise.all(inside.map((guest) => guest.leave()));
});

const found = () => led(cast, cast.place.application('cadre'), 'found');
const smallOf = async (uid: string) => liteOf((await as(uid)).db.app);
const opens = async (uid: string, item: Item, circle: ReadingCircle) =>
  recordOpening(await smallOf(uid), uid, item, circle);
const reads = async (uid: string, path: string) => lite.getDoc(lite.doc(await smallOf(uid), path));

async function linesOf(caseId: string): Promise<Reading[]> {
  const log = await office.db
    .collection(readingPaths.readings(paths.case(caseId)))
    .orderBy('at')
    .get();
  return log.docs.map((line) => Reading.parse(line.data()));
}
async function linesCome(caseId: string, count: number): Promise<Reading[]> {
  await expect.poll(async () => (await linesOf(caseId)).length, { timeout: 90_000 }).toBe(count);
  return linesOf(caseId);
}

describe('the log of who opened what', () => {
  it('[M7.2a] [M11b] has a line for each opening: who, in which capacity, what and when', async () => {
    const caseId = await found();
    const { fileId } = await sent(
      cast.clerk,
      { caseId, belongsTo: 'investigation', round: 1 },
      await prepared(pdfBytes(500, 41), '纪要扫描件.pdf'),
    );
    await act(cast.clerk, caseId, 'addMaterial', { ...usual.addMaterial, files: [fileId] }, 'scan');
    const began = Date.now();
    await opens(cast.second, body(caseId, 'minutes'), 'desk');
    await opens(cast.head, body(caseId, 'hearing'), 'desk');
    await opens('han', body(caseId, 'minutes'), 'watch');
    expect(await fetched(cast.clerk, caseId, fileId)).toHaveLength(500);
    const guest = await enter(await inviteBy(cast.clerk, caseId, { shows: ['minutes'], name: '学生会代表' }));
    inside.push(guest);
    await openItem(liteOf(guest.db.app), guest.uid, body(caseId, 'minutes'));

    const lines = await linesCome(caseId, 5);
    const told = lines.map(({ by, byName, capacity, kind, title }) => ({ by, byName, capacity, kind, title }));
    const minutes = { kind: 'material', title: expect.any(String) };
    expect(told).toEqual([
      { by: cast.second, byName: cast.second, capacity: 'handler', ...minutes },
      { by: cast.head, byName: cast.head, capacity: 'head', kind: 'hearing', title: expect.stringMatching(/^\d{4}-/) },
      { by: 'han', byName: '韩冰', capacity: 'supervisor', ...minutes },
      { by: cast.clerk, byName: cast.clerk, capacity: 'handler', kind: 'file', title: '纪要扫描件.pdf' },
      { by: guest.uid, byName: '学生会代表', capacity: 'guest', ...minutes },
    ]);
    const { materials } = Object((await office.db.doc(paths.book(caseId, 'investigation')).get()).data());
    expect(lines[0]?.title).toBe(materials.minutes.title);
    for (const { at } of lines) expect(Math.abs(Date.parse(at) - began)).toBeLessThan(120_000);
  });

  it('[M11b] is the same however often and in whatever order the events come, and each further opening is a further line', async () => {
    const caseId = await found();
    const item = body(caseId, 'minutes');
    const path = openingPath(item, cast.clerk);
    await opens(cast.clerk, item, 'desk');
    const first = await captured(path);
    await linesCome(caseId, 1);
    await opens(cast.clerk, item, 'desk');
    const second = await captured(path);
    const [one, two] = await linesCome(caseId, 2);
    expect(one?.at).not.toBe(two?.at);

    for (const event of [second, first, second, first, first]) await deliver('onOpening', path, event);
    await Promise.all([first, second].map((event) => deliver('onOpening', path, event)));
    expect(await linesOf(caseId)).toEqual([one, two]);

    // The event of the first comes for the first time when the second has long been filed.
    const log = office.db.collection(readingPaths.readings(paths.case(caseId)));
    const [kept] = (await log.where('at', '==', one?.at).get()).docs;
    await kept?.ref.delete();
    await deliver('onOpening', path, first);
    expect(await linesOf(caseId)).toEqual([one, two]);
  });

  it('[M7.3a] tells members of the committee and the superior by what they are there', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'deliberating');
    for (const uid of ['xu', 'shen', 'he']) await opens(uid, body(caseId, 'minutes'), 'bench');
    await assertDenied(opens('xu', body(caseId, 'minutes'), 'desk'));
    const lines = await linesCome(caseId, 3);
    expect(lines.map(({ byName, capacity }) => [byName, capacity])).toEqual([
      ['许国强', 'secretary'],
      ['沈丽', 'deputy'],
      ['何平', 'committee'],
    ]);
  });

  it('[M11b] is read by the supervisor by person, kind and period, and by nobody it is about', async () => {
    const caseId = await found();
    await opens(cast.clerk, body(caseId, 'minutes'), 'desk');
    await opens(cast.second, body(caseId, 'hearing'), 'desk');
    const [first, second] = await linesCome(caseId, 2);
    const ask = async (uid: string, ...filters: lite.QueryConstraint[]) => {
      const log = lite.collection(await smallOf(uid), readingPaths.readings(paths.case(caseId)));
      const asked = lite.query(log, ...filters, lite.orderBy('at', 'desc'), lite.limit(50));
      return (await lite.getDocs(asked)).docs.map((line) => line.get('item'));
    };
    const byClerk = lite.where('by', '==', cast.clerk);
    const hearings = lite.where('kind', '==', 'hearing');
    expect(await ask('han')).toEqual(['hearing', 'minutes']);
    expect(await ask('han', byClerk)).toEqual(['minutes']);
    expect(await ask('han', hearings)).toEqual(['hearing']);
    expect(await ask('han', byClerk, hearings)).toEqual([]);
    expect(await ask('han', byClerk, lite.where('at', '>=', first?.at), lite.where('at', '<', second?.at))).toEqual([
      'minutes',
    ]);
    for (const uid of [cast.clerk, cast.head, cast.cadre, 'xu', 'yang', 'you']) await assertDenied(ask(uid));
  });
});

describe('an opening that was recorded', () => {
  it('[M7.2a] opens nothing any more from the moment of recusal, and stays in the log', async () => {
    const caseId = await found();
    const path = paths.body(caseId, 'minutes');
    await opens(cast.second, body(caseId, 'minutes'), 'desk');
    await assertAllowed(reads(cast.second, path));
    await act(cast.second, caseId, 'declareTie');
    await assertDenied(reads(cast.second, path));
    await assertDenied(opens(cast.second, body(caseId, 'minutes'), 'desk'));
    expect(await linesCome(caseId, 1)).toMatchObject([{ by: cast.second, capacity: 'handler' }]);
  });

  it('[M11b] of a case whose supervisor steps down is hidden from them, the log too', async () => {
    const caseId = await found();
    await opens('han', body(caseId, 'minutes'), 'watch');
    await linesCome(caseId, 1);
    const log = async () =>
      lite.getDocs(
        lite.query(lite.collection(await smallOf('han'), readingPaths.readings(paths.case(caseId))), lite.limit(50)),
      );
    await assertAllowed(log());
    await act('han', caseId, 'declareTie');
    await assertDenied(log());
    await assertDenied(reads('han', paths.body(caseId, 'minutes')));
  });

  it('[M7.2a] opens nothing any more to who was moved to another post', async () => {
    const caseId = await found();
    const path = paths.body(caseId, 'hearing');
    await opens(cast.second, body(caseId, 'hearing'), 'desk');
    await assertAllowed(reads(cast.second, path));
    await cast.place.change('second', { roles: ['cadre'], department: null });
    await assertDenied(reads(cast.second, path));
    await assertDenied(openItem(await smallOf(cast.second), cast.second, file(caseId, 'none')));
  });
});
