import type { CaseActionKind } from '@rongcuo/domain';
import type { Panel } from './panel.ts';

const intake = () => import('./intake/panels.ts');
const committee = () => import('./committee/panels.ts');
const service = () => import('./service/panels.ts');
const appeal = () => import('./appeal/panels.ts');

/** A panel, loaded when it is first opened; a page of its own; or nothing, where it is not asked from the case page. */
export type PanelSource = (() => Promise<Panel>) | { readonly page: (caseId: string) => string } | null;

/** How each action is asked on the case page. Groups are loaded apart, so that the page itself stays light. */
export const panelOf: Readonly<Record<CaseActionKind, PanelSource>> = {
  // The application's own form submits it, and the opening page opens it; the system closes it.
  submit: null,
  openExOfficio: null,
  close: null,

  accept: async () => (await intake()).panels.accept,
  return: async () => (await intake()).panels.return,
  decline: async () => (await intake()).panels.decline,
  withdraw: async () => (await intake()).panels.withdraw,

  assign: null,
  declareTie: null,
  askRecusal: null,
  decideRecusal: null,

  addMaterial: null,
  hearSubject: null,
  recordOpinion: null,
  find: null,
  markBroad: null,
  markComplex: null,
  invite: null,
  endInvitation: null,
  extend: null,

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
  decideAppeal: async () => (await appeal()).panels.decideAppeal,

  object: null,
  answerObjection: null,
  liftObjection: null,
  correct: null,
};
