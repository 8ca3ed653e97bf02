import {
  CourseBook,
  emptyCourse,
  limitNameWords,
  RectificationState,
  type RectificationVocabulary,
  rectificationActionWords,
  rectificationCapacityWords,
  rectificationFormWords,
  rectificationKind,
  rectificationPayloads,
  rectificationRefusalCodes,
  rectificationRefusalWords,
  rectificationStatusWords,
} from '@rongcuo/domain';
import type { KindPages } from '../../matters/kind-pages.ts';
import { lazy } from '../../matters/lazy.ts';
import { dateText } from '../../ui/text/times.ts';
import { orderPanels } from './panels.ts';
import { isOrderedTo, readsOrderEvents } from './readers.ts';
import { orderDetails } from './text/details.ts';
import { followedUpNow, orderHolders, orderNext, orderTones, orderWords as words } from './text/zh.ts';
import { type OrderBooks, orderHandle } from './use-order.ts';

const dayOf = (day: string | null): string | null => day && dateText(day);

/** Orders to put something right of article 9, as their pages show them. */
export const rectificationPages: KindPages<RectificationVocabulary, OrderBooks> = {
  kind: rectificationKind,
  handle: orderHandle,
  face: RectificationState,
  books: { course: CourseBook },
  blank: { course: emptyCourse },
  payloads: rectificationPayloads,
  codes: rectificationRefusalCodes,
  refusal: rectificationRefusalWords,
  words: {
    page: words.page,
    statuses: rectificationStatusWords,
    tones: orderTones,
    actions: rectificationActionWords,
    capacities: rectificationCapacityWords,
    limits: { rectification: limitNameWords.rectification },
    holders: orderHolders,
    classes: { face: '', supervision: words.supervision },
    details: orderDetails,
    next: (member, state) => {
      if (state.followedUpOn !== null) return followedUpNow;
      return isOrderedTo(member, state) ? (orderNext[state.status] ?? null) : null;
    },
  },
  row: ({ title, reference, subjectName, unitName }) => ({
    title: title ?? '',
    number: reference === '' ? null : reference,
    about: [subjectName, unitName],
  }),
  facts: (state) => [
    [words.form, state.formName || (state.form && rectificationFormWords[state.form])],
    [words.issuer, state.issuedBy === 'committee' ? words.committee : state.departmentName],
    [words.subject, state.subjectName],
    [words.unitName, state.unitName],
    [words.reference, state.reference],
    [words.due, dayOf(state.dueOn)],
    [words.acknowledged, dayOf(state.acknowledgedOn)],
    [words.closed, dayOf(state.closedOn)],
    [words.followedUp, dayOf(state.followedUpOn)],
  ],
  readsBook: (_, __, { onRecord }) => onRecord,
  readsEvents: readsOrderEvents,
  due: {
    issued: ['plan', 'acknowledge'],
    underway: ['report', 'progress'],
    reported: ['verify', 'sendBack'],
    closed: ['followUp'],
  },
  decisions: ['verify', 'sendBack'],
  silent: ['already-acknowledged', 'already-followed-up'],
  panels: orderPanels,
  sections: [
    {
      id: 'problems',
      shownTo: (_, { onRecord }) => onRecord,
      component: lazy(() => import('./parts/problems-section.vue')),
    },
    {
      id: 'course',
      shownTo: (_, { onRecord }) => onRecord,
      component: lazy(() => import('./parts/course-section.vue')),
    },
  ],
  policyVersion: ({ policyVersion }) => policyVersion,
  pageOf: (id) => `/rectifications/${id}`,
  round: () => 0,
};
