import { parseRules } from '../rules-source/parse.ts';
import { doorsAt, doorsByFunction } from '../rules-source/reach.ts';
import {
  type Allow,
  allMatches,
  allOf,
  type Expression,
  type Match,
  type Method,
  partsOf,
} from '../rules-source/tree.ts';

/** The rules with one thing in them made wrong. */
export interface Mutant {
  /** The same as long as what it changes reads the same, wherever it stands. */
  readonly id: string;
  /** The function or the match it is in. */
  readonly owner: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whatever can be judged otherwise by it. */
  readonly doors: readonly string[];
  /** Names close to the change: checks that turn on one of them come first. */
  readonly about: readonly string[];
}

type Change = Pick<Mutant, 'start' | 'end' | 'text'> & { readonly what: string; readonly about: readonly string[] };

/** A bound that lets one more through, or one less. Whether a comparison holds at all is asked by negating it. */
const flipped: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const otherMethod: Readonly<Record<Method, Method>> = {
  get: 'list',
  list: 'get',
  create: 'update',
  update: 'create',
  delete: 'update',
};

/** Every way to spoil the rules that this knows, each once. */
export function mutantsOf(source: string): Mutant[] {
  const matches = allMatches(parseRules(source));
  const reach = doorsByFunction(matches);
  const found = matches.flatMap((match) => [
    ...match.functions.flatMap(({ name, lets, body }) =>
      [...lets.map(({ value }) => value), body].flatMap((root) =>
        changesIn(source, root).map((change) => named(source, name, change, reach.get(name) ?? [])),
      ),
    ),
    ...match.allows.flatMap((allow) => allowMutants(source, matches, match, allow)),
  ]);
  return numbered(found);
}

function named(source: string, owner: string, change: Change, doors: readonly string[]): Mutant {
  const { what, start, end, text, about } = change;
  return { id: `${owner} · ${what} · ${shortened(source.slice(start, end))}`, owner, start, end, text, doors, about };
}

/** As much of it as tells it from others: the end of a row is what it is of. */
function shortened(read: string): string {
  const line = read.replaceAll(/\s+/g, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 40)} … ${line.slice(-76)}`;
}

/** The same change may be made at several places that read alike: those are told apart by a number. */
function numbered(mutants: readonly Mutant[]): Mutant[] {
  const met = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (met.get(mutant.id) ?? 0) + 1;
    met.set(mutant.id, times);
    return times === 1 ? mutant : { ...mutant, id: `${mutant.id} · ${times}` };
  });
}

function allowMutants(source: string, matches: readonly Match[], { path }: Match, allow: Allow): Mutant[] {
  const { methods, named: at, condition } = allow;
  const doors = doorsAt(matches, path, methods);
  const owner = `${path} ${methods.join(', ')}`;
  const all = { start: allow.start, end: allow.end, about: [] };
  const changes: Change[] = [
    { ...all, what: 'allow removed', text: '' },
    ...methods.map((method) => {
      const others = methods.map((each) => (each === method ? otherMethod[method] : each));
      return { ...at, what: `${method} swapped`, text: [...new Set(others)].join(', '), about: [] };
    }),
    // What is open to anybody has none to drop.
    ...(condition && condition.kind !== 'literal'
      ? [{ ...placeOf(condition), what: 'condition dropped', text: 'true', about: [] }]
      : []),
    ...(condition ? changesIn(source, condition) : []),
  ];
  const swapped = methods.map((method) => `${path} ${otherMethod[method]}`);
  return changes.map((change) =>
    named(source, owner, change, change.what.endsWith('swapped') ? [...doors, ...swapped] : doors),
  );
}

const placeOf = ({ start, end }: Expression) => ({ start, end });
const textOf = (source: string, { start, end }: Expression) => source.slice(start, end);
const isLogic = (expression: Expression): boolean =>
  expression.kind === 'binary' && (expression.sign === '&&' || expression.sign === '||');

function changesIn(source: string, root: Expression): Change[] {
  const changes: Change[] = [];
  visit(root, null, []);
  return changes;

  function visit(expression: Expression, parent: Expression | null, near: readonly string[]): void {
    // The names in the alternative it belongs to; the whole function's, where it has none of its own.
    const names = stringsIn(expression);
    const isAlternative = parent?.kind === 'binary' && parent.sign === '||';
    const about = (isAlternative || parent === null) && names.length > 0 ? names : near;
    changes.push(...changesOf(source, expression, parent).map((change) => ({ about, ...change })));
    for (const part of partsOf(expression)) visit(part, expression, about);
  }
}

function stringsIn(expression: Expression): string[] {
  return allOf(expression).flatMap((each) =>
    each.kind === 'literal' && each.text.startsWith("'") ? [each.text.slice(1, -1)] : [],
  );
}

type Plain = Omit<Change, 'about'> & Partial<Pick<Change, 'about'>>;

function changesOf(source: string, expression: Expression, parent: Expression | null): Plain[] {
  const place = placeOf(expression);
  const own = textOf(source, expression);
  const isJudged = parent === null || isLogic(parent) || (parent.kind === 'not' && parent.sign === '!');
  const changes: Plain[] = [];
  if (expression.kind === 'binary') {
    const { sign, left, right } = expression;
    if (isLogic(expression)) {
      // Each of a row is dropped once: what stands to the left of it is a row itself.
      if (!(left.kind === 'binary' && left.sign === sign)) {
        changes.push({ ...place, what: 'left side dropped', text: `(${textOf(source, right)})` });
      }
      changes.push({ ...place, what: 'right side dropped', text: `(${textOf(source, left)})` });
    }
    const other = flipped[sign];
    if (other) {
      changes.push({
        ...place,
        what: `${sign} for ${other}`,
        text: `(${textOf(source, left)} ${other} ${textOf(source, right)})`,
      });
    }
  }
  if (expression.kind === 'not' && expression.sign === '!') {
    changes.push({ ...place, what: 'negation dropped', text: `(${textOf(source, expression.of)})` });
  } else if (isJudged && !isLogic(expression)) {
    changes.push({ ...place, what: 'negated', text: `!(${own})` });
    if (parent?.kind === 'binary' && parent.sign === '||') changes.push({ ...place, what: 'always', text: 'true' });
  }
  if (expression.kind === 'list' && expression.items.length > 1) {
    for (const item of expression.items) {
      const rest = expression.items.filter((each) => each !== item).map((each) => textOf(source, each));
      const about = stringsIn(item);
      changes.push({ ...place, what: `without ${textOf(source, item)}`, text: `[${rest.join(', ')}]`, about });
    }
  }
  if (expression.kind === 'literal')
    changes.push(
      ...constants(expression.text, parent).map((text) => ({ ...place, what: `${text} for a constant`, text })),
    );
  return changes;
}

/** Other constants in the place of one. Texts in a list are left out one by one instead. */
function constants(text: string, parent: Expression | null): string[] {
  if (/^\d+$/.test(text)) return [String(Number(text) + 1), ...(text === '0' ? [] : [String(Number(text) - 1)])];
  if (text === 'true' || text === 'false') return [text === 'true' ? 'false' : 'true'];
  if (!text.startsWith("'") || parent?.kind === 'list') return [];
  return [text.startsWith("'^") ? "'^.*$'" : "'mutant'"];
}
