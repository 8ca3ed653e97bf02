import {
  CourseBook,
  emptyCourse,
  type RectificationVocabulary,
  rectificationCirclesOf,
  rectificationFileOwners,
  rectificationKind,
} from '@rongcuo/domain';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { fieldOf, idOf } from '../matters/id-of.ts';
import { institutionOf } from '../matters/institution.ts';
import { bookOf, departmentAt, filesOf, memberAt, policyOf, unitAt } from '../matters/records.ts';
import { relatedCaseAt } from '../matters/related-case.ts';
import { tellOfMatter } from '../matters/tell.ts';
import type { Wiring } from '../matters/wiring.ts';

export const rectificationWiring: Wiring<RectificationVocabulary> = {
  kind: rectificationKind,
  loaders: async ({ tx, matter, state, action, actor }) => {
    const issues = action.kind === 'issue';
    const subjectId = issues ? idOf(fieldOf(action.payload, 'subjectId')) : state.subjectId;
    const own = issues && fieldOf(action.payload, 'as') !== 'committee';
    const departmentId = own ? actor.department : state.departmentId;
    return {
      course: () => bookOf(tx, matter, 'course', CourseBook, emptyCourse),
      subject: () => memberAt(tx, subjectId),
      unit: async () => unitAt(tx, (await memberAt(tx, subjectId))?.unitId ?? null),
      department: () => departmentAt(tx, departmentId),
      institution: () => institutionOf(departmentId, tx),
      relatedCase: () => relatedCaseAt(tx, fieldOf(action.payload, 'caseId')),
      files: () => filesOf(tx, matter, rectificationFileOwners),
      policy: () => policyOf(tx, state.policyVersion),
      calendar: () => calendarInForce(tx),
    };
  },
  circles: async (tx, state) =>
    rectificationCirclesOf(state, await institutionOf(state.departmentId, tx), await memberAt(tx, state.subjectId)),
  follow: (id, event, state) => tellOfMatter(rectificationKind, id, event, state),
  draftParts: [],
};
