import { type Allow, allOf, type Expression, type Match } from './tree.ts';

const called = (expression: Expression): string[] =>
  allOf(expression).flatMap((each) => (each.kind === 'call' && each.of.kind === 'name' ? [each.of.name] : []));

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
        doors.set(name, [...(doors.get(name) ?? []), ...allow.methods.map((method) => `${path} ${method}`)]);
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
