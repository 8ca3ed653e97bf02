import {
  type ClarificationBooks,
  type ClarificationVocabulary,
  clarificationBookSchemas,
  clarificationCirclesOf,
  clarificationFileOwners,
  clarificationKind,
  disciplineDepartment,
  emptyClarificationBooks,
  type KnownReporter,
  matterPaths,
  paths,
  Reporter,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { fieldOf, idOf } from '../matters/id-of.ts';
import { institutionOf } from '../matters/institution.ts';
import { booksOf, dataAt, filesOf, memberAt, policyOf, unitAt } from '../matters/records.ts';
import { relatedCaseAt } from '../matters/related-case.ts';
import { tellOfMatter } from '../matters/tell.ts';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';

export const clarificationWiring: Wiring<ClarificationVocabulary> = {
  kind: clarificationKind,
  loaders: async ({ tx, matterId, matter, state, action }) => {
    const subjectId = action.kind === 'register' ? idOf(fieldOf(action.payload, 'subjectId')) : state.subjectId;
    const book = booksOf<ClarificationBooks>(tx, matter, clarificationBookSchemas, emptyClarificationBooks);
    return {
      subject: () => memberAt(tx, subjectId),
      unit: async () => unitAt(tx, (await memberAt(tx, subjectId))?.unitId ?? null),
      reporter: () => reporterOf(tx, matterId),
      relatedCase: () => relatedCaseAt(tx, fieldOf(action.payload, 'caseId')),
      institution: () => institutionOf(disciplineDepartment, tx),
      files: () => filesOf(tx, matter, clarificationFileOwners),
      policy: () => policyOf(tx, state.policyVersion),
      calendar: () => calendarInForce(tx),
      team: book('team'),
      lead: book('lead'),
      verification: book('verification'),
      person: book('person'),
    };
  },
  // M10.2: what was asked may name whoever reported; the answer says so, and what was asked is not kept.
  blanks: ['names-reporter'],
  circles: async (tx, state, matterId) =>
    clarificationCirclesOf(
      state,
      await institutionOf(disciplineDepartment, tx),
      await memberAt(tx, state.subjectId),
      await reporterOf(tx, matterId),
    ),
  follow: (id, event, state) => tellOfMatter(clarificationKind, id, event, state),
  item: async (matter, itemId) => {
    const book = await db.doc(matterPaths.book(matter, 'verification')).get();
    const { materials } = book.exists
      ? clarificationBookSchemas.verification.parse(book.data())
      : emptyClarificationBooks.verification;
    return { kind: 'material', title: materials[itemId]?.title ?? '' };
  },
  draftParts: ['sealed/reporter'],
};

/** The sealed part; and, where the reporter is of the house, whom they declared as kin: ties to them bar too. */
async function reporterOf(tx: Transaction, matterId: string): Promise<KnownReporter | null> {
  const stored = await dataAt(tx, paths.reporter(matterId));
  if (!stored) return null;
  const { updatedAt: _, ...fields } = stored;
  const reporter = Reporter.parse(fields);
  const member = await memberAt(tx, idOf(reporter.uid));
  return { ...reporter, kin: member?.kin ?? [] };
}
