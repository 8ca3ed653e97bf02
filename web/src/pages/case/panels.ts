import type { CaseActionKind } from '@rongcuo/domain';
import type { Panel } from './panel.ts';

const intake = () => import('./intake/panels.ts');

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

  recommend: null,
  putOnAgenda: null,
  sendBack: null,
  refer: null,
  recordReply: null,
  attend: null,
  vote: null,
  determine: null,

  serve: null,
  acknowledge: null,
  appeal: null,
  decideAppeal: null,

  object: null,
  answerObjection: null,
  liftObjection: null,
  correct: null,
};
