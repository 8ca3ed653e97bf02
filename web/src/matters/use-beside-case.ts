import type { CaseState } from '@rongcuo/domain';
import { useRoute } from 'vue-router';
import { liteStore } from '../data/stores.ts';
import type { Live } from '../data/use-live.ts';
import { useOnce } from '../data/use-once.ts';

/** The case that something new is to stand beside, as the address names it; null where it names none. */
export interface BesideCase {
  readonly id: string;
  readonly state: CaseState | null;
}

export function useBesideCase(): Live<BesideCase> {
  const asked = useRoute().query['case'];
  return useOnce<BesideCase>(() => readBesideCase(asked));
}

/** @param named of the address; null where there is no such case for whoever asks */
export async function readBesideCase(named: unknown): Promise<BesideCase | null> {
  const id = typeof named === 'string' ? named : '';
  if (id === '') return { id, state: null };
  const state = await (await liteStore()).readCase(id);
  return state && { id, state };
}

/** Of what is asked for, what follows from the case: which it is, and of whom. */
export function fixedBy({ id, state }: BesideCase): Readonly<Record<string, string>> {
  return state?.subjectId ? { caseId: id, subjectId: state.subjectId } : {};
}
