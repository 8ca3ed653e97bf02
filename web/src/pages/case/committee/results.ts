import { liabilities, type Result, resultWords, weightOf } from '@rongcuo/domain';
import type { Option } from '../../../ui/select-field.vue';

/** Every result there is, from the lightest to the heaviest. */
const results: readonly Result[] = [
  ...liabilities.map((liability): Result => ({ tolerate: true, liability })),
  { tolerate: false } as const,
].sort((one, other) => weightOf(one) - weightOf(other));

function keyOf(result: Result): string {
  return result.tolerate ? result.liability : 'none';
}

/** The results as choices; only those lighter than the one given, where one is. */
export function resultOptions(lighterThan: Result | null = null): Option[] {
  return results
    .filter((result) => lighterThan === null || weightOf(result) < weightOf(lighterThan))
    .map((result) => ({ value: keyOf(result), label: resultWords(result) }));
}

/** The result chosen; undefined while none is. */
export function resultOf(key: string): Result | undefined {
  return results.find((result) => keyOf(result) === key);
}

export function choiceOf(result: Result | null | undefined): string {
  return result ? keyOf(result) : '';
}
