import { contract } from './contract.ts';

// Which allow statement applies to which path and method.
const VERBS = ['get', 'list', 'create', 'update', 'delete'] as const;

const REQUEST_OF = (collection: string) => ({
  get: { get: `${collection}/old` },
  list: { list: collection },
  create: { set: `${collection}/new`, data: { a: 1 } },
  update: { update: `${collection}/old`, data: { a: 2 } },
  delete: { delete: `${collection}/old` },
});

function grants(method: string, granted: readonly string[]) {
  const collection = `only_${method}`;
  return {
    title: `allow ${method} grants ${granted.join(', ')} and nothing else`,
    rules: `match /${collection}/{id} { allow ${method}: if true; }`,
    seed: { [`${collection}/old`]: { a: 1 } },
    checks: VERBS.map((verb) => ({
      title: verb,
      request: REQUEST_OF(collection)[verb],
      verdict: granted.includes(verb) ? ('allow' as const) : ('deny' as const),
    })),
  };
}

contract('matching', [
  ...VERBS.map((verb) => grants(verb, [verb])),
  grants('read', ['get', 'list']),
  grants('write', ['create', 'update', 'delete']),
  {
    title: 'a path that no match block names is denied',
    rules: 'match /named/{id} { allow read, write: if true; }',
    seed: { 'unnamed/x': { a: 1 }, 'named/x/below/y': { a: 1 } },
    checks: [
      { title: 'another collection', request: { get: 'unnamed/x' }, verdict: 'deny' },
      { title: 'a create in another collection', request: { set: 'unnamed/y', data: {} }, verdict: 'deny' },
      { title: 'a subcollection of a named document', request: { get: 'named/x/below/y' }, verdict: 'deny' },
      { title: 'the named document itself, though it does not exist', request: { get: 'named/x' }, verdict: 'allow' },
    ],
  },
  {
    title: 'one true allow is enough, whatever the others say',
    rules: `match /either/{id} { allow get: if false; allow get, list: if resource.data.missing == 1; allow get: if true; }
      match /either/{id} { allow list: if true; }
      match /neither/{id} { allow get: if false; allow get: if resource.data.missing == 1; }`,
    seed: { 'either/x': { a: 1 }, 'neither/x': { a: 1 } },
    checks: [
      { title: 'a false and an erring clause before a true one', request: { get: 'either/x' }, verdict: 'allow' },
      { title: 'a second block for the same path', request: { list: 'either' }, verdict: 'allow' },
      { title: 'no clause true', request: { get: 'neither/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a wildcard binds the segment as a string',
    rules: "match /owned/{uid} { allow get: if uid == request.auth.uid && uid is string && uid != ''; }",
    seed: { 'owned/alice': { a: 1 }, 'owned/bob': { a: 1 } },
    checks: [
      { title: 'her own', request: { get: 'owned/alice' }, verdict: 'allow' },
      { title: "another's", request: { get: 'owned/bob' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a nested match adds to the path and sees the outer wildcard',
    rules: `match /outer/{a} {
      match /inner/{b} { allow get: if a == 'x' && b == 'y'; }
    }`,
    seed: {
      'outer/x': {},
      'outer/x/inner/y': {},
      'outer/z/inner/y': {},
      'outer/x/inner/y/deeper/d': {},
      'inner/y': {},
    },
    checks: [
      { title: 'both segments', request: { get: 'outer/x/inner/y' }, verdict: 'allow' },
      { title: 'another parent', request: { get: 'outer/z/inner/y' }, verdict: 'deny' },
      { title: 'the parent', request: { get: 'outer/x' }, verdict: 'deny' },
      { title: 'a level below', request: { get: 'outer/x/inner/y/deeper/d' }, verdict: 'deny' },
      { title: 'the inner collection at the root', request: { get: 'inner/y' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a literal segment matches that document alone',
    rules: 'match /single/only { allow get: if true; }',
    seed: { 'single/only': {}, 'single/other': {} },
    checks: [
      { title: 'the named document', request: { get: 'single/only' }, verdict: 'allow' },
      { title: 'its neighbour', request: { get: 'single/other' }, verdict: 'deny' },
    ],
  },
  {
    title: '{rest=**} matches every depth, none included',
    rules: 'match /tree/{root}/{rest=**} { allow get: if true; }',
    seed: { 'tree/x': {}, 'tree/x/a/b': {}, 'tree/x/a/b/c/d': {} },
    checks: [
      { title: 'the document itself', request: { get: 'tree/x' }, verdict: 'allow' },
      { title: 'one level down', request: { get: 'tree/x/a/b' }, verdict: 'allow' },
      { title: 'two levels down', request: { get: 'tree/x/a/b/c/d' }, verdict: 'allow' },
    ],
  },
  {
    title: '{path=**} before a collection grants its group queries',
    rules: `match /{path=**}/grouped/{id} { allow list: if true; }
      match /parents/{p}/ungrouped/{id} { allow list: if true; }`,
    seed: { 'parents/p/grouped/x': {}, 'grouped/x': {}, 'parents/p/ungrouped/x': {} },
    checks: [
      { title: 'the group', request: { group: 'grouped' }, verdict: 'allow' },
      { title: 'the collection at the root', request: { list: 'grouped' }, verdict: 'allow' },
      { title: 'the collection under a parent', request: { list: 'parents/p/grouped' }, verdict: 'allow' },
      {
        title: 'one collection without the recursive form',
        request: { list: 'parents/p/ungrouped' },
        verdict: 'allow',
      },
      { title: 'its group', request: { group: 'ungrouped' }, verdict: 'deny' },
    ],
  },
]);
