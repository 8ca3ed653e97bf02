import {
  ClarificationState,
  chunkIdOf,
  clarificationCirclesOf,
  filePaths,
  type Institution,
  instantFromMillis,
  type KnownReporter,
  matterPaths,
  newClarification,
  newFile,
  paths,
  type ReadingCircle,
  readingPaths,
} from '@rongcuo/domain';
import { type BesideClass, type BesideMatter, mayReadBeside } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Item, openItem, openingPath, recordOpening, sealed } from '../support/opened.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { bytes } from './attachments-support.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

/*
 * A report about `cadre` of the unit `it`, with the discipline department: `lentHandler` has it in hand and keeps the
 * reporter, `otherDesk` has it in hand too, `lentHead` is kin of the reporter. Who reads what is asked of the matrix in
 * the domain's access, everybody in turn.
 */

const all = Object.values(people);
const holding = (...roles: readonly string[]) => all.filter((one) => one.roles.some((role) => roles.includes(role)));
const house: Institution = {
  staff: holding('handler', 'head').filter(({ department }) => department === 'discipline'),
  committee: holding('committee', 'secretary', 'deputy'),
  supervisors: holding('supervisor'),
  superiors: holding('superior'),
};
const reporter: KnownReporter = { name: '司空明', contact: '', uid: 'stranger', kin: ['lentHead'] };
const begun = instantFromMillis(Date.UTC(2026, 9, 8));

type Story = 'registered' | 'verifying' | 'late' | 'referred' | 'concluded' | 'asked' | 'closed';
const stories: readonly Story[] = ['registered', 'verifying', 'late', 'referred', 'concluded', 'asked', 'closed'];
const asStatus = { late: 'verifying', asked: 'concluded' } as const;
const statusOf = (story: Story) => (story === 'late' || story === 'asked' ? asStatus[story] : story);

function faceIn(story: Story, change: Partial<ClarificationState> = {}): ClarificationState {
  const concluded = ['concluded', 'asked', 'closed'].includes(story);
  const state = ClarificationState.parse({
    ...newClarification('lentHandler'),
    ...{ status: statusOf(story), onRecord: true, createdAt: begun, kind: 'report', title: '采购问题' },
    ...{ subjectId: 'cadre', subjectName: 'cadre', unitId: 'it', departmentId: 'discipline' },
    parties: ['asked', 'closed'].includes(story) ? ['cadre'] : [],
    handlers: story === 'registered' ? ['lentHandler'] : ['lentHandler', 'otherDesk'],
    keepers: ['lentHandler'],
    // Overdue: the secretary's office was told.
    officeCalled: story === 'late',
    conclusion: concluded ? 'unfounded' : null,
    recused: ['recusedChair', 'recusedSupervisor'],
    ...change,
  });
  return { ...state, ...clarificationCirclesOf(state, house, people.cadre, reporter) };
}

/** The same in the words in which access is decided. */
function matterOf(story: Story, state: ClarificationState): BesideMatter {
  return {
    of: 'clarification',
    onRecord: true,
    begunBy: state.authorId,
    begunFor: 'office',
    subject: people.cadre,
    unitId: 'it',
    departmentId: 'discipline',
    inHand: state.handlers,
    keepers: state.keepers,
    recused: state.recused,
    reporter: { uid: 'stranger', kin: reporter.kin },
    reachedCommittee: false,
    officeIsCalled: story === 'late',
    reachedSuperior: story === 'referred',
    personIsTold: state.parties.length > 0,
    isPublic: false,
  };
}

function stored({ createdAt, updatedAt: _, ...state }: ClarificationState): lite.DocumentData {
  return { ...state, createdAt: lite.Timestamp.fromMillis(Date.parse(createdAt)) };
}

const at = (story: Story): string => paths.clarification(story);
const body = (matter: string): Item => ({ matter, shelf: 'bodies', id: 'm1' });
const file = (matter: string, id = 'scan'): Item => ({ matter, shelf: 'files', id });
const chunkOf = (matter: string, id = 'scan'): string => filePaths.chunk(matter, id, chunkIdOf(0));
const meta = { name: '录音.pdf', type: 'pdf', size: 10, sha256: 'a'.repeat(64) } as const;
const attached = (by: string, belongsTo: 'verification' | 'referral', state: string): lite.DocumentData => ({
  ...newFile(meta, { belongsTo, round: 0, by }),
  ...{ at: lite.Timestamp.fromMillis(0), state },
});
const sealedNow = (change: lite.DocumentData = {}): lite.DocumentData => ({
  ...{ name: '司空明', contact: '', uid: null, updatedAt: lite.serverTimestamp() },
  ...change,
});

/** A clarification with one of everything below it. */
function documentsOf(matter: string, face: lite.DocumentData): Record<string, lite.DocumentData> {
  const step = (of: string): lite.DocumentData => ({ class: of, seq: 1, kind: 'assess' });
  return {
    [matter]: face,
    ...Object.fromEntries(
      ['person', 'lead', 'verification', 'team'].map((name) => [matterPaths.book(matter, name), { of: name }]),
    ),
    ...Object.fromEntries(
      ['person', 'lead', 'supervision'].map((of) => [matterPaths.event(matter, `e-${of}`), step(of)]),
    ),
    [matterPaths.body(matter, 'm1')]: { text: '录音摘录', by: 'lentHandler' },
    [filePaths.file(matter, 'scan')]: attached('lentHandler', 'verification', 'ready'),
    [chunkOf(matter)]: { bytes: bytes(10), mark: 1 },
    [filePaths.file(matter, 'reply')]: attached('superior', 'referral', 'ready'),
    [chunkOf(matter, 'reply')]: { bytes: bytes(10), mark: 1 },
    [`${matter}/sealed/reporter`]: { ...sealedNow(), updatedAt: lite.Timestamp.fromMillis(0) },
    [readingPaths.reading(matter, 'r1')]: { shelf: 'sealed', by: 'lentHandler', at: begun },
    [matterPaths.action(matter, 'a1')]: { kind: 'assess', payload: {}, by: 'lentHandler' },
  };
}

let rules: Rules;
beforeAll(async () => {
  rules = await openRules('clarifications');
  for (const story of stories) await rules.seed(documentsOf(at(story), stored(faceIn(story))));
});
afterAll(() => rules?.env.close());

const readersOf = (story: Story, of: BesideClass): Who[] => {
  const matter = matterOf(story, faceIn(story));
  return everybody.filter((who) => mayReadBeside(people[who], matter, of));
};
const mayGet = (path: string) => rules.whoMay((db) => lite.getDoc(lite.doc(db, path)));
const mayList = (from: string, of: string) =>
  rules.whoMay((db) =>
    lite.getDocs(
      lite.query(lite.collection(db, from), lite.where('class', '==', of), lite.orderBy('seq'), lite.limit(200)),
    ),
  );
const read = (who: Who, path: string) => lite.getDoc(lite.doc(rules.as(who), path));
/** Opens it by whichever list would let them, and reads it. */
const mayOpen = (item: Item, path: string) =>
  rules.whoMay(async (db, who) => {
    await openItem(db, who, item);
    return lite.getDoc(lite.doc(db, path));
  });

describe('who reads a clarification', () => {
  it.each(stories)('[M10.1] [M10.2] that is “%s”: each class whom the matrix names, and nobody else', async (story) => {
    const matter = at(story);
    expect(await mayGet(matter)).toEqual(readersOf(story, 'clarification'));
    for (const [of, readers] of [
      ['person', readersOf(story, 'clarification')],
      ['lead', readersOf(story, 'lead')],
      ['supervision', readersOf(story, 'clarificationTeam')],
    ] as const) {
      expect(await mayGet(matterPaths.event(matter, `e-${of}`)), of).toEqual(readers);
      expect(await mayList(matterPaths.events(matter), of), of).toEqual(readers);
    }
    expect(await mayGet(matterPaths.book(matter, 'person'))).toEqual(readersOf(story, 'clarification'));
    for (const name of ['lead', 'verification']) {
      expect(await mayGet(matterPaths.book(matter, name)), name).toEqual(readersOf(story, 'lead'));
    }
    expect(await mayGet(matterPaths.book(matter, 'team'))).toEqual(readersOf(story, 'clarificationTeam'));
    expect(await mayGet(chunkOf(matter, 'reply'))).toEqual(readersOf(story, 'lead'));
  });

  it.each(stories)('[M10.1] [M10.2] that is “%s”: material and who reported only after recording it', async (story) => {
    const matter = at(story);
    const traced = [
      [body(matter), matterPaths.body(matter, 'm1'), 'clarificationMaterial'],
      [file(matter), chunkOf(matter), 'clarificationMaterial'],
      [sealed(matter), `${matter}/sealed/reporter`, 'sealed'],
    ] as const;
    for (const [item, path, of] of traced) {
      expect(await mayGet(path), path).toEqual([]);
      expect(await mayOpen(item, path), path).toEqual(readersOf(story, of));
    }
  });

  it('[M10.2] who may know who reported is not who has it in hand: of those only the keepers, and the head', () => {
    const only = readersOf('verifying', 'lead').filter((who) => !readersOf('verifying', 'sealed').includes(who));
    // Head and handler at once: as a head.
    expect(readersOf('verifying', 'sealed')).toEqual(['otherDesk', 'lentHandler', 'supervisor']);
    expect(only).toEqual([]);
    expect(readersOf('referred', 'lead')).toContain('superior');
    expect(readersOf('referred', 'sealed')).not.toContain('superior');
  });
});

describe('an opening', () => {
  const matter = paths.clarification('opened');
  const items = [
    ['a body', body(matter), matterPaths.body(matter, 'm1')],
    ['a file', file(matter), chunkOf(matter)],
    ['who reported', sealed(matter), `${matter}/sealed/reporter`],
  ] as const;
  const traced = (item: Item, who: string, minutes: number) =>
    rules.seed({
      [openingPath(item, who)]: { as: 'desk', at: lite.Timestamp.fromMillis(Date.now() - minutes * 60_000) },
    });
  beforeAll(() => rules.seed(documentsOf(matter, stored(faceIn('verifying')))));

  it.each(items)('[M10.2] of %s is over after ten minutes', async (_, item, path) => {
    await traced(item, 'lentHandler', 9);
    await assertAllowed(read('lentHandler', path));
    await traced(item, 'lentHandler', 11);
    await assertDenied(read('lentHandler', path));
  });

  it.each(items)(
    '[M10.2] of %s is for whoever made it, of that item alone, and for who still has it in hand',
    async (_, item, path) => {
      await traced(item, 'lentHandler', 11);
      await traced(item, 'otherDesk', 0);
      await assertDenied(read('lentHandler', path));
      const others = items.map(([, other]) => other).filter((other) => other.shelf !== item.shelf);
      for (const other of others) await traced(other, 'lentHandler', 0);
      await assertDenied(read('lentHandler', path));
      // What somebody else left behind opens nothing to who may not read.
      for (const who of ['superior', 'cadre', 'handler', 'chair', 'admin', 'lentHead'] as const) {
        await traced(item, who, 0);
        await assertDenied(read(who, path));
      }
      await traced(item, 'lentHandler', 0);
      await assertAllowed(read('lentHandler', path));
      await rules.seed({
        [matter]: stored(faceIn('verifying', { recused: ['lentHandler'], handlers: ['otherDesk'] })),
      });
      await assertDenied(read('lentHandler', path));
      await rules.seed({ [matter]: stored(faceIn('verifying')) });
    },
  );

  it.each(items)(
    '[M10.2] of %s is in one’s own name, by one’s own list, now, and of what is there',
    async (_, item) => {
      const record = (who: Who, as: ReadingCircle, of: Item = item) => recordOpening(rules.as(who), who, of, as);
      await assertAllowed(record('lentHandler', 'desk'));
      await assertAllowed(record('supervisor', 'watch'));
      for (const as of ['watch', 'superiors', 'bench', 'guests'] as const)
        await assertDenied(record('lentHandler', as));
      await assertDenied(record('supervisor', 'desk'));
      await assertDenied(record('lentHandler', 'desk', { ...item, id: 'nothing' }));
      await assertDenied(record('lentHandler', 'desk', { ...item, matter: paths.clarification('nowhere') }));
      const write = (who: Who, path: string, opening: lite.DocumentData) =>
        lite.setDoc(lite.doc(rules.as(who), path), opening);
      const now = { as: 'desk', at: lite.serverTimestamp() };
      await assertDenied(write('lentHandler', openingPath(item, 'otherDesk'), now));
      await assertDenied(write('lentHandler', openingPath(item, 'lentHandler'), { ...now, at: lite.Timestamp.now() }));
      await assertDenied(write('lentHandler', openingPath(item, 'lentHandler'), { ...now, why: '核对' }));
    },
  );

  it('[M10.2] of the sealed part is not made by who has it in hand and is no keeper', async () => {
    const face = faceIn('verifying', { keepers: [] });
    await rules.seed({ [matter]: stored(face) });
    await assertDenied(recordOpening(rules.as('lentHandler'), 'lentHandler', sealed(matter), 'desk'));
    await traced(sealed(matter), 'lentHandler', 0);
    await assertDenied(read('lentHandler', `${matter}/sealed/reporter`));
    await assertAllowed(recordOpening(rules.as('lentHandler'), 'lentHandler', body(matter), 'desk'));
    await rules.seed({ [matter]: stored(faceIn('verifying')) });
  });
});

describe('who reported', () => {
  const draft = paths.clarification('draft');
  const path = `${draft}/sealed/reporter`;
  const begin = () =>
    rules.seed({
      [draft]: { ...newClarification('lentHandler'), createdAt: lite.Timestamp.fromMillis(0) },
      [path]: { ...sealedNow(), updatedAt: lite.Timestamp.fromMillis(0) },
    });
  const write = (who: Who, data: lite.DocumentData, to = path) => lite.setDoc(lite.doc(rules.as(who), to), data);

  it('[M10.2] is written, read and taken out again by whoever registers it, before they do, and by nobody else', async () => {
    await begin();
    expect(await mayGet(path)).toEqual(['lentHandler']);
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, path), sealedNow()))).toEqual(['lentHandler']);
    await assertDenied(recordOpening(rules.as('lentHandler'), 'lentHandler', sealed(draft), 'desk'));
    const drops = await rules.whoMay(async (db) => {
      await begin();
      return lite.deleteDoc(lite.doc(db, path));
    });
    expect(drops).toEqual(['lentHandler']);
  });

  it.each([
    ['an account', { uid: 'stranger' }, true],
    ['no contact', { contact: lite.deleteField() }, false],
    ['no name', { name: '' }, false],
    ['a name that is no text', { name: 1 }, false],
    ['an account that is no text', { uid: 1 }, false],
    ['more than is asked', { unit: 'it' }, false],
    ['a time of one’s own', { updatedAt: lite.Timestamp.now() }, false],
  ] as const)('[M10.2] is kept with %s: %#', async (_, change, allowed) => {
    await begin();
    const { contact, ...rest } = sealedNow(change);
    const data = 'contact' in change ? rest : { ...rest, contact };
    await (allowed ? assertAllowed(write('lentHandler', data)) : assertDenied(write('lentHandler', data)));
  });

  it('[M10.2] is changed and taken away by nobody once it is registered, and stands in no list', async () => {
    const there = `${at('verifying')}/sealed/reporter`;
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, there), sealedNow()))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, there)))).toEqual([]);
    const listed = (db: lite.Firestore) =>
      lite.getDocs(lite.query(lite.collection(db, `${at('verifying')}/sealed`), lite.limit(1)));
    expect(await rules.whoMay(listed)).toEqual([]);
    const group = (db: lite.Firestore) => lite.getDocs(lite.query(lite.collectionGroup(db, 'sealed'), lite.limit(1)));
    expect(await rules.whoMay(group)).toEqual([]);
    await assertDenied(write('lentHandler', sealedNow(), `${at('verifying')}/sealed/other`));
  });
});

describe('what is asked and written of a clarification', () => {
  const face = (by: string, change: lite.DocumentData = {}): lite.DocumentData => ({
    ...newClarification(by),
    createdAt: lite.serverTimestamp(),
    ...change,
  });

  it('[M10.1] is begun by the discipline department alone, as nobody’s yet', async () => {
    const begins = await rules.whoMay((db, who) => lite.addDoc(lite.collection(db, paths.clarifications), face(who)));
    expect(begins).toEqual(['otherDesk', 'lentHandler', 'lentHead']);
    const begin = (data: lite.DocumentData) =>
      lite.addDoc(lite.collection(rules.as('lentHandler'), paths.clarifications), data);
    await assertAllowed(begin(face('lentHandler')));
    for (const change of [
      { authorId: 'otherDesk' },
      { parties: ['cadre'] },
      { onRecord: true },
      { status: 'registered' },
      { desk: ['lentHandler'] },
    ]) {
      await assertDenied(begin(face('lentHandler', change)));
    }
  });

  it.each(stories)('[M10.1] that is “%s”: whoever reads its face asks, in their own name and now', async (story) => {
    const ask = (db: lite.Firestore, action: lite.DocumentData) =>
      lite.addDoc(lite.collection(db, matterPaths.actions(at(story))), action);
    const action = (by: string) => ({ kind: 'assess', payload: {}, by, at: lite.serverTimestamp() });
    expect(await rules.whoMay((db, who) => ask(db, action(who)))).toEqual(readersOf(story, 'clarification'));
    const own = rules.as('lentHandler');
    await assertDenied(ask(own, action('otherDesk')));
    await assertDenied(ask(own, { ...action('lentHandler'), at: lite.Timestamp.now() }));
    await assertDenied(ask(own, { ...action('lentHandler'), result: { status: 'applied', seq: 1 } }));
  });

  it('[M10.2] what somebody asked is read by them, unless recused since, and by supervision', async () => {
    expect(await mayGet(matterPaths.action(at('verifying'), 'a1'))).toEqual(['lentHandler', 'supervisor']);
  });

  it('[M10.1] nobody writes its face, books, record, bodies or log', async () => {
    const matter = at('verifying');
    const written = [
      matter,
      matterPaths.book(matter, 'lead'),
      matterPaths.event(matter, 'e-lead'),
      matterPaths.body(matter, 'm1'),
      readingPaths.reading(matter, 'r1'),
      matterPaths.sealsOf(matter, '000001'),
    ];
    for (const path of written) {
      expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, path), { x: 1 })), path).toEqual([]);
      expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path))), path).toEqual([]);
    }
    expect(await mayGet(matterPaths.sealsOf(matter, '000001'))).toEqual([]);
  });

  it('[M10.1] originals are added to the verification by who looks into it, and to the reply by who records it', async () => {
    const add = (story: Story, belongsTo: 'verification' | 'referral') =>
      rules.whoMay((db, who) =>
        lite.addDoc(lite.collection(db, filePaths.files(at(story))), {
          ...newFile(meta, { belongsTo, round: 0, by: who }),
          at: lite.serverTimestamp(),
        }),
      );
    expect(await add('verifying', 'verification')).toEqual(['otherDesk', 'lentHandler']);
    expect(await add('referred', 'verification')).toEqual([]);
    expect(await add('referred', 'referral')).toEqual(['otherDesk', 'superior', 'idleSuperior']);
    expect(await add('verifying', 'referral')).toEqual([]);
  });
});

describe('lists of clarifications', () => {
  const list = (db: lite.Firestore, circle: string, uid: string, most = 50) =>
    lite.getDocs(
      lite.query(
        lite.collection(db, paths.clarifications),
        lite.where(circle, 'array-contains', uid),
        lite.orderBy('createdAt', 'desc'),
        lite.limit(most),
      ),
    );

  it.each(['parties', 'desk', 'office', 'watch', 'superiors'])(
    '[M10.1] by the list “%s” show each what they may read, and nobody another’s',
    async (circle) => {
      const found = await Promise.all(
        everybody.map(async (who) => ({ who, docs: (await list(rules.as(who), circle, who)).docs })),
      );
      for (const { who, docs } of found) {
        const seen = docs.map(({ id }) => id).filter((id) => stories.some((story) => story === id));
        const mine = stories.filter((story) => {
          const state: Readonly<Record<string, unknown>> = faceIn(story);
          const uids = state[circle];
          return Array.isArray(uids) && uids.includes(who);
        });
        expect({ who, seen: seen.sort() }).toEqual({ who, seen: [...mine].sort() });
      }
      await assertDenied(list(rules.as('handler'), circle, 'supervisor'));
      await assertDenied(list(rules.as('supervisor'), circle, 'supervisor', 51));
    },
  );

  it('[M10.2] shows nobody all of them, and the log of one to supervision alone', async () => {
    const whole = (db: lite.Firestore) =>
      lite.getDocs(lite.query(lite.collection(db, paths.clarifications), lite.limit(1)));
    expect(await rules.whoMay(whole)).toEqual([]);
    const log = (db: lite.Firestore) =>
      lite.getDocs(lite.query(lite.collection(db, readingPaths.readings(at('verifying'))), lite.limit(50)));
    expect(await rules.whoMay(log)).toEqual(['supervisor']);
    expect(await mayGet(readingPaths.reading(at('verifying'), 'r1'))).toEqual(['supervisor']);
  });

  it('[M10.1] what was begun and left is its author’s alone, to list, and to give up', async () => {
    const draft = paths.clarification('left');
    const begin = () =>
      rules.seed({ [draft]: { ...newClarification('otherDesk'), createdAt: lite.Timestamp.fromMillis(0) } });
    await begin();
    const own = (db: lite.Firestore, uid: string) =>
      lite.getDocs(
        lite.query(
          lite.collection(db, paths.clarifications),
          lite.where('authorId', '==', uid),
          lite.where('onRecord', '==', false),
          lite.orderBy('createdAt', 'desc'),
          lite.limit(50),
        ),
      );
    expect((await own(rules.as('otherDesk'), 'otherDesk')).docs.map(({ id }) => id)).toContain('left');
    await assertDenied(own(rules.as('supervisor'), 'otherDesk'));
    expect(await mayGet(draft)).toEqual(['otherDesk']);
    expect(
      await rules.whoMay(async (db) => {
        await begin();
        return lite.deleteDoc(lite.doc(db, draft));
      }),
    ).toEqual(['otherDesk']);
  });
});
