import type { CaseState } from './state.ts';

/** An office that the case needs and that nobody is free to hold. */
export const vacancies = ['chair', 'supervisor', 'superior'] as const;
export type Vacancy = (typeof vacancies)[number];

/**
 * Offices that a case needs and that ties, recusals or earlier parts in it leave nobody for: only somebody newly
 * appointed can go on, so whoever deals with the case must be told.
 */
export function vacanciesOf(state: CaseState): Vacancy[] {
  const { status, bench, officeCalled, chair, watch, superiors, touched } = state;
  const empty: Readonly<Record<Vacancy, boolean>> = {
    chair: (officeCalled || bench.length > 0) && chair.length === 0,
    supervisor: state.onRecord && watch.length === 0,
    superior:
      (status === 'referred' && superiors.length === 0) ||
      (status === 'appealed' && superiors.every((uid) => touched.includes(uid))),
  };
  const over = status === 'closed' || status === 'withdrawn' || status === 'declined';
  return over ? [] : vacancies.filter((office) => empty[office]);
}
