import {
  SanctionState,
  type SanctionVocabulary,
  sanctionActionWords,
  sanctionCapacitiesOf,
  sanctionCapacityWords,
  sanctionKind,
  sanctionKindWords,
  sanctionPayloads,
  sanctionRefusalCodes,
  sanctionRefusalWords,
  sanctionStatusWords,
} from '@rongcuo/domain';
import type { KindPages } from '../../matters/kind-pages.ts';
import { lazy } from '../../matters/lazy.ts';
import { dateText } from '../../ui/text/times.ts';
import { sanctionPanels } from './panels.ts';
import { sanctionDetails } from './text/details.ts';
import { sanctionNext, sanctionTones, sanctionWords as words } from './text/zh.ts';
import { type SanctionBooks, sanctionHandle } from './use-sanction.ts';

const dayOf = (day: string | null): string | null => day && dateText(day);

/** Measures of accountability and how long they affect somebody (article 8), as their pages show them. */
export const sanctionPages: KindPages<SanctionVocabulary, SanctionBooks> = {
  kind: sanctionKind,
  handle: sanctionHandle,
  face: SanctionState,
  books: {},
  blank: {},
  payloads: sanctionPayloads,
  codes: sanctionRefusalCodes,
  refusal: sanctionRefusalWords,
  words: {
    page: words.page,
    statuses: sanctionStatusWords,
    tones: sanctionTones,
    actions: sanctionActionWords,
    capacities: sanctionCapacityWords,
    limits: {},
    holders: {},
    classes: { face: '' },
    details: sanctionDetails,
    next: (member, state) =>
      sanctionCapacitiesOf(member, state).includes('subject') ? (sanctionNext[state.status] ?? null) : null,
  },
  row: ({ kind, subjectName, unitName, reference, until }) => ({
    title: kind ? sanctionKindWords[kind] : words.untitled,
    number: reference === '' ? null : reference,
    about: [subjectName, unitName, until && words.untilRow(dateText(until))],
  }),
  facts: (state) => [
    [words.subject, state.subjectName],
    [words.unitName, state.unitName],
    [words.decidedOn, dayOf(state.decidedOn)],
    [words.reference, state.reference],
    [words.months, state.months === null ? words.none : words.monthsOf(state.months)],
    [words.until, dayOf(state.until)],
    [words.because, state.because],
    [words.table, state.tableVersion === null ? null : words.version(state.tableVersion)],
  ],
  readsBook: () => false,
  readsEvents: () => true,
  due: { expired: ['arrange'] },
  decisions: ['override', 'arrange'],
  silent: [],
  panels: () => sanctionPanels,
  sections: [
    {
      id: 'working',
      shownTo: (_, { working, arrangement }) => working.length > 0 || arrangement !== null,
      component: lazy(() => import('./parts/working-section.vue')),
    },
  ],
  policyVersion: () => null,
  pageOf: (id) => `/sanctions/${id}`,
  round: () => 0,
};
