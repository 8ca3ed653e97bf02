import { type CaseStatus, type FileOwner, filePaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, ids } from './app-queries.ts';
import { begin, begun, chunkAt, fileAt, kept, listOf, openFileRules } from './attachments-support.ts';
import { caseIn, everyCase, peopleOf, stored } from './cases.ts';
import type { Rules } from './open-rules.ts';
import { everybody, type Who } from './people.ts';
import { readsInvestigation } from './readers.ts';

const adders: Partial<Record<CaseStatus, string>> = {
  draft: 'its applicant',
  returned: 'its applicant',
  investigating: 'who investigates',
  referred: 'the superior, or the head who records the reply',
};
const inOrder = (readers: readonly Who[]) => everybody.filter((who) => readers.includes(who));
/** The app’s list of one’s own. */
const ownList = (caseId: string, belongsTo: FileOwner, by: string): AppQuery => ({
  from: filePaths.files(caseId),
  where: [
    ['belongsTo', '==', belongsTo],
    ['round', '==', 0],
    ['by', '==', by],
  ],
  limit: 50,
});

describe('who reads files beside a case, and who adds them', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openFileRules('file-readers');
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, applied, state } of everyCase) {
    const where = `a case that is ${status} (applicant: ${applied})`;
    /** Who the rules take for its applicant; nobody where a department opened it. */
    const applicantKept = status === 'draft' || applied === 'self' || applied === 'unit';
    const owner: readonly Who[] = applicantKept ? everybody.filter((who) => who === state.applicantId) : [];
    const evidence = state.onRecord
      ? peopleOf(
          state,
          'parties',
          'desk',
          'bench',
          'watch',
          'superiors',
          ...(state.applicantKind === 'unit' ? (['unit'] as const) : []),
        )
      : [];
    const investigators: readonly Who[] = everybody.filter(
      (who) => who === 'handler' && state.handlers.includes(who) && state.desk.includes(who),
    );

    it(`[M7.1b] a file submitted with ${where} is read by its owner and by the readers of evidence`, async () => {
      const readers = inOrder([...owner, ...evidence]);
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'first')))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, 'first', 0)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'draft', 0)))).toEqual(evidence);
    });

    it(`[M7.1b] one added since to ${where}, or not finished, is its owner’s alone`, async () => {
      for (const fileId of ['second', 'open']) {
        expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, fileId)))).toEqual(owner);
        expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, fileId, 0)))).toEqual(owner);
      }
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'draft', 1)))).toEqual([]);
      expect(await rules.whoMay((db, who) => ids(db, ownList(id, 'draft', who)))).toEqual(owner);
      expect(await rules.whoMay((db) => ids(db, ownList(id, 'draft', state.applicantId)))).toEqual(owner);
    });

    it(`[M7.2a] a file of the investigation of ${where} is read by the readers of the investigation`, async () => {
      const readers = inOrder([...readsInvestigation(state), ...investigators]);
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'found')))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, 'found', 0)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'investigation', 1)))).toEqual(
        inOrder(readsInvestigation(state)),
      );
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'finding')))).toEqual(investigators);
    });

    it(`[M7.3b] a file of the superior’s reply on ${where} is read by who reads the reply`, async () => {
      const readers = peopleOf(state, 'desk', 'bench', 'watch', 'superiors');
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'reply')))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, 'reply', 0)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'referral', 1)))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'replying')))).toEqual(
        state.superiors.includes('superior') ? ['superior'] : [],
      );
    });

    it(`[M7.1b] [M7.2a] [M7.3b] to ${where} a file is added by ${adders[status] ?? 'nobody'}`, async () => {
      const round = state.submissions;
      const toDraft = await rules.whoMay((db, who) => begin(db, id, begun(who, 'draft', round)));
      expect(toDraft).toEqual(status === 'draft' || status === 'returned' ? owner : []);
      const toInvestigation = await rules.whoMay((db, who) => begin(db, id, begun(who, 'investigation', round)));
      expect(toInvestigation).toEqual(status === 'investigating' ? investigators : []);
      const toReferral = await rules.whoMay((db, who) => begin(db, id, begun(who, 'referral', round)));
      expect(toReferral).toEqual(status === 'referred' ? ['head', 'superior'] : []);
    });
  }

  it('[M7.1b] nobody lists files without a limit, or whatever they belong to', async () => {
    const list = listOf('self-accepted', 'draft', 0);
    await assertAllowed(ids(rules.as('handler'), list));
    await assertDenied(ids(rules.as('handler'), { ...list, limit: 51 }));
    await assertDenied(ids(rules.as('handler'), { from: list.from, limit: 50 }));
    await assertDenied(ids(rules.as('handler'), { ...list, where: [['state', '==', 'ready']] }));
    await assertDenied(ids(rules.as('cadre'), { ...list, where: [['by', '==', 'cadre']] }));
  });

  it('[M7.1b] what was added while it was sent back is read once it has been submitted again', async () => {
    const again = caseIn('submitted', 'self', { submissions: 2, returns: 1 });
    await rules.seed({
      'cases/again': stored(again),
      [filePaths.file('again', 'second')]: kept('cadre', 'draft', 1, 'ready'),
    });
    await assertAllowed(lite.getDoc(fileAt(rules.as('handler'), 'again', 'second')));
    await assertAllowed(ids(rules.as('handler'), listOf('again', 'draft', 1)));
  });
});
