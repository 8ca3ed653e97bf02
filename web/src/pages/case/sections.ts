import type { CaseState, Member, Role } from '@rongcuo/domain';
import type { Component } from 'vue';
import { lazy } from '../../matters/lazy.ts';
import { supersededBooks } from './earlier/rounds.ts';
import { isPartyTo, readsBook, readsDeterminations } from './readers.ts';

/** A part of the case page below its face, shown to those who may read what it is made of. */
export interface Section {
  readonly id: string;
  readonly shownTo: (member: Member, state: CaseState) => boolean;
  readonly component: Component;
}

/** Whoever may read or begin what stands beside a case. */
const besideCase: readonly Role[] = [
  ...(['cadre', 'unit', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor', 'superior'] as const),
];

/** In the order of the page. Each is loaded when somebody who may read it opens the case, and finds it with `useCase()`. */
export const sections: readonly Section[] = [
  {
    id: 'supervision',
    shownTo: (member, state) => readsBook('supervision', member, state),
    component: lazy(() => import('./supervision/supervision-section.vue')),
  },
  {
    id: 'result',
    shownTo: (member, state) => state.result !== null && isPartyTo(member, state),
    component: lazy(() => import('./service/result-notice.vue')),
  },
  {
    id: 'appeal',
    shownTo: (member, state) => state.appeals > 0 && readsBook('appeal', member, state),
    component: lazy(() => import('./appeal/appeal-section.vue')),
  },
  {
    id: 'determination',
    shownTo: (member, state) => state.determinations > 0 && readsDeterminations(member, state),
    component: lazy(() => import('./committee/determination-section.vue')),
  },
  {
    id: 'service',
    shownTo: (_, state) => state.status === 'determined' || Object.keys(state.services).length > 0,
    component: lazy(() => import('./service/service-section.vue')),
  },
  {
    id: 'meeting',
    shownTo: (member, state) => state.meetings > 0 && readsBook('meeting', member, state),
    component: lazy(() => import('./committee/meeting-section.vue')),
  },
  {
    id: 'referral',
    shownTo: (member, state) => state.recommendations > 0 && readsBook('referral', member, state),
    component: lazy(() => import('./committee/referral-section.vue')),
  },
  {
    id: 'recommendation',
    shownTo: (member, state) => state.recommendations > 0 && readsBook('recommendation', member, state),
    component: lazy(() => import('./committee/recommendation-section.vue')),
  },
  {
    id: 'earlier',
    shownTo: (member, state) =>
      state.recommendations > 0 && supersededBooks.some((name) => readsBook(name, member, state)),
    component: lazy(() => import('./earlier/earlier-section.vue')),
  },
  {
    id: 'investigation',
    shownTo: (member, state) => readsBook('investigation', member, state),
    component: lazy(() => import('./investigation/investigation-section.vue')),
  },
  {
    id: 'beside',
    shownTo: (member, state) => besideCase.some((role) => member.roles.includes(role)) && state.status !== 'draft',
    component: lazy(() => import('./beside/beside-section.vue')),
  },
  {
    id: 'readings',
    shownTo: ({ uid }, { watch }) => watch.includes(uid),
    component: lazy(() => import('./readings/readings-section.vue')),
  },
  {
    id: 'team',
    shownTo: (member, state) => readsBook('team', member, state),
    component: lazy(() => import('./team/team-section.vue')),
  },
];
