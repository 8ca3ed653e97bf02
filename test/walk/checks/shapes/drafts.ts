import { boundaryIds, circumstanceIds, conditionIds, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { Check } from '../../check.ts';
import { doorOf } from '../../doors.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';

const saved = { updatedAt: lite.serverTimestamp() };

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `filing-${index}`);

/** An application with the same text wherever one can be typed. */
function filledWith(text: string): lite.DocumentData {
  const each = (ids: readonly string[], value: unknown) => Object.fromEntries(ids.map((id) => [id, value]));
  return {
    applicantKind: 'self',
    subjectId: 'cadre',
    unitId: 'it',
    accountability: { departmentId: 'organization', kind: 'inquiry', raisedOn: '2026-10-12', reference: text },
    matter: { title: text, occurredOn: '2026-09-14', account: text },
    circumstances: each(circumstanceIds, text),
    statements: each(conditionIds, text),
    boundaries: each(boundaryIds, { side: 'within', reason: text }),
    exclusion: 'notExcluded',
    filings: ids(10),
    ...saved,
  };
}

const groups = ['accountability', 'matter', 'circumstances', 'statements', 'boundaries'] as const;
const complete = filledWith('如实填写');

const allowed: readonly [title: string, written: lite.DocumentData][] = [
  ['nothing typed yet', saved],
  ['the whole application', complete],
  ['every text far beyond what fits, all at once', filledWith('长'.repeat(15_000))],
  ['the first answer alone', { applicantKind: 'self', ...saved }],
  ['no filing cited', { filings: [], ...saved }],
  ...groups.map((group): [string, lite.DocumentData] => [`"${group}" begun and empty`, { [group]: {}, ...saved }]),
  ...groups.map((group): [string, lite.DocumentData] => [`"${group}" alone`, { [group]: complete[group], ...saved }]),
];

const refused: readonly [title: string, written: lite.DocumentData][] = [
  ['a field that the form does not have', { ...complete, status: 'submitted' }],
  ['an owner of its own', { ...complete, applicantId: 'stranger' }],
  ['a time of one’s own choice', { ...complete, updatedAt: lite.Timestamp.fromMillis(0) }],
  ['no time', { applicantKind: 'self' }],
  ['more filings cited than can be', { ...saved, filings: ids(11) }],
  ['filings cited as text', { ...saved, filings: '备〔2026〕1号' }],
  ['filings cited as a map', { ...saved, filings: { f: true } }],
  ['filings cited as nothing', { ...saved, filings: null }],
  ...groups.flatMap((group): [string, lite.DocumentData][] => [
    [`"${group}" with a field that the form does not have`, { ...saved, [group]: { ...complete[group], note: '' } }],
    [`"${group}" as text`, { ...saved, [group]: '如实填写' }],
    [`"${group}" as a list`, { ...saved, [group]: [] }],
    [`"${group}" as nothing`, { ...saved, [group]: null }],
  ]),
  ...boundaryIds.flatMap((id): [string, lite.DocumentData][] => [
    [`the boundary "${id}" with a third answer`, { ...saved, boundaries: { [id]: { side: 'within', note: '' } } }],
    [`the boundary "${id}" as text`, { ...saved, boundaries: { [id]: 'within' } }],
  ]),
];

/** The draft as the form writes it, and as it must not be written. */
export function draftShapes(world: World): Check[] {
  const { caller, one } = known(world, 'chen', 'chen-draft');
  const path = paths.draft(one.id);
  const draft = (what: string, permitted: boolean, write: (db: lite.Firestore) => Promise<unknown>): Check => ({
    door: doorOf(path, 'update'),
    caller,
    shape: true,
    what: `saving ${what} in ${path}`,
    allowed: permitted,
    about: [...groups.filter((group) => what.includes(group)), ...boundaryIds.filter((id) => what.includes(id))],
    run: ({ lite: db }) => write(db),
    changes: [path],
  });
  const whole = (written: lite.DocumentData) => (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), written);
  const part = (changed: lite.DocumentData) => (db: lite.Firestore) => lite.updateDoc(lite.doc(db, path), changed);
  return [
    ...allowed.map(([what, written]) => draft(what, true, whole(written))),
    ...refused.map(([what, written]) => draft(what, false, whole(written))),
    draft('one answer into what is there', true, part({ 'matter.account': '经过', ...saved })),
    draft('one that the form does not ask', false, part({ 'matter.note': '', ...saved })),
    draft('one without a time', false, part({ 'matter.account': '经过' })),
  ];
}
