import { allMatches, allOf, type Expression, type Match } from './tree.ts';

/** Which other documents a rule may read before it answers, by the pattern of their path. */
export interface Reads {
  readonly path: string;
  readonly methods: readonly string[];
  readonly documents: readonly string[];
}

/** What each `allow` of the file reads, itself and through every function it calls, whatever the request. */
export function readsOf(root: Match, source: string): Reads[] {
  const matches = allMatches(root);
  const functions = new Map(
    matches.flatMap((match) =>
      match.functions.map(({ name, lets, body }) => [name, [...lets.map(({ value }) => value), body]] as const),
    ),
  );
  return matches.flatMap(({ path, allows }) =>
    allows.map(({ methods, condition }) => ({
      path,
      methods,
      documents: condition ? [...new Set(documentsIn(condition, new Set()))].sort() : [],
    })),
  );

  function documentsIn(expression: Expression, met: Set<string>): string[] {
    return allOf(expression).flatMap((each) => {
      if (each.kind !== 'call' || each.of.kind !== 'name') return [];
      const { name } = each.of;
      const [argument] = each.args;
      if (['get', 'exists', 'getAfter'].includes(name) && argument) return [patternOf(argument)];
      const bodies = functions.get(name);
      if (!bodies || met.has(name)) return [];
      met.add(name);
      return bodies.flatMap((body) => documentsIn(body, met));
    });
  }

  function patternOf({ start, end }: Expression): string {
    const text = source.slice(start, end).replace('/databases/$(database)/documents/', '');
    return text.replaceAll(/\$\(request\.auth\.uid\)/g, '{本人}').replaceAll(/\$\((\w+)\)/g, '{$1}');
  }
}
