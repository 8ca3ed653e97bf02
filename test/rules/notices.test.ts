import { matterPaths, newNotice, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, ids, queriesOf } from './app-queries.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const set = (path: string, data: lite.DocumentData) => (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), data);

/** Publishers: one who wrote it, and one who did not. */
const author = 'sitter';
const other = { ...people.sitter, uid: 'otherPublisher' };
/** Once wrote it, and is a publisher no more. */
const former = { ...people.stranger, uid: 'formerPublisher' };

const circles = { desk: [author, other.uid], office: ['vice'], watch: ['supervisor'] };
const blank = { ...newNotice(author), createdAt: lite.Timestamp.fromMillis(0) };
const faces = {
  draft: blank,
  submitted: { ...blank, status: 'submitted', onRecord: true, slug: 'a-case', submissions: 1, ...circles },
  returned: { ...blank, status: 'returned', onRecord: true, slug: 'b-case', submissions: 1, ...circles },
  published: { ...blank, status: 'published', onRecord: true, slug: 'c-case', submissions: 1, ...circles },
  left: { ...blank, authorId: former.uid },
} as const;
type Face = keyof typeof faces;
const at = (face: Face) => paths.noticeDraft(face);
const typed = (): lite.DocumentData => ({
  kind: 'goodCase',
  slug: 'a-case',
  title: '学分银行',
  paragraphs: ['一段。'],
  clarificationId: 'c1',
  updatedAt: lite.serverTimestamp(),
});
const actionOf = (by: string): lite.DocumentData => ({
  kind: 'withdraw',
  payload: { reason: '内容有误' },
  by,
  at: lite.serverTimestamp(),
});
const readersOnRecord: readonly Who[] = ['vice', 'supervisor', author];
const order = (who: readonly Who[]) => everybody.filter((one) => who.includes(one));

describe('what is made public', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('notices', {
      [paths.member(other.uid)]: other,
      [paths.member(former.uid)]: former,
      ...Object.fromEntries(Object.entries(faces).map(([face, data]) => [paths.noticeDraft(face), data])),
      ...Object.fromEntries(
        (['draft', 'submitted', 'returned', 'published', 'left'] as const).flatMap((face) => [
          [matterPaths.draft(at(face)), { title: '草稿', paragraphs: [] }],
          [matterPaths.submission(at(face), 1), { title: '第一稿' }],
          [matterPaths.event(at(face), '000001'), { class: 'face', seq: 1 }],
          [matterPaths.event(at(face), '000002'), { class: 'supervision', seq: 2 }],
          [matterPaths.action(at(face), 'asked'), { kind: 'submit', payload: {}, by: author }],
        ]),
      ),
      [paths.notice('c-case')]: { kind: 'goodCase', title: '学分银行', publishedAt: '2026-10-08T00:00:00.000Z' },
    });
  });
  afterAll(() => rules?.env.close());

  it('[M10.4] is read and listed by anybody, signed in or not, and written by nobody', async () => {
    const all = ['anonymous', ...everybody];
    expect(await rules.whoMay(get(paths.notice('c-case')))).toEqual(all);
    expect(await rules.whoMay((db) => ids(db, { from: paths.notices, limit: 50 }))).toEqual(all);
    await assertDenied(ids(rules.as(null), { from: paths.notices, limit: 51 }));
    await assertDenied(ids(rules.as(null), { from: paths.notices }));
    for (const path of [paths.notice('c-case'), paths.notice('mine')]) {
      expect(await rules.whoMay(set(path, { title: '自己发布' }))).toEqual([]);
      expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path)))).toEqual([]);
    }
  });

  it('[M10.4] a draft is its author’s alone; once submitted, the publishers’, the deputy secretary’s and supervision’s', async () => {
    expect(await rules.whoMay(get(at('draft')))).toEqual([author]);
    await assertDenied(get(at('draft'))(rules.as(other)));
    for (const face of ['submitted', 'returned', 'published'] as const) {
      expect(await rules.whoMay(get(at(face))), face).toEqual(order(readersOnRecord));
      expect(await rules.whoMay(get(matterPaths.submission(at(face), 1))), face).toEqual(order(readersOnRecord));
      expect(await rules.whoMay(get(matterPaths.event(at(face), '000001'))), face).toEqual(order(readersOnRecord));
      await assertAllowed(get(at(face))(rules.as(other)));
    }
  });

  it('[M10.4] what is typed is read and saved by its author alone, while it is a draft or was returned', async () => {
    for (const face of ['draft', 'returned'] as const) {
      expect(await rules.whoMay(get(matterPaths.draft(at(face)))), face).toEqual([author]);
      expect(await rules.whoMay(set(matterPaths.draft(at(face)), typed())), face).toEqual([author]);
    }
    for (const face of ['submitted', 'published'] as const) {
      expect(await rules.whoMay(set(matterPaths.draft(at(face)), typed())), face).toEqual([]);
    }
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, matterPaths.draft(at('returned')))))).toEqual([]);
  });

  it.each<readonly [title: string, change: lite.DocumentData]>([
    ['a field that the form does not know', { approvedBy: 'vice' }],
    ['no list of paragraphs', { paragraphs: '一段。' }],
    ['a time of one’s own choice', { updatedAt: lite.Timestamp.fromMillis(0) }],
  ])('[M10.4] what is typed is not saved with %s', async (_, change) => {
    await assertDenied(set(matterPaths.draft(at('draft')), { ...typed(), ...change })(rules.as(author)));
  });

  it('[M10.4] whoever is a publisher no more reads nothing of what they began', async () => {
    for (const path of [at('left'), matterPaths.draft(at('left')), matterPaths.event(at('left'), '000001')]) {
      await assertDenied(get(path)(rules.as(former)));
    }
    await assertDenied(set(matterPaths.draft(at('left')), typed())(rules.as(former)));
  });

  it('[M10.4] is listed to each by their circle, and drafts by their author, never more', async () => {
    const circle = (name: 'desk' | 'office' | 'watch', uid: string): AppQuery => queriesOf.noticesIn(name, uid);
    expect(await rules.whoMay((db) => ids(db, circle('desk', author)))).toEqual([author]);
    expect(await rules.whoMay((db) => ids(db, circle('office', 'vice')))).toEqual(['vice']);
    expect(await rules.whoMay((db) => ids(db, circle('watch', 'supervisor')))).toEqual(['supervisor']);
    expect(await rules.whoMay((db) => ids(db, queriesOf.noticeDrafts(author)))).toEqual([author]);
    expect(await ids(rules.as(author), queriesOf.noticeDrafts(author))).toEqual(['draft']);
    await assertDenied(ids(rules.as(author), { ...circle('desk', author), limit: 51 }));
    await assertDenied(ids(rules.as(author), { from: paths.noticeDrafts, limit: 50 }));
    expect(
      await rules.whoMay((db) => ids(db, { from: paths.noticeDrafts, where: [['slug', '==', 'a-case']], limit: 1 })),
    ).toEqual([]);
  });

  it('[M10.4] is begun by a publisher, in their own name, as a draft and nothing more', async () => {
    const begin = (who: string, change: lite.DocumentData = {}) => ({
      ...newNotice(who),
      createdAt: lite.serverTimestamp(),
      ...change,
    });
    const add = (db: lite.Firestore, data: lite.DocumentData) =>
      lite.addDoc(lite.collection(db, paths.noticeDrafts), data);
    expect(await rules.whoMay((db, who) => add(db, begin(who)))).toEqual(order([author, 'superior']));
    for (const change of [
      { status: 'approved' },
      { onRecord: true },
      { authorId: other.uid },
      { approvedBy: author },
      { slug: 'a-case' },
      { desk: [author] },
      { createdAt: lite.Timestamp.fromMillis(0) },
    ]) {
      await assertDenied(add(rules.as(author), begin(author, change)));
    }
  });

  it('[M10.4] its face is written by nobody, and given up by its author only before it was submitted', async () => {
    for (const face of ['draft', 'submitted', 'published'] as const) {
      expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, at(face)), { status: 'approved' })), face).toEqual(
        [],
      );
    }
    for (const face of ['submitted', 'returned', 'published'] as const) {
      expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, at(face)))), face).toEqual([]);
    }
    await rules.seed({ [paths.noticeDraft('given-up')]: blank });
    await assertDenied(lite.deleteDoc(lite.doc(rules.as(other), paths.noticeDraft('given-up'))));
    await assertAllowed(lite.deleteDoc(lite.doc(rules.as(author), paths.noticeDraft('given-up'))));
  });

  it('[M10.4] something is asked of it by whoever reads it, in their own name, at the server’s time, undecided', async () => {
    const ask = (db: lite.Firestore, action: lite.DocumentData, face: Face = 'submitted') =>
      lite.addDoc(lite.collection(db, matterPaths.actions(at(face))), action);
    expect(await rules.whoMay((db, who) => ask(db, actionOf(who)))).toEqual(order(readersOnRecord));
    expect(await rules.whoMay((db, who) => ask(db, actionOf(who), 'draft'))).toEqual([author]);
    for (const change of [
      { by: 'vice' },
      { at: lite.Timestamp.fromMillis(0) },
      { result: { status: 'applied', seq: 1 } },
      { payload: '撤下' },
      { kind: 3 },
    ]) {
      await assertDenied(ask(rules.as(author), { ...actionOf(author), ...change }));
    }
    // What was asked is read by who asked it, and by supervision.
    expect(await rules.whoMay(get(matterPaths.action(at('submitted'), 'asked')))).toEqual(
      order(['supervisor', author]),
    );
  });

  it('[M10.4] of its record nothing is read that is not of its face, and nothing is written', async () => {
    expect(await rules.whoMay(get(matterPaths.event(at('submitted'), '000002')))).toEqual([]);
    expect(await rules.whoMay(set(matterPaths.event(at('submitted'), '000003'), { class: 'face' }))).toEqual([]);
    expect(await rules.whoMay(set(matterPaths.submission(at('submitted'), 2), { title: '改稿' }))).toEqual([]);
    expect(await rules.whoMay(get(matterPaths.sealsOf(at('submitted'), '000001')))).toEqual([]);
  });
});
