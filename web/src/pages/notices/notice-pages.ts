import {
  NoticeState,
  type NoticeVocabulary,
  noticeActionWords,
  noticeCapacityWords,
  noticeKind,
  noticeKindWords,
  noticePayloads,
  noticeRefusalCodes,
  noticeRefusalWords,
  noticeStatusWords,
} from '@rongcuo/domain';
import type { KindPages } from '../../matters/kind-pages.ts';
import { lazy } from '../../matters/lazy.ts';
import { timeText } from '../../ui/text/times.ts';
import { noticePanels } from './panels.ts';
import { noticeDetails, noticeTones, noticeWords as words } from './text/zh.ts';
import { type NoticeBooks, noticeHandle } from './use-notice.ts';

/** What is to be made public (article 10), from its draft to its withdrawal. */
export const noticePages: KindPages<NoticeVocabulary, NoticeBooks> = {
  kind: noticeKind,
  handle: noticeHandle,
  face: NoticeState,
  books: {},
  blank: {},
  payloads: noticePayloads,
  codes: noticeRefusalCodes,
  refusal: noticeRefusalWords,
  words: {
    page: words.page,
    statuses: noticeStatusWords,
    tones: noticeTones,
    actions: noticeActionWords,
    capacities: noticeCapacityWords,
    limits: {},
    holders: {},
    classes: { face: '' },
    details: noticeDetails,
  },
  row: ({ title, kind }) => ({
    title: title ?? words.untitled,
    number: null,
    about: [kind && noticeKindWords[kind]],
  }),
  facts: ({ kind, slug, submissions, clarificationId, approvedBy, publishedAt, names }) => [
    [words.kind, kind && noticeKindWords[kind]],
    [words.address, slug && `/notices/${slug}`],
    [words.submission, submissions > 0 ? words.nth(submissions) : null],
    [words.clarification, clarificationId],
    [words.approvedBy, approvedBy && (names[approvedBy] ?? '')],
    [words.publishedAt, publishedAt && timeText(publishedAt)],
  ],
  readsBook: () => false,
  readsEvents: () => true,
  due: { draft: ['submit'], returned: ['submit'], submitted: ['approve', 'return'], approved: ['publish'] },
  decisions: [],
  silent: [],
  panels: noticePanels,
  sections: [{ id: 'content', shownTo: () => true, component: lazy(() => import('./parts/content-section.vue')) }],
  pageOf: (id) => `/notice-drafts/${id}`,
  round: ({ submissions }) => submissions,
  policyVersion: () => null,
};
