import { contract } from './contract.ts';

const AND = (count: number, term: string) => Array.from({ length: count }, () => term).join(' && ');
const CHAIN = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `function f${i}() { return ${i === 0 ? 'true' : `f${i - 1}()`}; }`).join(' ');

contract(
  'functions',
  [
    {
      title: 'a match block sees the functions of the service and of the blocks around it',
      rules: `match /scopes/{id} {
        function here(word) { return word == 'here'; }
        match /below/{x} { allow get: if here('here') && fromService(id) && x == 'y'; }
        allow get: if here('there');
      }`,
      seed: { 'scopes/s': {}, 'scopes/s/below/y': {}, 'scopes/t/below/y': {} },
      checks: [
        { title: 'all true', request: { get: 'scopes/s/below/y' }, verdict: 'allow' },
        { title: 'the service function says no', request: { get: 'scopes/t/below/y' }, verdict: 'deny' },
        { title: 'the function called with another argument', request: { get: 'scopes/s' }, verdict: 'deny' },
      ],
    },
    {
      title: 'a function sees the wildcards of the block it is defined in, and request and resource',
      rules: `match /closure/{id} {
        function own() { return id == request.auth.uid && resource.data.open; }
        allow get: if own();
      }`,
      seed: { 'closure/alice': { open: true }, 'closure/bob': { open: true } },
      checks: [
        { title: 'her own', request: { get: 'closure/alice' }, verdict: 'allow' },
        { title: "another's", request: { get: 'closure/bob' }, verdict: 'deny' },
      ],
    },
    {
      title: 'functions call functions, and take data, lists and resource as arguments',
      rules: `match /calls/{id} {
        function among(value, list) { return value in list; }
        function ownerOf(doc) { return doc.data.owner; }
        function mayRead(doc) { return among(request.auth.uid, [ownerOf(doc), 'root']); }
        allow get: if mayRead(resource);
      }`,
      seed: { 'calls/a': { owner: 'alice' }, 'calls/b': { owner: 'bob' } },
      checks: [
        { title: 'her own', request: { get: 'calls/a' }, verdict: 'allow' },
        { title: "another's", request: { get: 'calls/b' }, verdict: 'deny' },
      ],
    },
    {
      title: 'let names a value, and a later let may use it',
      rules: `match /lets/{id} {
        function sum() {
          let a = request.resource.data.a;
          let b = a + 1;
          return a + b == 5;
        }
        allow create: if sum();
      }`,
      checks: [
        { title: '2 + 3', request: { set: 'lets/x', data: { a: 2 } }, verdict: 'allow' },
        { title: '3 + 4', request: { set: 'lets/x', data: { a: 3 } }, verdict: 'deny' },
      ],
    },
    {
      title: 'a let that errs and is used makes the function err',
      rules: `match /letError/{id} {
        function errs() { let a = request.resource.data.missing; return a == 1; }
        allow create: if errs();
        allow update: if errs() || true;
      }`,
      seed: { 'letError/old': { a: 1 } },
      checks: [
        { title: 'alone', request: { set: 'letError/x', data: { a: 2 } }, verdict: 'deny' },
        { title: 'beside true', request: { update: 'letError/old', data: { a: 2 } }, verdict: 'allow' },
      ],
    },
    {
      title: 'a function takes up to seven arguments',
      rules: `match /seven/{id} {
        function seven(a, b, c, d, e, f, g) { return a + b + c + d + e + f == g; }
        allow get: if seven(1, 2, 3, 4, 5, 6, 21);
        allow list: if seven(1, 2, 3, 4, 5, 6, 7);
      }`,
      checks: [
        { title: 'the sum', request: { get: 'seven/x' }, verdict: 'allow' },
        { title: 'not the sum', request: { list: 'seven' }, verdict: 'deny' },
      ],
    },
    {
      // The limit is twenty. Beyond it one engine refuses the file and another the request: not for a table.
      title: 'calls may nest deep',
      rules: `match /deep/{id} { ${CHAIN(15)} allow get: if f14(); allow list: if !f14(); }`,
      checks: [
        { title: 'fifteen', request: { get: 'deep/x' }, verdict: 'allow' },
        { title: 'and the answer comes back', request: { list: 'deep' }, verdict: 'deny' },
      ],
    },
    {
      // What counts as one expression is undocumented: the two rows stay far from the limit on either side.
      title: 'a request may evaluate a thousand expressions',
      rules: `match /budget/{id} {
        function fifty() { return ${AND(50, '1 == 1')}; }
        allow get: if ${AND(2, 'fifty()')};
        allow list: if ${AND(30, 'fifty()')};
      }`,
      checks: [
        { title: 'a hundred comparisons', request: { get: 'budget/x' }, verdict: 'allow' },
        { title: 'fifteen hundred comparisons', request: { list: 'budget' }, verdict: 'deny' },
      ],
    },
    {
      title: 'a function nobody defined is an error like any other',
      rules: `match /unknown/{id} { allow get: if nobodyDefinedThis(); }`,
      checks: [{ title: 'the clause that calls it', request: { get: 'unknown/x' }, verdict: 'deny' }],
    },
  ],
  "function fromService(id) { return id == 's'; }",
);
