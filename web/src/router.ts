import { matterPathOf } from '@rongcuo/domain';
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router';
import { takeSecret } from './pages/guest/link-secret.ts';
import { countMove } from './ui/arrival.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to who is not signed in. */
    readonly open?: boolean;
    /** Listens to Firestore; the others read with its small sibling. */
    readonly live?: boolean;
    /** For who is not of the house: without its navigation. */
    readonly guest?: boolean;
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/home/home-page.vue'), meta: { live: true } },
  { path: '/sign-in', component: () => import('./pages/sign-in/sign-in-page.vue'), meta: { open: true } },
  { path: '/apply', component: () => import('./pages/apply/start-page.vue') },
  {
    path: '/apply/:caseId',
    component: () => import('./pages/apply/application-form.vue'),
    children: [
      { path: '', component: () => import('./pages/apply/overview-page.vue') },
      { path: 'check', component: () => import('./pages/apply/check-page.vue') },
      { path: 'submitted', component: () => import('./pages/apply/submitted-page.vue') },
      { path: ':step', component: () => import('./pages/apply/step-page.vue') },
    ],
  },
  {
    path: '/cases/:caseId/findings',
    component: () => import('./pages/case/findings/findings-page.vue'),
    meta: { live: true },
    children: [
      { path: '', component: () => import('./pages/case/findings/findings-list.vue') },
      { path: ':target', component: () => import('./pages/case/findings/finding-page.vue') },
    ],
  },
  { path: '/notice-drafts', component: () => import('./pages/notices/notices-page.vue'), meta: { live: true } },
  { path: '/notice-drafts/new', component: () => import('./pages/notices/start-page.vue') },
  { path: '/notice-drafts/:id', component: () => import('./pages/notices/notice-page.vue'), meta: { live: true } },
  { path: '/notice-drafts/:id/edit', component: () => import('./pages/notices/edit-page.vue') },
  { path: '/protections', component: () => import('./pages/protections/protections-page.vue') },
  { path: '/protections/lookups', component: () => import('./pages/protections/lookups-page.vue') },
  { path: '/protections/:lookupId', component: () => import('./pages/protections/lookup-page.vue') },
  { path: '/open', component: () => import('./pages/open/open-page.vue') },
  ...(['cases', 'clarifications'] as const).map((of) => ({
    path: `/${of}/:id/readings`,
    component: () => import('./pages/readings/matter-readings-page.vue'),
    props: ({ params }: RouteLocationNormalized) => ({ matter: matterPathOf(of, String(params['id'])) }),
  })),
  { path: '/readings', component: () => import('./pages/readings/readings-page.vue') },
  { path: '/cases/:caseId', component: () => import('./pages/case/case-page.vue'), meta: { live: true } },
  {
    path: '/rectifications',
    component: () => import('./pages/rectifications/rectifications-page.vue'),
    meta: { live: true },
  },
  { path: '/rectifications/new', component: () => import('./pages/rectifications/new-order-page.vue') },
  {
    path: '/rectifications/:id',
    component: () => import('./pages/rectifications/rectification-page.vue'),
    meta: { live: true },
  },
  { path: '/sanctions', component: () => import('./pages/sanctions/sanctions-page.vue'), meta: { live: true } },
  {
    path: '/sanctions/new',
    component: () => import('./pages/sanctions/new-sanction-page.vue'),
    meta: { live: true },
  },
  { path: '/sanctions/:id', component: () => import('./pages/sanctions/sanction-page.vue'), meta: { live: true } },
  { path: '/filings', component: () => import('./pages/filings/filings-page.vue'), meta: { live: true } },
  { path: '/filings/new', component: () => import('./pages/filings/form/start-page.vue') },
  {
    path: '/filings/:id/edit',
    component: () => import('./pages/filings/form/filing-form.vue'),
    children: [
      { path: '', component: () => import('./pages/filings/form/overview-page.vue') },
      { path: 'check', component: () => import('./pages/filings/form/check-page.vue') },
      { path: 'submitted', component: () => import('./pages/filings/form/submitted-page.vue') },
      { path: ':step', component: () => import('./pages/filings/form/step-page.vue') },
    ],
  },
  { path: '/filings/:id', component: () => import('./pages/filings/filing-page.vue'), meta: { live: true } },
  {
    path: '/clarifications',
    component: () => import('./pages/clarifications/clarifications-page.vue'),
    meta: { live: true },
  },
  { path: '/clarifications/new', component: () => import('./pages/clarifications/register-page.vue') },
  { path: '/clarifications/:id/register', component: () => import('./pages/clarifications/register-page.vue') },
  {
    path: '/clarifications/:id',
    component: () => import('./pages/clarifications/clarification-page.vue'),
    meta: { live: true },
  },
  { path: '/intake', component: () => import('./pages/intake/intake-page.vue'), meta: { live: true } },
  { path: '/policy', component: () => import('./pages/policy/policy-page.vue'), meta: { live: true } },
  {
    path: '/policy/catalogues',
    component: () => import('./pages/policy/catalogues/catalogues-page.vue'),
    meta: { live: true },
  },
  {
    path: '/policy/interpretations',
    component: () => import('./pages/policy/interpretations/interpretations-page.vue'),
    meta: { live: true },
  },
  { path: '/admin', component: () => import('./pages/admin/people-page.vue'), meta: { live: true } },
  { path: '/admin/new', component: () => import('./pages/admin/register-page.vue'), meta: { live: true } },
  { path: '/admin/people/:uid', component: () => import('./pages/admin/person-page.vue'), meta: { live: true } },
  { path: '/admin/places', component: () => import('./pages/admin/places-page.vue'), meta: { live: true } },
  { path: '/admin/letters', component: () => import('./pages/admin/letters/letters-page.vue'), meta: { live: true } },
  { path: '/roster', component: () => import('./pages/roster/roster-page.vue'), meta: { live: true } },
  { path: '/delegation', component: () => import('./pages/delegation/delegation-page.vue'), meta: { live: true } },
  { path: '/digest', component: () => import('./pages/digest/digest-page.vue'), meta: { live: true } },
  { path: '/settings', component: () => import('./pages/settings/settings-page.vue') },
  { path: '/inbox', component: () => import('./pages/inbox/inbox-page.vue'), meta: { live: true } },
  {
    path: '/guest/:caseId/:invitationId',
    component: () => import('./pages/guest/guest-page.vue'),
    meta: { open: true, guest: true },
    beforeEnter: takeSecret,
  },
  { path: '/:pathMatch(.*)*', component: () => import('./pages/not-found/not-found-page.vue'), meta: { open: true } },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
router.afterEach(countMove);
