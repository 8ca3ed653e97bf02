import type { Panels } from '../../../matters/panel.ts';
import ExtendPanel from '../limits/extend-panel.vue';
import EndInvitationPanel from './end-invitation-panel.vue';
import HearingPanel from './hearing-panel.vue';
import InvitationLink from './invitation-link.vue';
import InvitePanel from './invite-panel.vue';
import MarkBroadPanel from './mark-broad-panel.vue';
import MarkComplexPanel from './mark-complex-panel.vue';
import MaterialPanel from './material-panel.vue';
import OpinionPanel from './opinion-panel.vue';
import { investigationWords } from './text/zh.ts';

type Kind =
  | 'addMaterial'
  | 'hearSubject'
  | 'recordOpinion'
  | 'markBroad'
  | 'markComplex'
  | 'invite'
  | 'endInvitation'
  | 'extend';

export const panels: Panels<Kind> = {
  addMaterial: { component: MaterialPanel, words: investigationWords.addMaterial },
  hearSubject: { component: HearingPanel, words: investigationWords.hearSubject },
  recordOpinion: { component: OpinionPanel, words: investigationWords.recordOpinion },
  markBroad: { component: MarkBroadPanel, words: investigationWords.markBroad },
  markComplex: { component: MarkComplexPanel, words: investigationWords.markComplex },
  invite: { component: InvitePanel, words: investigationWords.invite, outcome: InvitationLink },
  endInvitation: { component: EndInvitationPanel, words: investigationWords.endInvitation },
  extend: { component: ExtendPanel, words: investigationWords.extend },
};
