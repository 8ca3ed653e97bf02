import { newSanction } from '@rongcuo/domain';
import type { ActOn } from './orders.ts';

/** What the organization department records of a measure. */
export function sanctionFor(cadre: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    subjectId: cadre,
    kind: 'governmentWarning',
    decidedOn: '2026-09-01',
    reference: '校监〔2026〕5号',
    ...changes,
  };
}

/** Begins and records a measure; returns its path. */
export async function recordSanction(
  begin: (uid: string, face: object) => Promise<string>,
  act: ActOn,
  by: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const matter = await begin(by, newSanction(by));
  await act(by, matter, 'record', payload);
  return matter;
}
