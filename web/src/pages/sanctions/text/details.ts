import { type Json, type JsonObject, type SanctionActionKind, WorkingStep, workingWords } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';
import { sanctionWords } from './zh.ts';

/** What an event of a measure tells beyond its title. */
export const sanctionDetails: Partial<Readonly<Record<SanctionActionKind, (data: JsonObject) => string>>> = {
  record: ({ working, because }) => linesOf(working, because),
  override: ({ before, working, because }) => `原为 ${beforeOf(before)}\n${linesOf(working, because)}`,
  arrange: ({ what, on }) => `${dateText(said(on))}：${said(what)}`,
  lift: ({ reason }) => said(reason),
};

function said(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function linesOf(working: Json | undefined, because: Json | undefined): string {
  const steps = Array.isArray(working) ? working.flatMap((step) => WorkingStep.safeParse(step).data ?? []) : [];
  const reason = said(because);
  return steps.length > 0
    ? steps.map(workingWords).join('\n')
    : [sanctionWords.none, reason].filter(Boolean).join('：');
}

function beforeOf(before: Json | undefined): string {
  const months = typeof before === 'object' && before !== null && 'months' in before ? before['months'] : null;
  return typeof months === 'number' ? sanctionWords.monthsOf(months) : sanctionWords.none;
}
