import {
  type ClarificationState,
  clarificationBookSchemas,
  clarificationKind,
  emptyClarificationBooks,
  matterPaths,
  NoticeContent,
  type NoticeSource,
  type NoticeVocabulary,
  noticeCirclesOf,
  noticeKind,
  paths,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { fieldOf, idOf } from '../matters/id-of.ts';
import { institutionOf, publishersOf } from '../matters/institution.ts';
import { readFace } from '../matters/read-face.ts';
import { bookOf, dataAt, draftAt } from '../matters/records.ts';
import { tellOfMatter } from '../matters/tell.ts';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';

export const noticeWiring: Wiring<NoticeVocabulary> = {
  kind: noticeKind,
  loaders: async ({ tx, matterId, matter, state, action, needs }) => {
    // Which clarification it rests on is kept with what was typed, and asked with the submission.
    const { clarificationId: _, ...draft } = needs.includes('draft')
      ? await draftAt(tx, matterPaths.draft(matter))
      : {};
    return {
      draft: async () => draft,
      content: async () => {
        const last = await dataAt(tx, state.submissions > 0 ? matterPaths.submission(matter, state.submissions) : null);
        return last ? NoticeContent.parse(last) : null;
      },
      slugTaken: () => isTaken(tx, draft['slug'], matterId),
      source: () => sourceAt(tx, idOf(fieldOf(action.payload, 'clarificationId'))),
      institution: () => houseOf(tx),
    };
  },
  circles: async (tx, state) => noticeCirclesOf(state, await houseOf(tx)),
  follow: (id, event, state) => tellOfMatter(noticeKind, id, event, state),
  draftParts: ['draft/content'],
};

async function houseOf(tx: Transaction): Promise<NoticeVocabulary['facts']['institution']> {
  const [institution, publishers] = await Promise.all([institutionOf(null, tx), publishersOf(tx)]);
  return { ...institution, publishers };
}

/** An address stays its first notice's for good, withdrawn or not. */
async function isTaken(tx: Transaction, slug: unknown, matterId: string): Promise<boolean> {
  if (typeof slug !== 'string') return false;
  const found = await tx.get(db.collection(paths.noticeDrafts).where('slug', '==', slug).limit(2));
  return found.docs.some(({ id }) => id !== matterId);
}

/** What a clarification was cleared up with, and in which form. */
async function sourceAt(tx: Transaction, clarificationId: string | null): Promise<NoticeSource | null> {
  if (clarificationId === null) return null;
  const matter = paths.clarification(clarificationId);
  const state: ClarificationState | null = readFace(clarificationKind, await tx.get(db.doc(matter)));
  if (!state?.onRecord) return null;
  const { clarified, statement } = await bookOf(
    tx,
    matter,
    'person',
    clarificationBookSchemas.person,
    emptyClarificationBooks.person,
  );
  if (clarified) return { cleared: true, form: clarified.form };
  return statement ? { cleared: true, form: 'statement' } : { cleared: false, form: null };
}
