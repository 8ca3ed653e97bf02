import { type Allow, allOf, type Expression, type Match, type Method } from './tree.ts';

const called = (expression: Expression): string[] =>
  allOf(expression).flatMap((each) => (each.kind === 'call' && each.of.kind === 'name' ? [each.of.name] : []));

/** Whatever a match of that path judges: a variable in it stands for what other matches name, and lets in there too. */
export function doorsAt(matches: readonly Match[], path: string, methods: readonly Method[]): string[] {
  const within = matches.filter((each) => each.path !== '' && covers(path, each.path));
  return within.flatMap((each) => methods.map((method) => `${each.path} ${method}`));
}

function covers(pattern: string, path: string): boolean {
  const [wide, narrow] = [pattern.split('/'), path.split('/')];
  return wide.length === narrow.length && wide.every((each, index) => each.startsWith('{') || each === narrow[index]);
}

/** Which doors each function has a say in: those whose rule calls it, or calls what calls it. */
export function doorsByFunction(matches: readonly Match[]): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, string[]>();
  for (const { functions } of matches) {
    for (const { name, lets, body } of functions)
      calls.set(name, [...lets.flatMap(({ value }) => called(value)), ...called(body)]);
  }
  const doors = new Map<string, string[]>();
  for (const { path, allows } of matches) {
    for (const allow of allows) {
      for (const name of closure(calledBy(allow), calls)) {
        doors.set(name, [...(doors.get(name) ?? []), ...doorsAt(matches, path, allow.methods)]);
      }
    }
  }
  return doors;
}

const calledBy = ({ condition }: Allow): string[] => (condition ? called(condition) : []);

function closure(names: readonly string[], calls: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name) || !calls.has(name)) continue;
    reached.add(name);
    waiting.push(...(calls.get(name) ?? []));
  }
  return reached;
}
