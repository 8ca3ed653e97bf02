import type { CaseActionKind } from '@rongcuo/domain';
import type { Panel } from '../../matters/panel.ts';

const intake = () => import('./intake/panels.ts');
const team = () => import('./team/panels.ts');
const investigation = () => import('./investigation/panels.ts');
const committee = () => import('./committee/panels.ts');
const service = () => import('./service/panels.ts');
const appeal = () => import('./appeal/panels.ts');
const supervision = () => import('./supervision/panels.ts');

type Source = (() => Promise<Panel>) | { readonly pageOf: (caseId: string) => string } | null;

/** How each action is asked on the case page. Groups are loaded apart, so that the page itself stays light. */
export const panelOf: Readonly<Record<CaseActionKind, Source>> = {
  // The application's own form submits it, and the opening page opens it; the system closes it.
  submit: null,
  openExOfficio: null,
  close: null,
  noteDeparture: null,
  remind: null,
  recount: null,
  invitationOver: null,

  accept: async () => (await intake()).panels.accept,
  return: async () => (await intake()).panels.return,
  decline: async () => (await intake()).panels.decline,
  withdraw: async () => (await intake()).panels.withdraw,

  assign: async () => (await team()).panels.assign,
  declareTie: async () => (await team()).panels.declareTie,
  askRecusal: async () => (await team()).panels.askRecusal,
  decideRecusal: async () => (await team()).panels.decideRecusal,

  addMaterial: async () => (await investigation()).panels.addMaterial,
  hearSubject: async () => (await investigation()).panels.hearSubject,
  recordOpinion: async () => (await investigation()).panels.recordOpinion,
  find: { pageOf: (caseId) => `/cases/${caseId}/findings` },
  markBroad: async () => (await investigation()).panels.markBroad,
  markComplex: async () => (await investigation()).panels.markComplex,
  invite: async () => (await investigation()).panels.invite,
  endInvitation: async () => (await investigation()).panels.endInvitation,
  extend: async () => (await investigation()).panels.extend,

  recommend: async () => (await committee()).panels.recommend,
  putOnAgenda: async () => (await committee()).panels.putOnAgenda,
  sendBack: async () => (await committee()).panels.sendBack,
  refer: async () => (await committee()).panels.refer,
  recordReply: async () => (await committee()).panels.recordReply,
  attend: async () => (await committee()).panels.attend,
  vote: async () => (await committee()).panels.vote,
  determine: async () => (await committee()).panels.determine,

  serve: async () => (await service()).panels.serve,
  acknowledge: async () => (await service()).panels.acknowledge,
  appeal: async () => (await appeal()).panels.appeal,
  extendAppeal: async () => (await appeal()).panels.extendAppeal,
  decideAppeal: async () => (await appeal()).panels.decideAppeal,

  object: async () => (await supervision()).panels.object,
  answerObjection: async () => (await supervision()).panels.answerObjection,
  liftObjection: async () => (await supervision()).panels.liftObjection,
  correct: async () => (await supervision()).panels.correct,
};
