import { contract } from './contract.ts';

/*
 * Rules are not filters: a query is judged by what it could return, and its filters are the proof.
 * Documented pairs: equality, either side of a disjunction, limit, collection group, no constraint.
 * `array-contains` for `uid in list` is not in the reference; it has worked in production since it came (2018).
 * Ranges, `in`, `!=` and document ids as proof are undocumented and stay out of the dialect.
 */
const DOC = '/databases/$(db)/documents';
const MINE = ['owner', '==', 'alice'] as const;
const READER = ['readers', 'array-contains', 'alice'] as const;
const FILED = ['status', '==', 'filed'] as const;
const SEEDED = { owner: 'alice', readers: ['alice'], status: 'filed' };

contract('queries', [
  {
    title: 'an equality filter proves the same equality',
    rules: 'match /byOwner/{id} { allow list: if request.auth.uid == resource.data.owner; }',
    seed: { 'byOwner/x': SEEDED },
    checks: [
      { title: 'where owner == alice', request: { list: 'byOwner', where: [MINE] }, verdict: 'allow' },
      { title: 'with one filter more', request: { list: 'byOwner', where: [MINE, FILED] }, verdict: 'allow' },
      { title: 'where owner == bob', request: { list: 'byOwner', where: [['owner', '==', 'bob']] }, verdict: 'deny' },
      { title: 'another field', request: { list: 'byOwner', where: [FILED] }, verdict: 'deny' },
      { title: 'no filter, though every document is hers', request: { list: 'byOwner' }, verdict: 'deny' },
      { title: 'no filter but a limit', request: { list: 'byOwner', limit: 1 }, verdict: 'deny' },
    ],
  },
  {
    title: 'an empty collection is refused like a full one',
    rules: 'match /empty/{id} { allow list: if request.auth.uid == resource.data.owner; }',
    checks: [
      { title: 'with the filter', request: { list: 'empty', where: [MINE] }, verdict: 'allow' },
      { title: 'without', request: { list: 'empty' }, verdict: 'deny' },
    ],
  },
  {
    title: 'array-contains proves membership',
    rules: 'match /byReader/{id} { allow list: if request.auth.uid in resource.data.readers; }',
    seed: { 'byReader/x': SEEDED },
    checks: [
      { title: 'readers contains alice', request: { list: 'byReader', where: [READER] }, verdict: 'allow' },
      { title: 'and one filter more', request: { list: 'byReader', where: [READER, FILED] }, verdict: 'allow' },
      {
        title: 'readers contains bob',
        request: { list: 'byReader', where: [['readers', 'array-contains', 'bob']] },
        verdict: 'deny',
      },
      { title: 'another field', request: { list: 'byReader', where: [FILED] }, verdict: 'deny' },
      { title: 'no filter', request: { list: 'byReader' }, verdict: 'deny' },
    ],
  },
  {
    title: '&& needs a filter for each of its sides',
    rules: `match /both/{id} { allow list: if request.auth.uid in resource.data.readers && resource.data.status == 'filed'; }`,
    seed: { 'both/x': SEEDED },
    checks: [
      { title: 'both', request: { list: 'both', where: [READER, FILED] }, verdict: 'allow' },
      { title: 'the first alone', request: { list: 'both', where: [READER] }, verdict: 'deny' },
      { title: 'the second alone', request: { list: 'both', where: [FILED] }, verdict: 'deny' },
      {
        title: 'another value',
        request: { list: 'both', where: [READER, ['status', '==', 'draft']] },
        verdict: 'deny',
      },
    ],
  },
  {
    title: '|| needs a filter for one of its sides',
    rules: `match /either/{id} { allow list: if resource.data.status == 'filed' || request.auth.uid == resource.data.owner; }`,
    seed: { 'either/x': SEEDED },
    checks: [
      { title: 'the first', request: { list: 'either', where: [FILED] }, verdict: 'allow' },
      { title: 'the second', request: { list: 'either', where: [MINE] }, verdict: 'allow' },
      { title: 'neither', request: { list: 'either' }, verdict: 'deny' },
      {
        title: 'neither, by a wrong value',
        request: { list: 'either', where: [['status', '==', 'draft']] },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'a side of || that needs no document frees the query',
    rules: `match /clerks/{id} {
      allow list: if 'clerk' in request.auth.token.get('roles', []) || resource.data.owner == request.auth.uid;
    }`,
    seed: { 'clerks/x': SEEDED },
    checks: [
      {
        title: 'a clerk, no filter',
        as: { uid: 'c', claims: { roles: ['clerk'] } },
        request: { list: 'clerks' },
        verdict: 'allow',
      },
      { title: 'alice, her own', request: { list: 'clerks', where: [MINE] }, verdict: 'allow' },
      { title: 'alice, no filter', request: { list: 'clerks' }, verdict: 'deny' },
    ],
  },
  {
    title: 'two allow statements are two ways to prove it',
    rules: `match /ways/{id} {
      allow list: if request.auth.uid in resource.data.readers;
      allow list: if resource.data.owner == request.auth.uid;
    }`,
    seed: { 'ways/x': SEEDED },
    checks: [
      { title: 'the first', request: { list: 'ways', where: [READER] }, verdict: 'allow' },
      { title: 'the second', request: { list: 'ways', where: [MINE] }, verdict: 'allow' },
      { title: 'neither', request: { list: 'ways', where: [FILED] }, verdict: 'deny' },
    ],
  },
  {
    title: 'a proof goes through functions and their arguments',
    rules: `match /through/{id} {
      function own(data) { let me = request.auth.uid; return data.owner == me; }
      function filed(data) { return data.status == 'filed'; }
      allow list: if own(resource.data) && filed(resource.data);
    }`,
    seed: { 'through/x': SEEDED },
    checks: [
      { title: 'both filters', request: { list: 'through', where: [MINE, FILED] }, verdict: 'allow' },
      { title: 'one filter', request: { list: 'through', where: [MINE] }, verdict: 'deny' },
    ],
  },
  {
    title: 'a field inside a map is proved by a filter on its path',
    rules: `match /inMap/{id} { allow list: if resource.data.unit.id == 'u1'; }`,
    seed: { 'inMap/x': { unit: { id: 'u1' } } },
    checks: [
      { title: 'where unit.id == u1', request: { list: 'inMap', where: [['unit.id', '==', 'u1']] }, verdict: 'allow' },
      { title: 'no filter', request: { list: 'inMap' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a condition on a field that no filter fixes cannot be proved, nor can its negation',
    rules: `match /negated/{id} {
      allow list: if request.auth.uid in resource.data.readers && !(request.auth.uid in resource.data.recused);
    }`,
    seed: { 'negated/x': { ...SEEDED, recused: [] } },
    checks: [{ title: 'membership alone', request: { list: 'negated', where: [READER] }, verdict: 'deny' }],
  },
  {
    title: 'request.query.limit bounds a query, and a query without limit is refused',
    rules: 'match /bounded/{id} { allow list: if request.query.limit <= 50; }',
    seed: { 'bounded/x': {} },
    checks: [
      { title: 'fifty', request: { list: 'bounded', limit: 50 }, verdict: 'allow' },
      { title: 'fifty-one', request: { list: 'bounded', limit: 51 }, verdict: 'deny' },
      { title: 'none', request: { list: 'bounded' }, verdict: 'deny' },
    ],
  },
  {
    title: 'membership and limit together',
    rules:
      'match /page/{id} { allow list: if request.auth.uid in resource.data.readers && request.query.limit <= 50; }',
    seed: { 'page/x': SEEDED },
    checks: [
      { title: 'both', request: { list: 'page', where: [READER], limit: 50 }, verdict: 'allow' },
      { title: 'no limit', request: { list: 'page', where: [READER] }, verdict: 'deny' },
      { title: 'no filter', request: { list: 'page', limit: 50 }, verdict: 'deny' },
    ],
  },
  {
    title: 'get of a constant document decides a query once',
    rules: `match /gated/{id} { allow list: if get(${DOC}/settings/list).data.open; }
      match /gatedShut/{id} { allow list: if get(${DOC}/settings/shut).data.open; }
      match /gatedByUid/{id} { allow list: if exists(${DOC}/staff/$(request.auth.uid)); }
      match /parents/{p}/children/{id} { allow list: if request.auth.uid in get(${DOC}/parents/$(p)).data.readers; }`,
    seed: {
      'settings/list': { open: true },
      'settings/shut': { open: false },
      'staff/alice': {},
      'parents/a': { readers: ['alice'] },
      'parents/b': { readers: ['bob'] },
    },
    checks: [
      { title: 'open', request: { list: 'gated' }, verdict: 'allow' },
      { title: 'shut', request: { list: 'gatedShut' }, verdict: 'deny' },
      { title: 'by the caller', request: { list: 'gatedByUid' }, verdict: 'allow' },
      { title: 'by another caller', as: { uid: 'bob' }, request: { list: 'gatedByUid' }, verdict: 'deny' },
      { title: 'by the parent', request: { list: 'parents/a/children' }, verdict: 'allow' },
      { title: 'by another parent', request: { list: 'parents/b/children' }, verdict: 'deny' },
    ],
  },
  {
    title: 'nobody signed in is refused by a proof about a uid',
    rules: 'match /private/{id} { allow list: if request.auth != null && resource.data.owner == request.auth.uid; }',
    seed: { 'private/x': SEEDED },
    checks: [
      { title: 'nobody', as: null, request: { list: 'private', where: [MINE] }, verdict: 'deny' },
      { title: 'alice', request: { list: 'private', where: [MINE] }, verdict: 'allow' },
    ],
  },
  {
    title: 'a collection group is proved like a collection',
    rules: `match /{path=**}/notices/{id} { allow list: if request.auth != null && request.query.limit <= 10; }`,
    seed: { 'notices/a': {}, 'units/u/notices/b': {} },
    checks: [
      { title: 'within the limit', request: { group: 'notices', limit: 10 }, verdict: 'allow' },
      { title: 'over it', request: { group: 'notices', limit: 11 }, verdict: 'deny' },
      { title: 'nobody', as: null, request: { group: 'notices', limit: 10 }, verdict: 'deny' },
    ],
  },
]);
