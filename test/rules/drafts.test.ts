import { boundaryIds, circumstanceIds, conditionIds, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

const saved = { updatedAt: lite.serverTimestamp() };

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
  ...groups.map((group): [string, lite.DocumentData] => [`"${group}" begun and empty`, { [group]: {}, ...saved }]),
  ...groups.map((group): [string, lite.DocumentData] => [`"${group}" alone`, { [group]: complete[group], ...saved }]),
];

const refused: readonly [title: string, written: lite.DocumentData][] = [
  ['a field that the form does not have', { ...complete, status: 'submitted' }],
  ['an owner of its own', { ...complete, applicantId: 'stranger' }],
  ['a time of one’s own choice', { ...complete, updatedAt: lite.Timestamp.fromMillis(0) }],
  ['no time', { applicantKind: 'self' }],
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

const draftOf = (db: lite.Firestore, caseId: string) => lite.doc(db, paths.draft(caseId));

describe('the draft of an application', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('drafts', {
      ...everyCaseStored,
      [paths.draft('self-returned')]: { matter: { title: '题目' }, updatedAt: lite.Timestamp.now() },
    });
  });
  afterAll(() => rules?.env.close());

  it.each(allowed)('[M6] the owner saves %s', async (_, written) => {
    await assertAllowed(lite.setDoc(draftOf(rules.as('cadre'), 'self-draft'), written));
  });

  it.each(refused)('[M6] the owner does not save %s', async (_, written) => {
    await assertDenied(lite.setDoc(draftOf(rules.as('cadre'), 'self-draft'), written));
  });

  it('[M6] the owner saves one answer into what is there, and not one that the form does not ask', async () => {
    const draft = draftOf(rules.as('cadre'), 'self-returned');
    await assertAllowed(lite.updateDoc(draft, { 'matter.account': '经过', ...saved }));
    await assertDenied(lite.updateDoc(draft, { 'matter.note': '', ...saved }));
    await assertDenied(lite.updateDoc(draft, { 'matter.account': '经过' }));
  });

  it('there is one draft to a case and no other', async () => {
    const db = rules.as('cadre');
    await assertDenied(lite.setDoc(lite.doc(db, `${paths.case('self-draft')}/draft/second`), complete));
    await assertDenied(
      lite.getDocs(lite.query(lite.collection(db, `${paths.case('self-draft')}/draft`), lite.limit(1))),
    );
  });

  it('nobody writes the draft of a case that does not exist', async () => {
    expect(await rules.whoMay((db) => lite.setDoc(draftOf(db, 'no-such-case'), complete))).toEqual([]);
  });
});
