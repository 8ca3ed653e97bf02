import type { Check } from './check.ts';

/** One of each in turn, so that no door is asked only after another is through. */
export function interleaved(lists: readonly (readonly Check[])[]): Check[] {
  // Not spread over Math.max: there may be more lists than a call takes arguments.
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const found: Check[] = [];
  for (let index = 0; index < longest; index += 1) {
    for (const list of lists) {
      const check = list[index];
      if (check) found.push(check);
    }
  }
  return found;
}

export function grouped(checks: readonly Check[], by: (check: Check) => string): Map<string, Check[]> {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const known = groups.get(by(check));
    if (known) known.push(check);
    else groups.set(by(check), [check]);
  }
  return groups;
}

/** In an order that is the same every time, and has nothing to do with how the checks came about. */
export function shuffled(checks: readonly Check[]): Check[] {
  const order = checks.map((check, index) => ({ check, at: (Math.imul(index + 1, 0x9e3779b1) >>> 0) % 1_000_003 }));
  return order.sort((a, b) => a.at - b.at).map(({ check }) => check);
}

/**
 * Lists that may be asked side by side: those who prepare the same document, as two callers of one account do, stand in
 * one list, or what was prepared for the one would answer the other.
 */
export function oneByOne(checks: readonly Check[]): Check[][] {
  return [...grouped(checks, ({ changes }) => String(changes)).values()];
}
