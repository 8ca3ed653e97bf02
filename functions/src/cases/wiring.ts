import {
  type Books,
  bookSchemas,
  type CaseState,
  type CaseVocabulary,
  caseKind,
  caseSeriesOf,
  circlesOf,
  emptyBooks,
  fileOwners,
  investigatedItem,
  matterPaths,
  paths,
  Result,
  yearOf,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { endWithCase } from '../guests/end-with-case.ts';
import { institutionOf } from '../matters/institution.ts';
import {
  booksOf,
  dataAt,
  departmentAt,
  draftAt,
  filesOf,
  lastNumberIn,
  memberAt,
  policyOf,
  unitAt,
} from '../matters/records.ts';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';
import { citedIn } from './cited-in.ts';
import { identify } from './identify.ts';
import { tellOf } from './tell.ts';

export const caseWiring: Wiring<CaseVocabulary> = {
  kind: caseKind,
  loaders: async ({ tx, matterId: caseId, matter, state, action, actor, needs }) => {
    const draft = needs.includes('draft') ? await draftAt(tx, paths.draft(caseId)) : {};
    const about = await identify(state, action, actor, draft, async (uid) => (await memberAt(tx, uid))?.unitId ?? null);
    const book = booksOf<Books>(tx, matter, bookSchemas, emptyBooks);
    return {
      draft: async () => draft,
      subject: () => memberAt(tx, about.subjectId),
      unit: () => unitAt(tx, about.unitId),
      department: () => departmentAt(tx, about.departmentId),
      institution: () => institutionOf(about.departmentId, tx),
      files: () => filesOf(tx, matter, fileOwners),
      cited: () => citedIn(tx, draft['filings']),
      claimed: () => claimedIn(tx, caseId, state),
      policy: () => policyOf(tx, state.policyVersion),
      calendar: () => calendarInForce(tx),
      determination: () => lastDetermination(tx, caseId),
      lastNumber: () => lastNumberIn(tx, caseSeriesOf(yearOf(action.at))),
      team: book('team'),
      investigation: book('investigation'),
      recommendation: book('recommendation'),
      meeting: book('meeting'),
      referral: book('referral'),
      supervision: book('supervision'),
      appeal: book('appeal'),
    };
  },
  circles: async (tx, state) =>
    circlesOf(state, await institutionOf(state.departmentId, tx), await memberAt(tx, state.subjectId)),
  // Who had it in hand and has it no more: that is put on record, and the head told, through the one door.
  afterRedraw: (before, { handlers = [] }) =>
    before.handlers
      .filter((uid) => !handlers.includes(uid))
      .map((uid) => ({ id: `departure-${uid}-${before.version}`, kind: 'noteDeparture', payload: { of: uid } })),
  follow: async (caseId, event, state) => {
    await tellOf(caseId, event, state);
    await endWithCase(caseId, event.to);
  },
  item: async (matter, itemId) => {
    const book = await db.doc(matterPaths.book(matter, 'investigation')).get();
    return investigatedItem(
      itemId,
      book.exists ? bookSchemas.investigation.parse(book.data()) : emptyBooks.investigation,
    );
  },
  draftParts: ['draft/application'],
};

/** The circumstances that the last submission claimed; a case opened by a department claims none. */
async function claimedIn(tx: Transaction, caseId: string, state: CaseState): Promise<string[]> {
  if (state.submissions === 0) return [];
  const claimed = (await dataAt(tx, paths.submission(caseId, state.submissions)))?.['circumstances'];
  return typeof claimed === 'object' && claimed !== null ? Object.keys(claimed) : [];
}

/** The result as last determined, or as an appeal changed it. */
async function lastDetermination(tx: Transaction, caseId: string): Promise<Result | null> {
  const last = await tx.get(db.collection(paths.determinations(caseId)).orderBy('on', 'desc').limit(1));
  const [determination] = last.docs;
  return determination ? Result.parse(determination.get('result')) : null;
}
