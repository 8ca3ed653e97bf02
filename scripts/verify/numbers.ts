import { type Numbering, paths } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';

/** The last number given out in each year, by the year. */
export type LastNumbers = ReadonlyMap<number, number>;

export async function readLastNumbers(db: Firestore, { yearOf }: Numbering): Promise<LastNumbers> {
  const counters = await db.collection(paths.counters).get();
  return new Map(
    counters.docs.flatMap((counter) => {
      const year = yearOf(counter.id);
      const last: unknown = counter.get('last');
      return year !== null && typeof last === 'number' ? [[year, last] as const] : [];
    }),
  );
}

export interface NumberFaults {
  /** Given out, and nothing has it: a matter was taken away with all that belonged to it. */
  readonly missing: readonly string[];
  /** A matter has it, and by the counter it is still to be given out: it would be given out twice. */
  readonly ahead: readonly string[];
}

/** Compares the numbers that matters have with those that were given out; of the matters nothing else is kept. */
export function countNumbers(numbering: Numbering) {
  const seen = new Map<number, Set<number>>();
  return {
    take(text: unknown): void {
      const number = typeof text === 'string' ? numbering.read(text) : null;
      if (number) seen.set(number.year, (seen.get(number.year) ?? new Set()).add(number.value));
    },
    /** @param before as read before the matters were; @param after as read after them: numbers are given out meanwhile */
    compare(before: LastNumbers, after: LastNumbers): NumberFaults {
      const textsOf = (year: number, values: readonly number[]) =>
        [...values].sort((one, other) => one - other).map((value) => numbering.text({ year, value }));
      return {
        missing: [...before].flatMap(([year, last]) => {
          const given = Array.from({ length: last }, (_, index) => index + 1);
          return textsOf(
            year,
            given.filter((value) => !seen.get(year)?.has(value)),
          );
        }),
        ahead: [...seen].flatMap(([year, values]) =>
          textsOf(
            year,
            [...values].filter((value) => value > (after.get(year) ?? 0)),
          ),
        ),
      };
    },
  };
}
