import { addDays, type RectificationActionKind, type RectificationVocabulary, textLimits } from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import type { Choice, Field } from '../../matters/fields/field.ts';
import type { Matter } from '../../matters/handle.ts';
import type { PanelSource } from '../../matters/panel.ts';
import { problemsOf } from './problems.ts';
import { orderPanelWords as words } from './text/zh.ts';
import type { OrderBooks } from './use-order.ts';

const { title, short, long } = textLimits;

const untilToday = { ask: 'date', name: 'on', from: serverToday, max: serverToday } as const;
const tomorrow = (): string => addDays(serverToday(), 1);

/** What is filled in for each action on an order. */
export function orderPanels({
  state,
  book,
}: Matter<RectificationVocabulary, OrderBooks>): Readonly<Record<RectificationActionKind, PanelSource>> {
  const course = book('course').book;
  const problems = (): readonly Choice[] => problemsOf(state.value);
  const planned: readonly Field[] = [
    { ask: 'text', name: 'what', label: words.plan.what, max: short },
    { ask: 'date', name: 'by', label: words.plan.by, min: serverToday },
  ];
  const isOver = (): boolean => state.value.dueOn !== null && state.value.dueOn < serverToday();
  return {
    // Its own form issues it; the house does the last three.
    issue: null,
    remind: null,
    recount: null,
    followUpDue: null,

    acknowledge: { words: words.acknowledge, fields: [{ ask: 'text', name: 'opinion', max: long, optional: true }] },
    plan: {
      words: words.plan,
      fields: [
        {
          ask: 'each',
          name: 'steps',
          label: words.plan.steps,
          of: problems,
          fields: planned,
          from: () => ({ ...course.value?.plans.at(-1)?.steps }),
        },
      ],
    },
    progress: {
      words: words.progress,
      fields: [
        untilToday,
        { ask: 'text', name: 'text', max: long },
        { ask: 'files', name: 'files', belongsTo: 'progress' },
      ],
    },
    report: {
      words: words.report,
      fields: [
        { ask: 'texts', name: 'done', label: words.report.results, of: problems, max: long },
        { ask: 'files', name: 'files', belongsTo: 'report' },
      ],
    },
    verify: {
      words: words.verify,
      fields: [{ ask: 'texts', name: 'notes', label: words.verify.notes, of: problems, max: long }],
    },
    sendBack: {
      words: words.sendBack,
      fields: [
        { ask: 'texts', name: 'open', label: words.sendBack.open, of: problems, max: long, some: true },
        { ask: 'date', name: 'until', label: words.sendBack.until, min: tomorrow, when: isOver },
      ],
    },
    extend: {
      words: words.extend,
      fields: [
        { ask: 'date', name: 'until', min: () => addDays(state.value.dueOn ?? serverToday(), 1) },
        { ask: 'text', name: 'reason', max: short },
      ],
    },
    followUp: {
      words: words.followUp,
      fields: [untilToday, { ask: 'line', name: 'how', max: title }, { ask: 'text', name: 'found', max: long }],
    },
    revoke: { words: words.revoke, fields: [{ ask: 'text', name: 'reason', max: long }] },
  };
}
