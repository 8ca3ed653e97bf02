import { type SanctionActionKind, textLimits } from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import type { PanelSource } from '../../matters/panel.ts';
import { sanctionPanelWords as words } from './text/zh.ts';

const { short, long } = textLimits;

/** What is filled in for each action on a measure. */
export const sanctionPanels: Readonly<Record<SanctionActionKind, PanelSource>> = {
  // Its own form records it; the house ends it.
  record: null,
  expire: null,

  override: {
    words: words.override,
    fields: [
      { ask: 'number', name: 'months', label: words.override.months },
      { ask: 'text', name: 'because', max: short },
    ],
  },
  arrange: {
    words: words.arrange,
    fields: [
      { ask: 'text', name: 'what', max: short },
      { ask: 'date', name: 'on', from: serverToday, max: serverToday },
      { ask: 'text', name: 'reason', max: long },
    ],
  },
  lift: { words: words.lift, fields: [{ ask: 'text', name: 'reason', max: short }] },
};
