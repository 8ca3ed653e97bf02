import { claimsOf, eventIdOf, filePaths, type Member, newDraft, paths, readingPaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { body, file, openingPath, recordOpening } from '../support/opened.ts';
import { assertAllowed, assertDenied, type Claims } from '../support/rules-env.ts';
import { appQueries, ids } from './app-queries.ts';
import { actionOf, ask, calendarRequestOf, delegationRequestOf, policyRequestOf, rosterRequestOf } from './asking.ts';
import { everyCaseStored } from './cases.ts';
import { type Ask, openRules, type Rules } from './open-rules.ts';
import { people, type Who } from './people.ts';

const { mine, unit, desk, committee, record, superior, events, determinations, inbox, departments } = appQueries;
const { colleagues, department, members } = appQueries;
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const list = (asked: Parameters<typeof ids>[1]) => (db: lite.Firestore) => ids(db, asked);

const m1 = body('self-investigating', 'm1');
const f1 = file('self-investigating', 'f1');
const decideRecusal = (db: lite.Firestore) => ask(db, 'self-returned', actionOf('decideRecusal', 'vice'));

/** One request through each door that the rules open, by one whom they open it to. */
const doors: readonly [title: string, who: Who, ask: Ask][] = [
  ['reads a case as a party', 'cadre', get(paths.case('self-submitted'))],
  ['reads a case from the desk', 'handler', get(paths.case('self-submitted'))],
  ['reads a case as the unit', 'organizer', get(paths.case('self-accepted'))],
  ['reads a case as the supervisor', 'supervisor', get(paths.case('self-submitted'))],
  ['lists the own cases', 'cadre', list(mine)],
  ['lists the unit’s cases', 'organizer', list(unit)],
  ['lists the desk', 'handler', list(desk)],
  ['reads a case from the bench', 'chair', get(paths.case('self-deliberating'))],
  ['reads a case as the superior', 'superior', get(paths.case('self-appealed'))],
  ['lists the bench', 'committeeman', list(committee)],
  ['lists the watch', 'supervisor', list(record)],
  ['lists what came to the superior', 'superior', list(superior)],
  [
    'begins a case',
    'cadre',
    (db) => lite.addDoc(lite.collection(db, paths.cases), { ...newDraft('cadre'), createdAt: lite.serverTimestamp() }),
  ],
  ['reads the own draft', 'cadre', get(paths.draft('self-draft'))],
  [
    'writes the own draft',
    'cadre',
    (db) => lite.setDoc(lite.doc(db, paths.draft('self-draft')), { updatedAt: lite.serverTimestamp() }),
  ],
  ['deletes the own draft', 'cadre', (db) => lite.deleteDoc(lite.doc(db, paths.draft('self-draft')))],
  ['deletes the own case while it is a draft', 'cadre', (db) => lite.deleteDoc(lite.doc(db, paths.case('self-draft')))],
  ['asks an action', 'cadre', (db) => ask(db, 'self-submitted', actionOf('withdraw', 'cadre'))],
  ['asks an action as staff', 'handler', (db) => ask(db, 'self-submitted', actionOf('accept', 'handler'))],
  ['asks an action from the bench', 'chair', (db) => ask(db, 'self-recommended', actionOf('refer', 'chair'))],
  ['asks an action from the secretary’s office', 'vice', (db) => decideRecusal(db)],
  ['reads a book', 'handler', get(paths.book('self-investigating', 'investigation'))],
  ['records opening a body', 'handler', (db) => recordOpening(db, 'handler', m1, 'desk')],
  ['records opening a body as a guest', 'guest', (db) => recordOpening(db, 'guest', m1, 'guests')],
  ['reads a body just opened', 'handler', get(paths.body('self-investigating', 'm1'))],
  ['reads a body just opened as a guest', 'guest', get(paths.body('self-investigating', 'm1'))],
  ['records opening a file', 'handler', (db) => recordOpening(db, 'handler', f1, 'desk')],
  ['reads a file just opened', 'handler', get(filePaths.chunk(paths.case('self-investigating'), 'f1', '0000'))],
  [
    'reads who opened what',
    'supervisor',
    list({ from: readingPaths.readings(paths.case('self-investigating')), limit: 50 }),
  ],
  ['reads the own invitation', 'guest', get(`${paths.case('self-investigating')}/invitations/guest`)],
  ['reads what was determined', 'cadre', get(`${paths.determinations('self-served')}/determination-1`)],
  ['lists what was determined', 'cadre', list(determinations)],
  ['reads what came before', 'chair', get(paths.archived('self-served', 'meeting-1'))],
  ['reads the own action', 'cadre', get(paths.action('self-submitted', 'asked'))],
  ['reads the evidence', 'handler', get(paths.submission('self-submitted', 1))],
  ['lists the evidence', 'cadre', list({ from: paths.evidence('self-submitted'), limit: 50 })],
  ['reads a step', 'cadre', get(paths.event('self-accepted', eventIdOf(1)))],
  ['lists the steps', 'cadre', list(events)],
  ['reads the inbox', 'cadre', list(inbox)],
  ['reads one entry of the inbox', 'cadre', get(paths.inboxEntry('cadre', 'entry'))],
  [
    'says that an entry was read',
    'cadre',
    (db) =>
      lite.updateDoc(lite.doc(db, paths.inboxEntry('cadre', 'unread')), {
        kind: 'accept',
        readAt: lite.serverTimestamp(),
      }),
  ],
  ['reads who stands in', 'handler', get(paths.delegation('away'))],
  ['lists for whom one stands in', 'handler', list(appQueries.delegationsTo)],
  [
    'asks somebody to stand in',
    'handler',
    (db) => lite.addDoc(lite.collection(db, paths.delegationRequests), delegationRequestOf('handler')),
  ],
  ['reads the own request about that', 'handler', get(paths.delegationRequest('asked'))],
  ['reads the figures of a week', 'chair', get(paths.digest('leaders'))],
  ['lists the figures of the own department', 'head', list(appQueries.digestsOf)],
  ['reads the own line of the directory', 'cadre', get(paths.directoryEntry('cadre'))],
  ['lists the colleagues', 'organizer', list(colleagues)],
  ['lists the own department', 'handler', list(department)],
  ['lists the committee', 'chair', list(members)],
  ['reads the parameters', 'cadre', get(paths.policy('current'))],
  ['lists the parameters', 'cadre', list({ from: paths.policies, limit: 50 })],
  [
    'asks to publish parameters',
    'head',
    (db) => lite.addDoc(lite.collection(db, paths.policyRequests), policyRequestOf('head')),
  ],
  ['reads the own request to publish', 'head', get(paths.policyRequest('asked'))],
  ['reads the working days', 'cadre', get(paths.calendar('current'))],
  ['lists the working days', 'cadre', list({ from: paths.calendars, limit: 50 })],
  [
    'asks to publish working days',
    'head',
    (db) => lite.addDoc(lite.collection(db, paths.calendarRequests), calendarRequestOf('head')),
  ],
  ['reads the own request to publish working days', 'head', get(paths.calendarRequest('asked'))],
  ['lists the people', 'admin', list(appQueries.people)],
  ['reads a member', 'admin', get(paths.member('cadre'))],
  [
    'asks to change a person',
    'admin',
    (db) => lite.addDoc(lite.collection(db, paths.rosterRequests), rosterRequestOf('admin')),
  ],
  ['reads the own request about people', 'admin', get(paths.rosterRequest('asked'))],
  ['reads an entry of the log of changes', 'supervisor', get(paths.rosterEvent(eventIdOf(1)))],
  ['lists the log of changes', 'admin', list(appQueries.changes)],
  ['reads a unit', 'cadre', get(paths.unit('it'))],
  ['lists the departments', 'cadre', list(departments)],
];

const claimed = (member: Member): Claims => ({ ...claimsOf(member) });
const { version } = people.cadre;
/** Tokens of a person in office that are not the one they would be given now. */
const tokens: readonly [title: string, claims: (member: Member) => Claims][] = [
  ['a token from before the last change of the member', (member) => claimed({ ...member, version: version - 1 })],
  ['a token of a version that is not there yet', (member) => claimed({ ...member, version: version + 1 })],
  ['a token whose version is text', (member) => ({ ...claimed(member), version: String(version) })],
  ['a token without a version', ({ roles, unitId, department }) => ({ roles, unitId, department })],
  ['a token without claims, as before the first ones are made', () => ({})],
];

describe('who is let in at all', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('identity');
  });
  beforeEach(() =>
    rules.seed({
      ...everyCaseStored,
      ...Object.fromEntries(Object.values(people).map((member) => [paths.member(member.uid), member])),
      [paths.action('self-submitted', 'asked')]: { ...actionOf('submit', 'cadre'), at: lite.Timestamp.now() },
      [paths.submission('self-submitted', 1)]: { exclusion: 'notExcluded' },
      [paths.body('self-investigating', 'm1')]: { text: '纪要全文', by: 'handler' },
      [filePaths.file(paths.case('self-investigating'), 'f1')]: {
        belongsTo: 'investigation',
        state: 'ready',
        by: 'handler',
      },
      [filePaths.chunk(paths.case('self-investigating'), 'f1', '0000')]: { mark: 1 },
      [openingPath(m1, 'handler')]: { as: 'desk', at: lite.Timestamp.now() },
      [openingPath(m1, 'guest')]: { as: 'guests', at: lite.Timestamp.now() },
      [openingPath(f1, 'handler')]: { as: 'desk', at: lite.Timestamp.now() },
      [`${paths.case('self-investigating')}/invitations/guest`]: { until: '2999-12-31', shows: ['m1'] },
      [paths.rosterRequest('asked')]: { ...rosterRequestOf('admin'), at: lite.Timestamp.now() },
      [paths.rosterEvent(eventIdOf(1))]: { seq: 1 },
      [paths.inboxEntry('cadre', 'unread')]: { kind: 'accept', readAt: null },
      [paths.delegation('away')]: { of: 'head', to: 'handler', from: '2026-01-01' },
      [paths.delegationRequest('asked')]: { ...delegationRequestOf('handler'), at: lite.Timestamp.now() },
      [paths.digest('leaders')]: { audience: 'leaders', department: null },
      [paths.policyRequest('asked')]: { ...policyRequestOf('head'), at: lite.Timestamp.now() },
      [paths.calendarRequest('asked')]: { ...calendarRequestOf('head'), at: lite.Timestamp.now() },
      [paths.event('self-accepted', eventIdOf(1))]: { class: 'face', seq: 1 },
    }),
  );
  afterAll(() => rules?.env.close());

  for (const [title, who, ask] of doors) {
    const person = people[who];
    it(`a member in office ${title}`, async () => {
      await assertAllowed(ask(rules.as(who)));
    });

    it(`no one ${title} with an outdated token, once out of office, or without a member record`, async () => {
      for (const [, claims] of tokens) await assertDenied(ask(rules.env.asLite(person.uid, claims(person))));
      await assertDenied(ask(rules.as(null)));
      const left = { ...person, active: false };
      await rules.seed({ [paths.member(person.uid)]: left });
      await assertDenied(ask(rules.as(person)));
      await assertDenied(ask(rules.as(left)));
      await rules.env.withoutRules((db) => lite.deleteDoc(lite.doc(db, paths.member(person.uid))));
      await assertDenied(ask(rules.as(person)));
    });
  }

  const ownRecord = (db: lite.Firestore) => lite.getDoc(lite.doc(db, paths.member('cadre')));

  it.each(tokens)('one’s own member record opens to %s', async (_, claims) => {
    await assertAllowed(ownRecord(rules.env.asLite('cadre', claims(people.cadre))));
  });

  it('one’s own member record opens to whoever has left', async () => {
    const left = { ...people.cadre, active: false };
    await rules.seed({ [paths.member('cadre')]: left });
    await assertAllowed(ownRecord(rules.as(left)));
  });
});
