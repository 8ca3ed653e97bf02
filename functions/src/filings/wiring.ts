import {
  Dossier,
  emptyFilingBooks,
  examiningDepartment,
  type FilingBooks,
  type FilingVocabulary,
  filingBookSchemas,
  filingCirclesOf,
  filingFileOwners,
  filingKind,
  filingNumbers,
  matterPaths,
  yearOf,
} from '@rongcuo/domain';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { idOf } from '../matters/id-of.ts';
import { institutionOf } from '../matters/institution.ts';
import { booksOf, dataAt, draftAt, filesOf, lastNumberIn, memberAt, policyOf, unitAt } from '../matters/records.ts';
import { tellOfMatter } from '../matters/tell.ts';
import type { Wiring } from '../matters/wiring.ts';

export const filingWiring: Wiring<FilingVocabulary> = {
  kind: filingKind,
  loaders: async ({ tx, matter, state, action, needs }) => {
    const draft = needs.includes('draft') ? await draftAt(tx, matterPaths.draft(matter)) : {};
    const subjectId = idOf(draft['subjectId']) ?? state.subjectId;
    const unitId = idOf(draft['unitId']) ?? state.unitId;
    const book = booksOf<FilingBooks>(tx, matter, filingBookSchemas, emptyFilingBooks);
    return {
      draft: async () => draft,
      subject: () => memberAt(tx, subjectId),
      unit: () => unitAt(tx, unitId),
      institution: () => institutionOf(examiningDepartment, tx),
      files: () => filesOf(tx, matter, filingFileOwners),
      dossier: async () => {
        const last = await dataAt(tx, state.submissions > 0 ? matterPaths.submission(matter, state.submissions) : null);
        return last ? Dossier.parse(last) : null;
      },
      policy: () => policyOf(tx, state.policyVersion),
      calendar: () => calendarInForce(tx),
      lastNumber: () => lastNumberIn(tx, filingNumbers.seriesOf(yearOf(action.at))),
      team: book('team'),
      examination: book('examination'),
      meeting: book('meeting'),
      progress: book('progress'),
    };
  },
  circles: async (tx, state) =>
    filingCirclesOf(state, await institutionOf(examiningDepartment, tx), await memberAt(tx, state.subjectId)),
  follow: (id, event, state) => tellOfMatter(filingKind, id, event, state),
  draftParts: ['draft/content'],
};
