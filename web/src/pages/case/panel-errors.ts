import { type CaseActionKind, casePayloads, partWords, type SupplementPart, textLimits } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { actWords, panelWords } from './text/zh.ts';

/** Errors by field, e.g. `reason` or `supplements.matter`; empty when the payload would be accepted. */
export type PanelErrors = Readonly<Record<string, string>>;

/** Checks what was filled in by the very schema the server will use, and says in words what is wrong. */
export function panelErrors(kind: CaseActionKind, payload: unknown): PanelErrors {
  const parsed = z.safeParse(casePayloads[kind], payload);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const field = issue.path.map(String).join('.');
      return [field, wordsOf(kind, field, issue.message)];
    }),
  );
}

function wordsOf(kind: CaseActionKind, field: string, problem: string): string {
  const label = labelOf(kind, field);
  if (problem === 'too-long') return actWords.tooLong(label, kind === 'decline' ? textLimits.long : textLimits.short);
  if (problem === 'not-text') return actWords.notText(label);
  if (kind === 'accept') return panelWords.accept.checkMissing;
  if (field === 'ground') return panelWords.decline.groundMissing;
  if (field === 'reason') return panelWords.decline.reasonMissing;
  return field === 'supplements' ? panelWords.return.partsMissing : panelWords.return.whatMissing(label);
}

function labelOf(kind: CaseActionKind, field: string): string {
  if (field === 'reason') return kind === 'withdraw' ? panelWords.withdraw.reason : panelWords.decline.reason;
  const part = field.split('.')[1] ?? '';
  return isPart(part) ? partWords[part] : field;
}

function isPart(name: string): name is SupplementPart {
  return Object.hasOwn(partWords, name);
}
