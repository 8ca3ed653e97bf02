import { eventIdOf, inboxEntryIdOf, paths } from '@rongcuo/domain';
import { collection, doc, getDoc, getDocs, limit, query } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { deliver } from './delivery.ts';
import { openPlace, type Place } from './place.ts';
import { act, as, expectTold, office, submitted, theCase, toldOf } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  former: { roles: ['unit'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
} as const;

let place: Place<keyof typeof cast>;
let caseId: string;

const uids = (...names: (keyof typeof cast)[]) => names.map((name) => place.uid(name)).sort();
const entryOf = (uid: string, seq: number) => office.db.doc(paths.inboxEntry(uid, inboxEntryIdOf(caseId, seq)));
const eventPath = (seq: number) => paths.event(caseId, eventIdOf(seq));

beforeAll(async () => {
  place = await openPlace('inboxes', cast);
  caseId = await submitted(place.uid('cadre'), place.application('cadre'));
});

describe('what people are told', () => {
  it('[M7.1b] an entry says which case, what happened and when, and nothing of what is in it', async () => {
    await expectTold(caseId, 1, uids('cadre', 'clerk', 'second', 'head'));
    const { title, updatedAt } = await theCase(caseId);
    expect((await entryOf(place.uid('clerk'), 1).get()).data()).toEqual({
      caseId,
      matter: null,
      seq: 1,
      kind: 'submit',
      about: 'work',
      subject: title,
      title: '有新的申请，请决定是否受理',
      at: updatedAt,
      onBehalfOf: null,
      readAt: null,
    });
  });

  it('[M7.1b] everyone reads the own inbox and nobody else’s', async () => {
    const { db } = await as(place.uid('clerk'));
    const inbox = (uid: string) => getDocs(query(collection(db, paths.inbox(uid)), limit(50)));
    expect((await assertAllowed(inbox(place.uid('clerk')))).size).toBe(1);
    await assertDenied(inbox(place.uid('second')));
    await assertDenied(getDoc(doc(db, entryOf(place.uid('second'), 1).path)));
  });

  it('[M7.1b] an event delivered again tells nobody twice, and leaves what they have as it was', async () => {
    const stored = async () => (await entryOf(place.uid('head'), 1).get()).updateTime?.toMillis();
    const before = await stored();
    await deliver('onEvent', eventPath(1));
    await Promise.all([deliver('onEvent', eventPath(1)), deliver('onEvent', eventPath(1))]);
    expect(await toldOf(caseId, 1)).toEqual(uids('cadre', 'clerk', 'second', 'head'));
    expect(await stored()).toBe(before);
    const inbox = await office.db.collection(paths.inbox(place.uid('head'))).get();
    expect(inbox.size).toBe(1);
  });

  it('[M7.1b] an event that does not exist tells nobody', async () => {
    await deliver('onEvent', eventPath(99), {});
    expect(await toldOf(caseId, 99)).toEqual([]);
  });
});

describe('an event delivered late', () => {
  it('[M7.2a] whoever has lost the case in the meantime is not told of it any more; whoever has it is', async () => {
    // As if the event had never been delivered until now.
    await Promise.all(uids('cadre', 'clerk', 'second', 'head').map((uid) => entryOf(uid, 1).delete()));
    await place.change('second', { kin: [place.uid('cadre')] });
    await place.change('head', { active: false });
    await deliver('onEvent', eventPath(1));
    expect(await toldOf(caseId, 1)).toEqual(uids('cadre', 'clerk'));
  });

  it('[M7.1b] of the unit only who is its party organization now is told', async () => {
    await place.change('former', { unitId: place.awayId });
    const seq = await act(place.uid('clerk'), caseId, 'accept');
    await expectTold(caseId, seq, uids('cadre', 'party'));
    expect((await entryOf(place.uid('party'), seq).get()).get('subject')).toBe((await theCase(caseId)).number);
  });

  it('[M7.1b] events delivered in the wrong order each tell their own', async () => {
    await entryOf(place.uid('cadre'), 1).delete();
    await entryOf(place.uid('cadre'), 2).delete();
    await deliver('onEvent', eventPath(2));
    await deliver('onEvent', eventPath(1));
    expect((await entryOf(place.uid('cadre'), 1).get()).get('title')).toBe('申请已提交');
    expect((await entryOf(place.uid('cadre'), 2).get()).get('title')).toBe('申请已受理');
  });
});

describe('who has left', () => {
  it('[M7.1b] a cadre who has left is not told what becomes of the case; the unit that applied is', async () => {
    const gone = await openPlace('gone', {
      cadre: { roles: ['cadre'], at: 'home' },
      party: { roles: ['unit'], at: 'home' },
      clerk: { roles: ['handler'], at: 'away', staff: true },
    });
    const about = await submitted(gone.uid('party'), gone.application('cadre', { applicantKind: 'unit' }));
    await expectTold(about, 1, [gone.uid('cadre'), gone.uid('party'), gone.uid('clerk')]);
    await gone.change('cadre', { active: false });
    const seq = await act(gone.uid('clerk'), about, 'accept');
    await expectTold(about, seq, [gone.uid('party')]);
  });
});

describe('where nobody of the department may handle a case', () => {
  it('[M7.2a] [M11b] the discipline secretary is told instead', async () => {
    const bare = await openPlace('bare', {
      cadre: { roles: ['cadre'], at: 'home' },
      tied: { roles: ['handler', 'head'], at: 'home', staff: true },
    });
    const stuck = await submitted(bare.uid('cadre'), bare.application('cadre'));
    expect((await theCase(stuck)).desk).toEqual([]);
    await expectTold(stuck, 1, [bare.uid('cadre'), 'han']);
    await assertAllowed(getDoc(doc((await as('han')).db, paths.submission(stuck, 1))));
    await assertDenied(getDoc(doc((await as(bare.uid('tied'))).db, paths.submission(stuck, 1))));
  });
});
