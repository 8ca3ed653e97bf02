import { type NoticeActionKind, textLimits } from '@rongcuo/domain';
import type { PanelSource } from '../../matters/panel.ts';
import { noticePanelWords as words } from './text/zh.ts';

/** What is filled in for each action on a notice. */
export function noticePanels(): Readonly<Record<NoticeActionKind, PanelSource>> {
  return {
    submit: async () => ({
      words: words.submit,
      component: (await import('./parts/submit-panel.vue')).default,
    }),
    return: async () => ({
      words: words.return,
      component: (await import('./parts/return-panel.vue')).default,
    }),
    approve: async () => ({
      words: words.approve,
      component: (await import('./parts/approve-panel.vue')).default,
    }),
    publish: { words: words.publish, fields: [] },
    withdraw: { words: words.withdraw, fields: [{ ask: 'text', name: 'reason', max: textLimits.short }] },
  };
}
