import type { Panels } from '../../../matters/panel.ts';
import AskRecusalPanel from './ask-recusal-panel.vue';
import AssignPanel from './assign-panel.vue';
import DecideRecusalPanel from './decide-recusal-panel.vue';
import DeclareTiePanel from './declare-tie-panel.vue';
import { teamWords } from './text/zh.ts';

export const panels: Panels<'assign' | 'declareTie' | 'askRecusal' | 'decideRecusal'> = {
  assign: { component: AssignPanel, words: teamWords.assign },
  declareTie: { component: DeclareTiePanel, words: teamWords.declareTie },
  askRecusal: { component: AskRecusalPanel, words: teamWords.askRecusal },
  decideRecusal: { component: DecideRecusalPanel, words: teamWords.decideRecusal },
};
