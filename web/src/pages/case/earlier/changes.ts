import type { AnsweredPart } from '../../application-view/answers.ts';

/** An answer that is not what it was; empty where there was, or is, none. */
export interface Change {
  readonly key: string;
  /** The part of the application, and what was asked in it. */
  readonly part: string;
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

interface Answer {
  readonly key: string;
  readonly part: string;
  readonly label: string;
  readonly value: string;
}

function answersIn(parts: readonly AnsweredPart[]): Answer[] {
  return parts.flatMap(({ title, steps }) =>
    steps.flatMap(({ step, answers }) =>
      answers.map(({ label, value }) => ({ key: `${step.id} ${label}`, part: title, label, value })),
    ),
  );
}

/** M7.1b: what was changed from one submission to the next, answer by answer, and how many answers stayed. */
export function changesBetween(
  before: readonly AnsweredPart[],
  now: readonly AnsweredPart[],
): { readonly changes: readonly Change[]; readonly same: number } {
  const [old, fresh] = [answersIn(before), answersIn(now)];
  const was = new Map(old.map(({ key, value }) => [key, value]));
  const is = new Map(fresh.map(({ key, value }) => [key, value]));
  // What is no longer answered stands after what is, as it has no place among it any more.
  const asked = [...fresh, ...old.filter(({ key }) => !is.has(key))];
  const compared = asked.map(({ key, part, label }) => ({
    key,
    part,
    label,
    before: was.get(key) ?? '',
    now: is.get(key) ?? '',
  }));
  const changes = compared.filter((one) => one.before !== one.now);
  return { changes, same: compared.length - changes.length };
}
