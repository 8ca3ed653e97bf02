import type { Panels } from '../../../matters/panel.ts';
import AcknowledgePanel from './acknowledge-panel.vue';
import ServePanel from './serve-panel.vue';
import { servicePanelWords } from './text/zh.ts';

export const panels: Panels<'serve' | 'acknowledge'> = {
  serve: { component: ServePanel, words: servicePanelWords.serve },
  acknowledge: { component: AcknowledgePanel, words: servicePanelWords.acknowledge },
};
