import { contract } from './contract.ts';

const DOC = '/databases/$(db)/documents';
const READS = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `!exists(${DOC}/nowhere/d${i + from})`).join(' && ');

contract('documents', [
  {
    title: 'get reads another document, whatever its own rules',
    rules: `match /gets/{id} { allow get: if get(${DOC}/config/site).data.open == true; }
      match /getsOther/{id} { allow get: if get(${DOC}/config/closed).data.open == true; }
      match /getsNone/{id} { allow get: if get(${DOC}/config/none).data.open == true; }`,
    seed: { 'config/site': { open: true }, 'config/closed': { open: false } },
    checks: [
      { title: 'the field is true', request: { get: 'gets/x' }, verdict: 'allow' },
      { title: 'the field is false', request: { get: 'getsOther/x' }, verdict: 'deny' },
      { title: 'no such document', request: { get: 'getsNone/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'get of a missing document is an error: !, == null and != deny, || true absorbs it',
    rules: `match /missNot/{id} { allow get: if !(get(${DOC}/config/none).data.open == true); }
      match /missNull/{id} { allow get: if get(${DOC}/config/none) == null; }
      match /missUnequal/{id} { allow get: if get(${DOC}/config/none).data.open != true; }
      match /missOr/{id} { allow get: if get(${DOC}/config/none).data.open || true; }`,
    checks: [
      { title: '!', request: { get: 'missNot/x' }, verdict: 'deny' },
      { title: '== null', request: { get: 'missNull/x' }, verdict: 'deny' },
      { title: '!=', request: { get: 'missUnequal/x' }, verdict: 'deny' },
      { title: '|| true', request: { get: 'missOr/x' }, verdict: 'allow' },
    ],
  },
  {
    title: 'exists tells whether a document is there',
    rules: `match /exist/{id} { allow get: if exists(${DOC}/config/$(id)); }
      match /existNot/{id} { allow get: if !exists(${DOC}/config/$(id)); }`,
    seed: { 'config/site': {} },
    checks: [
      { title: 'it is', request: { get: 'exist/site' }, verdict: 'allow' },
      { title: 'it is not', request: { get: 'exist/none' }, verdict: 'deny' },
      { title: '! and it is', request: { get: 'existNot/site' }, verdict: 'deny' },
      { title: '! and it is not', request: { get: 'existNot/none' }, verdict: 'allow' },
    ],
  },
  {
    title: 'two gets in one condition',
    rules: `match /two/{id}/parts/{p} {
      allow get: if request.auth.uid in get(${DOC}/two/$(id)).data.readers
        && get(${DOC}/two/$(id)/openings/$(request.auth.uid)).data.open;
    }`,
    seed: {
      'two/a': { readers: ['alice'] },
      'two/a/openings/alice': { open: true },
      'two/b': { readers: ['alice'] },
      'two/c': { readers: ['bob'] },
      'two/c/openings/alice': { open: true },
    },
    checks: [
      { title: 'both documents agree', request: { get: 'two/a/parts/p' }, verdict: 'allow' },
      { title: 'the second is missing', request: { get: 'two/b/parts/p' }, verdict: 'deny' },
      { title: 'the first says no', request: { get: 'two/c/parts/p' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a path may be made of the caller, of stored fields and of new ones',
    rules: `match /byUid/{id} { allow get: if get(${DOC}/people/$(request.auth.uid)).data.active; }
      match /byField/{id} {
        allow get: if get(${DOC}/people/$(resource.data.owner)).data.active;
        allow create: if get(${DOC}/people/$(request.resource.data.owner)).data.active;
      }
      match /byJoin/{id} { allow create: if exists(${DOC}/people/$(request.auth.uid + '_' + id)); }`,
    seed: {
      'people/alice': { active: true },
      'people/bob': { active: false },
      'people/alice_x': {},
      'byField/a': { owner: 'alice' },
      'byField/b': { owner: 'bob' },
    },
    checks: [
      { title: 'the caller', request: { get: 'byUid/x' }, verdict: 'allow' },
      { title: 'another caller', as: { uid: 'bob' }, request: { get: 'byUid/x' }, verdict: 'deny' },
      { title: 'a stored field', request: { get: 'byField/a' }, verdict: 'allow' },
      { title: 'another stored field', request: { get: 'byField/b' }, verdict: 'deny' },
      { title: 'a new field', request: { set: 'byField/c', data: { owner: 'alice' } }, verdict: 'allow' },
      { title: 'another new field', request: { set: 'byField/c', data: { owner: 'bob' } }, verdict: 'deny' },
      { title: 'a joined string', request: { set: 'byJoin/x', data: {} }, verdict: 'allow' },
      { title: 'another joined string', request: { set: 'byJoin/y', data: {} }, verdict: 'deny' },
    ],
  },
  {
    title: 'getAfter sees the other writes of the same batch',
    rules: `match /entries/{id} { allow create: if getAfter(${DOC}/totals/all).data.count == request.resource.data.number; }
      match /totals/{id} { allow write: if true; }`,
    seed: { 'totals/all': { count: 1, other: 'kept' } },
    checks: [
      {
        title: 'with its companion',
        request: {
          batch: [
            { set: 'entries/x', data: { number: 2 } },
            { update: 'totals/all', data: { count: 2 } },
          ],
        },
        verdict: 'allow',
      },
      {
        title: 'with the companion first',
        request: {
          batch: [
            { update: 'totals/all', data: { count: 2 } },
            { set: 'entries/x', data: { number: 2 } },
          ],
        },
        verdict: 'allow',
      },
      { title: 'without it', request: { set: 'entries/x', data: { number: 2 } }, verdict: 'deny' },
      {
        title: 'with another value in it',
        request: {
          batch: [
            { set: 'entries/x', data: { number: 2 } },
            { update: 'totals/all', data: { count: 3 } },
          ],
        },
        verdict: 'deny',
      },
      {
        title: 'alone, when the stored document already agrees',
        request: { set: 'entries/x', data: { number: 1 } },
        verdict: 'allow',
      },
    ],
  },
  {
    title: 'getAfter of a document that the batch creates, and get of it, which does not see it',
    rules: `match /pairs/{id} {
        allow create: if getAfter(${DOC}/pairs/$(id)/log/first).data.of == id;
        match /log/{entry} { allow create: if true; }
      }
      match /pairsBefore/{id} {
        allow create: if get(${DOC}/pairsBefore/$(id)/log/first).data.of == id;
        match /log/{entry} { allow create: if true; }
      }`,
    checks: [
      {
        title: 'created together',
        request: {
          batch: [
            { set: 'pairs/x', data: {} },
            { set: 'pairs/x/log/first', data: { of: 'x' } },
          ],
        },
        verdict: 'allow',
      },
      { title: 'the companion missing', request: { set: 'pairs/x', data: {} }, verdict: 'deny' },
      {
        title: 'get sees the state before',
        request: {
          batch: [
            { set: 'pairsBefore/x', data: {} },
            { set: 'pairsBefore/x/log/first', data: { of: 'x' } },
          ],
        },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'existsAfter sees the other writes of the same batch',
    rules: `match /after/{id} {
      allow create: if existsAfter(${DOC}/after/$(id));
    }`,
    checks: [{ title: 'the document itself', request: { set: 'after/x', data: {} }, verdict: 'allow' }],
    differs: { firenook: 'existsAfter is not there; read a field that must be present with getAfter' },
  },
  {
    title: 'one request may read ten other documents, and the same one again for free',
    rules: `match /ten/{id} { allow get: if ${READS(10)}; }
      match /eleven/{id} { allow get: if ${READS(11)}; }
      match /again/{id} { allow get: if ${READS(10)} && ${READS(10)}; }
      match /tenListed/{id} { allow list: if ${READS(10)}; }
      match /elevenListed/{id} { allow list: if ${READS(11)}; }
      match /elevenWritten/{id} { allow create: if ${READS(11)}; }`,
    checks: [
      { title: 'ten', request: { get: 'ten/x' }, verdict: 'allow' },
      { title: 'eleven', request: { get: 'eleven/x' }, verdict: 'deny' },
      { title: 'the same ten twice', request: { get: 'again/x' }, verdict: 'allow' },
      { title: 'ten in a query', request: { list: 'tenListed' }, verdict: 'allow' },
      { title: 'eleven in a query', request: { list: 'elevenListed' }, verdict: 'deny' },
      { title: 'eleven in a write', request: { set: 'elevenWritten/x', data: {} }, verdict: 'deny' },
    ],
  },
  {
    title: 'a batch may read twenty other documents in all',
    rules: `match /readsA/{id} { allow create: if ${READS(8)}; }
      match /readsB/{id} { allow create: if ${READS(8, 100)}; }
      match /readsC/{id} { allow create: if ${READS(8, 200)}; }`,
    checks: [
      {
        title: 'sixteen',
        request: {
          batch: [
            { set: 'readsA/x', data: {} },
            { set: 'readsB/x', data: {} },
          ],
        },
        verdict: 'allow',
      },
      {
        title: 'twenty-four',
        request: {
          batch: [
            { set: 'readsA/x', data: {} },
            { set: 'readsB/x', data: {} },
            { set: 'readsC/x', data: {} },
          ],
        },
        verdict: 'deny',
      },
    ],
  },
]);
