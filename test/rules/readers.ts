import type { CaseState, CaseStatus } from '@rongcuo/domain';
import { peopleOf } from './cases.ts';
import { everybody, type Who } from './people.ts';

/*
 * Who reads which class of what a case holds, as ACCESS has it, in terms of the circles of the tests' cases. `head` is
 * the one head who is on the desk of the own department.
 */
const together = (...readers: readonly (readonly Who[])[]): Who[] =>
  everybody.filter((who) => readers.some((some) => some.includes(who)));
const whileIn = (state: CaseState, statuses: readonly CaseStatus[], readers: readonly Who[]): readonly Who[] =>
  statuses.includes(state.status) ? readers : [];

/** The department and supervision; the committee while it is to decide; the superior while it is to answer. */
export function readsInvestigation(state: CaseState): Who[] {
  return together(
    peopleOf(state, 'desk', 'watch'),
    whileIn(state, ['recommended', 'deliberating', 'referred'], peopleOf(state, 'bench')),
    whileIn(state, ['referred', 'appealed'], peopleOf(state, 'superiors')),
  );
}

/** The committee and supervision; the head once it is determined; the superior while it decides an appeal. */
export function readsDeliberation(state: CaseState): Who[] {
  return together(
    peopleOf(state, 'bench', 'watch'),
    whileIn(state, ['determined', 'served', 'appealed', 'closed'], state.desk.includes('head') ? ['head'] : []),
    whileIn(state, ['appealed'], peopleOf(state, 'superiors')),
  );
}
