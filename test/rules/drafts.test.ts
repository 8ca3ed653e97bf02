import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

const saved = { applicantKind: 'self', updatedAt: lite.serverTimestamp() };
const draftOf = (db: lite.Firestore, caseId: string) => lite.doc(db, paths.draft(caseId));

describe('the draft of an application', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('drafts', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  it('there is one draft to a case and no other', async () => {
    const db = rules.as('cadre');
    await assertDenied(lite.setDoc(lite.doc(db, `${paths.case('self-draft')}/draft/second`), saved));
    await assertDenied(
      lite.getDocs(lite.query(lite.collection(db, `${paths.case('self-draft')}/draft`), lite.limit(1))),
    );
  });

  it('nobody writes the draft of a case that does not exist', async () => {
    expect(await rules.whoMay((db) => lite.setDoc(draftOf(db, 'no-such-case'), saved))).toEqual([]);
  });
});
