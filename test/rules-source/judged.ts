import { doorsAt, doorsByFunction } from './reach.ts';
import { allMatches, type Expression, type Match } from './tree.ts';

/** One thing that a rule turns on: true or false by itself, whatever stands beside it. */
export interface Judged {
  /** The same as long as it reads the same, wherever it stands. */
  readonly id: string;
  /** What is judged by it, as `path method`. */
  readonly doors: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Every conjunct, alternative and negated expression of every function and every `allow`. */
export function judgedOf(root: Match, source: string): Judged[] {
  const matches = allMatches(root);
  const reach = doorsByFunction(matches);
  const found = matches.flatMap(({ path, functions, allows }) => [
    ...functions
      .filter(({ body }) => isJudgement(body))
      .flatMap(({ name, body }) => partsJudged(body).map((part) => ({ of: name, doors: reach.get(name) ?? [], part }))),
    ...allows.flatMap(({ methods, condition }) =>
      condition
        ? partsJudged(condition).map((part) => ({
            of: `${path} ${methods.join(', ')}`,
            doors: doorsAt(matches, path, methods),
            part,
          }))
        : [],
    ),
  ]);
  const met = new Map<string, number>();
  return found.map(({ of, doors, part: { start, end } }) => {
    const reads = `${of} · ${source.slice(start, end).replaceAll(/\s+/g, ' ')}`;
    const times = (met.get(reads) ?? 0) + 1;
    met.set(reads, times);
    return { id: times === 1 ? reads : `${reads} · ${times}`, doors, start, end };
  });
}

const judging = ['&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in', 'is'];
/** Functions that fetch or work something out are neither true nor false. */
function isJudgement(body: Expression): boolean {
  return body.kind === 'binary' ? judging.includes(body.sign) : body.kind !== 'member';
}

function partsJudged(expression: Expression): Expression[] {
  const { kind } = expression;
  if (kind === 'binary' && (expression.sign === '&&' || expression.sign === '||')) {
    return [...partsJudged(expression.left), ...partsJudged(expression.right)];
  }
  // What stands open to anybody turns on nothing.
  if (kind === 'literal') return [];
  return kind === 'not' && expression.sign === '!' ? partsJudged(expression.of) : [expression];
}
