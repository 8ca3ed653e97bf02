import type { CourseBook, RectificationState } from '@rongcuo/domain';
import { problemWords } from './text/zh.ts';

/** The problems of an order by number, as something that is to be said something of. */
export function problemsOf({ problems }: Pick<RectificationState, 'problems'>): {
  readonly value: string;
  readonly label: string;
  readonly sub: string;
}[] {
  return Object.entries(problems)
    .sort(([one], [other]) => numberOf(one) - numberOf(other))
    .map(([value, sub]) => ({ value, label: problemWords.problem(numberOf(value)), sub }));
}

function numberOf(problem: string): number {
  return Number(problem.slice(1));
}

/** What became of one problem so far: what stands now, whatever was said before. */
export function courseOf(problem: string, { plans, reports, verifications }: CourseBook) {
  const reported = Object.values(reports).sort((one, other) => (one.at < other.at ? -1 : 1));
  const looked = verifications.filter(({ notes }) => Object.hasOwn(notes, problem)).at(-1);
  return {
    step: plans.at(-1)?.steps[problem] ?? null,
    result: reported.at(-1)?.done[problem] ?? null,
    check: looked ? { outcome: looked.outcome, note: looked.notes[problem] ?? '', by: looked.by, at: looked.at } : null,
  };
}
