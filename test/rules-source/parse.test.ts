import { describe, expect, it } from 'vitest';
import { parseRules } from './parse.ts';
import { allMatches, allOf, type Expression } from './tree.ts';

const rules = (inner: string) => `rules_version = '2';
// A remark with 'a quote.
service cloud.firestore {
  match /databases/{database}/documents {
    ${inner}
  }
}`;

/** The expression written out with every bracket that its tree has. */
function written(source: string, expression: Expression): string {
  if (expression.kind === 'binary') {
    return `(${written(source, expression.left)} ${expression.sign} ${written(source, expression.right)})`;
  }
  if (expression.kind === 'not') return `${expression.sign}${written(source, expression.of)}`;
  return source.slice(expression.start, expression.end);
}

describe('reading a rules file', () => {
  it('finds every match under its whole path, with its methods', () => {
    const source = rules(`match /cases/{id} {
      allow read: if true;
      match /draft/only { allow create, update; }
      match /{rest=**} { allow write: if false; }
    }`);
    const found = allMatches(parseRules(source)).map(({ path, allows }) => [path, allows.map((each) => each.methods)]);
    expect(found).toEqual([
      ['', []],
      ['cases/{id}', [['get', 'list']]],
      ['cases/{id}/draft/only', [['create', 'update']]],
      ['cases/{id}/{rest=**}', [['create', 'update', 'delete']]],
    ]);
  });

  it.each([
    ['a || b && c', '(a || (b && c))'],
    ['a && b || c', '((a && b) || c)'],
    ["!(a in b) && c == 'x && y'", "(!(a in b) && (c == 'x && y'))"],
    ['a + b * 2 <= c', '((a + (b * 2)) <= c)'],
    ['a is string && b.c[0] != null', '((a is string) && (b.c[0] != null))'],
  ])('binds “%s” as %s', (text, bound) => {
    const source = rules(`match /x/{y} { allow get: if ${text}; }`);
    const condition = allMatches(parseRules(source))[1]?.allows[0]?.condition;
    expect(condition && written(source, condition)).toBe(bound);
  });

  it('reads functions with their variables, paths with their holes, lists and maps', () => {
    const source = rules(`function f(a, b) {
      let c = get(/databases/$(database)/documents/x/$(a)).data;
      return c.keys().hasOnly(['p', 'q']) && {'k': b}.k == -1;
    }`);
    const [f] = parseRules(source).functions;
    expect([f?.name, f?.parameters, f?.lets.map(({ name }) => name)]).toEqual(['f', ['a', 'b'], ['c']]);
    const kinds = f ? [...f.lets.map(({ value }) => value), f.body].flatMap(allOf).map(({ kind }) => kind) : [];
    for (const kind of ['path', 'list', 'map', 'call', 'member', 'not']) expect(kinds).toContain(kind);
  });

  it.each([
    ['match /x/{y} { allow get: if a &&; }', '5:38'],
    ['match /x/{y} { allow get: if ^a; }', '5:34'],
    ['function f() { return 1 }', '5:29'],
  ])('says where “%s” cannot be read', (text, place) => {
    expect(() => parseRules(rules(text))).toThrow(place);
  });
});
