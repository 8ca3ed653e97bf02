import { newDraft, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { Check } from '../../check.ts';
import { doorInto } from '../../doors.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';

/** What the app writes to begin a case. */
const begin = (uid: string): lite.DocumentData => ({ ...newDraft(uid), createdAt: lite.serverTimestamp() });
const anHourAgo = () => lite.Timestamp.fromMillis(Date.now() - 3_600_000);

/** Everything else somebody might write instead. */
const otherBeginnings: readonly [title: string, written: lite.DocumentData][] = [
  ['in somebody else’s name', { ...begin('chen'), applicantId: 'lin' }],
  ['wholly in somebody else’s name', begin('lin')],
  ['as submitted already', { ...begin('chen'), status: 'submitted' }],
  ['as accepted already', { ...begin('chen'), status: 'accepted' }],
  ['on record already', { ...begin('chen'), onRecord: true }],
  ['with somebody else as a party', { ...begin('chen'), parties: ['chen', 'lin'] }],
  ['with somebody else as the only party', { ...begin('chen'), parties: ['lin'] }],
  ['without a party', { ...begin('chen'), parties: [] }],
  ['with oneself as a party twice', { ...begin('chen'), parties: ['chen', 'chen'] }],
  ['with a map for a list', { ...begin('chen'), parties: { chen: true } }],
  ['at a time of one’s own choice', { ...begin('chen'), createdAt: anHourAgo() }],
  ['at a time that is text', { ...begin('chen'), createdAt: new Date().toISOString() }],
  ['with a desk', { ...begin('chen'), desk: ['sun'] }],
  ['with a number', { ...begin('chen'), number: '容错〔2026〕1号' }],
  ['with a subject', { ...begin('chen'), subjectId: 'lin' }],
  ['with a unit concerned', { ...begin('chen'), unitConcerned: true, unitId: 'it' }],
  ['with a version', { ...begin('chen'), version: 0 }],
  ['with a field that nobody knows', { ...begin('chen'), note: '' }],
  ['with nothing in it', {}],
  ...Object.keys(begin('chen')).map((field): [string, lite.DocumentData] => {
    const { [field]: _, ...rest } = begin('chen');
    return [`without "${field}"`, rest];
  }),
];

/** Ids that functions can build others from, and those that they cannot. */
const ids: readonly (readonly [id: string, fits: boolean])[] = [
  ['Zz09-_aBcDeFgHiJkLmN', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['容错', false],
  ['a.b', false],
  ['a b', false],
];

export function beginningShapes(world: World): Check[] {
  const { caller } = known(world, 'chen', 'chen-draft');
  const add = (
    what: string,
    allowed: boolean,
    write: (db: lite.Firestore) => Promise<unknown>,
    changes?: string[],
  ): Check => ({
    door: doorInto(paths.cases, 'create'),
    caller,
    shape: true,
    what: `beginning a case ${what}`,
    allowed,
    run: ({ lite: db }) => write(db),
    ...(changes ? { changes } : {}),
  });
  return [
    ...otherBeginnings.map(([what, written]) =>
      add(what, false, (db) => lite.addDoc(lite.collection(db, paths.cases), written)),
    ),
    ...ids.map(([id, fits]) =>
      add(`under the id ${id}`, fits, (db) => lite.setDoc(lite.doc(db, paths.case(id)), begin('chen')), [
        paths.case(id),
      ]),
    ),
  ];
}
