import {
  type ClarificationBooks,
  ClarificationState,
  type ClarificationVocabulary,
  clarificationActionWords,
  clarificationBookSchemas,
  clarificationCapacitiesOf,
  clarificationCapacityWords,
  clarificationKind,
  clarificationKindWords,
  clarificationPayloads,
  clarificationRefusalCodes,
  clarificationRefusalWords,
  clarificationStatusWords,
  clearable,
  conclusionWords,
  emptyClarificationBooks,
  limitNameWords,
} from '@rongcuo/domain';
import type { Matter } from '../../matters/handle.ts';
import type { ActionOf, KindPages } from '../../matters/kind-pages.ts';
import { lazy } from '../../matters/lazy.ts';
import { dateText } from '../../ui/text/times.ts';
import { clarificationPanels } from './panels.ts';
import {
  isPersonConcerned,
  mayUnseal,
  readsClarificationBook,
  readsClarificationEvents,
  supervisesClarification,
} from './readers.ts';
import { clarificationDetails } from './text/details.ts';
import { clarificationHolders, clarificationTones, personNextOf, clarificationWords as words } from './text/zh.ts';
import { clarificationHandle } from './use-clarification.ts';

type Clarification = Matter<ClarificationVocabulary, ClarificationBooks>;

/** Whether there is anything to do it to: each conclusion has its own way on. */
function hasObject(kind: ActionOf<ClarificationVocabulary>, { state, member, book }: Clarification): boolean {
  const { conclusion, kind: of, extended, deciders } = state.value;
  const clears = conclusion !== null && clearable.includes(conclusion);
  const { asked = null, wish = null } = book('person').book.value ?? {};
  switch (kind) {
    case 'decideRecusal': {
      const capacities: readonly string[] = clarificationCapacitiesOf(member.value, state.value);
      return deciders.some((decider) => capacities.includes(decider));
    }
    case 'extend':
      return !extended;
    case 'conclude':
      return of === 'report';
    case 'stateFacts':
      return of === 'opinion';
    case 'handleMalice':
      return conclusion === 'falseAccusation';
    case 'askWish':
      return asked === null;
    case 'stateWish':
      return asked !== null;
    case 'clarify':
      return wish?.wants === true;
    case 'close':
      return !clears || wish?.wants === false;
    default:
      return true;
  }
}

/** Clarifications of article 10, as their pages show them. */
export const clarificationPages: KindPages<ClarificationVocabulary, ClarificationBooks> = {
  kind: clarificationKind,
  handle: clarificationHandle,
  face: ClarificationState,
  books: clarificationBookSchemas,
  blank: emptyClarificationBooks,
  payloads: clarificationPayloads,
  codes: clarificationRefusalCodes,
  refusal: clarificationRefusalWords,
  words: {
    page: words.page,
    statuses: clarificationStatusWords,
    tones: clarificationTones,
    actions: clarificationActionWords,
    capacities: clarificationCapacityWords,
    limits: { verification: limitNameWords.verification },
    holders: clarificationHolders,
    classes: { person: '', lead: words.inside, supervision: words.supervision },
    details: clarificationDetails,
    next: (member, state) => (isPersonConcerned(member, state) ? personNextOf(state) : null),
  },
  row: ({ title, subjectName, unitName }) => ({ title: title ?? '', number: null, about: [subjectName, unitName] }),
  facts: ({ kind, subjectName, unitName, conclusion, concludedOn }) => [
    [words.kind, kind && clarificationKindWords[kind]],
    [words.subject, subjectName],
    [words.unit, unitName],
    [words.conclusion, conclusion && conclusionWords[conclusion]],
    [words.concludedOn, concludedOn && dateText(concludedOn)],
  ],
  readsBook: readsClarificationBook,
  readsEvents: readsClarificationEvents,
  due: {
    registered: ['assess', 'assign'],
    verifying: ['addMaterial', 'conclude', 'stateFacts', 'assign'],
    referred: ['recordReply'],
    concluded: ['askWish', 'stateWish', 'clarify', 'close', 'handleMalice'],
    clarified: ['followUp'],
  },
  decisions: ['assess', 'conclude', 'stateFacts', 'recordReply', 'clarify', 'decideRecusal'],
  silent: ['nothing-to-clear'],
  hasObject,
  panels: clarificationPanels,
  sections: [
    {
      id: 'person',
      shownTo: (_, { status }) => ['concluded', 'clarified', 'closed'].includes(status),
      component: lazy(() => import('./parts/person-section.vue')),
    },
    {
      id: 'verification',
      shownTo: (member, state) => readsClarificationBook('verification', member, state),
      component: lazy(() => import('./parts/verification-section.vue')),
    },
    {
      id: 'lead',
      shownTo: (member, state) => readsClarificationBook('lead', member, state),
      component: lazy(() => import('./parts/lead-section.vue')),
    },
    { id: 'reporter', shownTo: mayUnseal, component: lazy(() => import('./parts/reporter-section.vue')) },
    {
      id: 'team',
      shownTo: (member, state) => readsClarificationBook('team', member, state),
      component: lazy(() => import('./parts/team-section.vue')),
    },
    {
      id: 'readings',
      shownTo: supervisesClarification,
      component: lazy(() => import('./parts/readings-section.vue')),
    },
  ],
  policyVersion: ({ policyVersion }) => policyVersion,
  pageOf: (id) => `/clarifications/${id}`,
  round: () => 0,
};
