/** What a rules file says, as a tree whose every part knows its place in the text. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Expression = Placed &
  (
    | { readonly kind: 'literal'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] }
    | { readonly kind: 'path'; readonly holes: readonly Expression[] }
    | { readonly kind: 'not'; readonly sign: string; readonly of: Expression }
    | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'choice'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly of: Expression; readonly at: readonly Expression[] }
    | { readonly kind: 'call'; readonly of: Expression; readonly args: readonly Expression[] }
  );

export interface RulesFunction extends Placed {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly lets: readonly { readonly name: string; readonly value: Expression }[];
  readonly body: Expression;
}

export const methods = ['get', 'list', 'create', 'update', 'delete'] as const;
export type Method = (typeof methods)[number];

export interface Allow extends Placed {
  readonly methods: readonly Method[];
  /** Where the methods stand, to be written anew. */
  readonly named: Placed;
  /** Null where it allows without a condition. */
  readonly condition: Expression | null;
}

export interface Match extends Placed {
  /** From the root of the database on: `cases/{caseId}/books/{name}`. */
  readonly path: string;
  readonly functions: readonly RulesFunction[];
  readonly allows: readonly Allow[];
  readonly matches: readonly Match[];
}

/** The parts of an expression, in the order they stand. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'path':
      return expression.holes;
    case 'not':
    case 'member':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'choice':
      return [expression.test, expression.then, expression.otherwise];
    case 'index':
      return [expression.of, ...expression.at];
    case 'call':
      return [expression.of, ...expression.args];
  }
}

/** The expression and everything in it. */
export function allOf(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(allOf)];
}

/** The match and every match in it. */
export function allMatches(match: Match): Match[] {
  return [match, ...match.matches.flatMap(allMatches)];
}
