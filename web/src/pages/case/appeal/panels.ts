import type { Panels } from '../../../matters/panel.ts';
import ExtendPanel from '../limits/extend-panel.vue';
import AppealPanel from './appeal-panel.vue';
import DecideAppealPanel from './decide-appeal-panel.vue';
import { appealPanelWords } from './text/zh.ts';

export const panels: Panels<'appeal' | 'extendAppeal' | 'decideAppeal'> = {
  appeal: { component: AppealPanel, words: appealPanelWords.appeal },
  extendAppeal: { component: ExtendPanel, words: appealPanelWords.extendAppeal },
  decideAppeal: { component: DecideAppealPanel, words: appealPanelWords.decideAppeal },
};
