import { paths, type RosterKind } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { rosterPayloads, rosterRequestOf } from '../../../rules/asking.ts';
import type { Check } from '../../check.ts';
import { doorInto } from '../../doors.ts';
import { rosterAsker } from '../../published.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';
import { type Change, type Fields, payloadsOf } from './fields.ts';

const standing: Fields = {
  name: 'word',
  post: 'word',
  unitId: 'orNone',
  department: 'orNone',
  roles: 'list',
  kin: 'list',
  reason: 'text',
};

/** What the rules hold each field to, written out by hand. */
const shapes: Readonly<Record<RosterKind, Fields>> = {
  register: { account: 'account', ...standing },
  change: { of: 'word', version: 'number', ...standing },
  bringBack: { of: 'word', version: 'number', ...standing },
  letGo: { of: 'word', version: 'number', reason: 'text' },
  addUnit: { name: 'word' },
  renameUnit: { of: 'word', was: 'word', name: 'word' },
  addDepartment: { name: 'word', accountability: 'flag', reason: 'text' },
  changeDepartment: { of: 'word', was: 'place', name: 'word', accountability: 'flag', reason: 'text' },
};
const kinds = Object.keys(rosterPayloads).filter((kind): kind is RosterKind => kind in shapes);

const forms: readonly (readonly [what: string, change: () => lite.DocumentData])[] = [
  ['in somebody else’s name', () => ({ by: 'han' })],
  ['at a time of one’s own choice', () => ({ at: lite.Timestamp.fromMillis(0) })],
  ['with its result', () => ({ result: { status: 'applied', seq: 1 } })],
  ['of a kind that nobody asks', () => ({ kind: 'found' })],
  ['of a kind that is no text', () => ({ kind: ['change'] })],
];

/** Every kind of request about people and places, by an administrator, with everything that can be wrong with it. */
export function rosterShapes(world: World): Check[] {
  const { caller } = known(world, rosterAsker, 'chen-draft');
  const to = paths.rosterRequests;
  const check = (
    kind: RosterKind,
    { what, allowed, change, about = [] }: Change,
    fields?: lite.DocumentData,
  ): Check => ({
    door: doorInto(to, 'create'),
    caller,
    shape: true,
    what: `requesting ${kind} with ${what}`,
    allowed,
    about: [kind, ...about],
    run: ({ lite: db }) =>
      lite.addDoc(lite.collection(db, to), fields ?? { ...rosterRequestOf(caller.uid, kind), ...change }),
  });
  return kinds.flatMap((kind) => [
    ...payloadsOf(kind, shapes, rosterPayloads).map((change) => check(kind, change)),
    ...forms.map(([what, change]) => check(kind, { what, allowed: false, change: change() })),
    ...['kind', 'payload', 'by', 'at'].map((field) => {
      const { [field]: _, ...rest } = rosterRequestOf(caller.uid, kind);
      return check(kind, { what: `no ${field}`, allowed: false, change: {} }, rest);
    }),
    {
      ...check(kind, { what: 'an id that is none', allowed: false, change: {} }),
      run: ({ lite: db }) => lite.setDoc(lite.doc(db, to, '请示'), rosterRequestOf(caller.uid, kind)),
    },
  ]);
}
