import {
  emptyFilingBooks,
  type FilingBooks,
  FilingState,
  type FilingVocabulary,
  filingActionWords,
  filingBookSchemas,
  filingCapacitiesOf,
  filingCapacityWords,
  filingKind,
  filingPayloads,
  filingRefusalCodes,
  filingRefusalWords,
  filingStatusWords,
  limitNameWords,
} from '@rongcuo/domain';
import { isLeftToEnter } from '../../committee/roll.ts';
import { provideSitting } from '../../committee/sitting.ts';
import type { KindPages } from '../../matters/kind-pages.ts';
import { lazy } from '../../matters/lazy.ts';
import { dossierDraftFrom } from './form/dossier-draft.ts';
import { filingPanels } from './panels.ts';
import { isFilingParty, readsFilingBook, readsFilingEvents } from './readers.ts';
import { filingDetails } from './text/details.ts';
import { filingHolders, filingNext, filingTones, filingWords as words } from './text/zh.ts';
import { filingHandle } from './use-filing.ts';

/** Risk filings of article 10(3), as their pages show them. */
export const filingPages: KindPages<FilingVocabulary, FilingBooks> = {
  kind: filingKind,
  handle: filingHandle,
  face: FilingState,
  books: filingBookSchemas,
  blank: emptyFilingBooks,
  payloads: filingPayloads,
  codes: filingRefusalCodes,
  refusal: filingRefusalWords,
  words: {
    page: words.page,
    statuses: filingStatusWords,
    tones: filingTones,
    actions: filingActionWords,
    capacities: filingCapacityWords,
    limits: { examination: limitNameWords.filingExamination },
    holders: filingHolders,
    classes: { face: '', deliberation: words.deliberation, supervision: words.supervision },
    details: filingDetails,
    next: (member, state) => (isFilingParty(member, state) ? filingNext[state.status] : null),
  },
  row: ({ title, number, subjectName, unitName }) => ({ title: title ?? '', number, about: [subjectName, unitName] }),
  facts: ({ number, subjectName, unitName, applicantKind }) => [
    [words.number, number ?? words.noNumber],
    [words.leader, subjectName],
    [words.unitName, unitName],
    [words.by, applicantKind && (applicantKind === 'unit' ? words.byUnit : words.bySelf)],
  ],
  readsBook: readsFilingBook,
  readsEvents: readsFilingEvents,
  due: {
    submitted: ['examine', 'return'],
    examined: ['putOnAgenda'],
    deliberating: ['attend', 'vote', 'approve', 'refuse', 'putOnAgenda'],
    filed: ['report'],
  },
  decisions: ['examine', 'vote', 'approve', 'refuse', 'decideRecusal'],
  silent: [],
  hasObject(kind, { state, member, book }) {
    const { book: meeting } = book('meeting');
    if (kind === 'attend' || kind === 'vote')
      return meeting.value === null || isLeftToEnter(meeting.value, member.value, state.value);
    if (kind === 'approve' || kind === 'refuse') return meeting.value === null || meeting.value.on !== null;
    if (kind !== 'decideRecusal') return true;
    const capacities: readonly string[] = filingCapacitiesOf(member.value, state.value);
    return state.value.deciders.some((decider) => capacities.includes(decider));
  },
  provides: ({ state, member, book }) => provideSitting({ meeting: book('meeting').book, seats: state, member }),
  panels: filingPanels,
  sections: [
    {
      id: 'lock',
      shownTo: (_, { lock }) => lock !== null,
      component: lazy(() => import('./parts/lock-section.vue')),
    },
    {
      id: 'citing',
      shownTo: (_, { lock }) => lock !== null,
      component: lazy(() => import('./parts/citing-section.vue')),
    },
    {
      id: 'progress',
      shownTo: (_, { lock }) => lock !== null,
      component: lazy(() => import('./parts/progress-section.vue')),
    },
    {
      id: 'meeting',
      shownTo: (member, state) => state.meetings > 0 && readsFilingBook('meeting', member, state),
      component: lazy(() => import('./parts/meeting-section.vue')),
    },
    {
      id: 'examination',
      shownTo: (member, state) => state.submissions > 0 && readsFilingBook('examination', member, state),
      component: lazy(() => import('./parts/examination-section.vue')),
    },
    {
      id: 'team',
      shownTo: (member, state) => readsFilingBook('team', member, state),
      component: lazy(() => import('./parts/recusal-section.vue')),
    },
    {
      id: 'dossier',
      shownTo: (_, { submissions }) => submissions > 0,
      component: lazy(() => import('./parts/dossier-section.vue')),
      last: true,
    },
  ],
  draftTitle: (typed) => dossierDraftFrom(typed).project['title']?.trim() ?? '',
  pageOf: (id) => `/filings/${id}`,
  round: ({ submissions }) => submissions,
  policyVersion: ({ policyVersion }) => policyVersion,
};
