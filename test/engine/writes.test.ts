import * as lite from 'firebase/firestore/lite';
import { contract } from './contract.ts';

contract('writes', [
  {
    title: 'the write decides the method: create when nothing is there, update when something is',
    rules: `match /creates/{id} { allow create: if true; }
      match /updates/{id} { allow update: if true; }`,
    seed: { 'creates/old': {}, 'updates/old': { a: 1 } },
    checks: [
      { title: 'set where nothing is', request: { set: 'creates/new', data: {} }, verdict: 'allow' },
      { title: 'set over a document', request: { set: 'creates/old', data: {} }, verdict: 'deny' },
      {
        title: 'set over a document where updates are allowed',
        request: { set: 'updates/old', data: { a: 2 } },
        verdict: 'allow',
      },
      {
        title: 'set where nothing is and only updates are allowed',
        request: { set: 'updates/new', data: {} },
        verdict: 'deny',
      },
      { title: 'an update that changes nothing', request: { update: 'updates/old', data: { a: 1 } }, verdict: 'allow' },
    ],
  },
  {
    title: 'request.resource.data is the whole document after the write',
    rules: `match /merged/{id} {
      allow update: if request.resource.data.kept == 'k' && request.resource.data.a == 2 && resource.data.a == 1;
    }`,
    seed: { 'merged/x': { kept: 'k', a: 1 } },
    checks: [
      { title: 'a field updated, the other kept', request: { update: 'merged/x', data: { a: 2 } }, verdict: 'allow' },
      { title: 'another value', request: { update: 'merged/x', data: { a: 3 } }, verdict: 'deny' },
      { title: 'the whole document replaced', request: { set: 'merged/x', data: { a: 2 } }, verdict: 'deny' },
    ],
  },
  {
    title: 'transforms are applied before the rules look',
    rules: `match /transforms/{id} {
      allow update: if request.resource.data.count == resource.data.count + 1 && request.resource.data.list == ['a', 'b'];
    }`,
    seed: { 'transforms/x': { count: 4, list: ['a'] } },
    checks: [
      {
        title: 'increment by one, union of one',
        request: { update: 'transforms/x', data: { a: 1, count: lite.increment(1), list: lite.arrayUnion('b') } },
        verdict: 'allow',
      },
      {
        title: 'increment by two',
        request: { update: 'transforms/x', data: { a: 1, count: lite.increment(2), list: lite.arrayUnion('b') } },
        verdict: 'deny',
      },
      {
        title: 'an element that was already there',
        request: { update: 'transforms/x', data: { a: 1, count: lite.increment(1), list: lite.arrayUnion('a') } },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'an update may consist of transforms and deletions alone',
    rules: 'match /bare/{id} { allow update: if true; }',
    seed: { 'bare/x': { count: 1 } },
    checks: [
      { title: 'a transform', request: { update: 'bare/x', data: { at: lite.serverTimestamp() } }, verdict: 'allow' },
      { title: 'a deletion', request: { update: 'bare/x', data: { count: lite.deleteField() } }, verdict: 'allow' },
    ],
    // REST is also how the web SDK commits a transaction, so the browser meets this there.
    differs: { firenook: 'over REST it insists on a plain field beside them ("document fields must be an object")' },
  },
  {
    title: 'a field stays as it is when before and after are equal',
    rules: `match /fixed/{id} { allow update: if request.resource.data.owner == resource.data.owner; }`,
    seed: { 'fixed/x': { owner: 'alice', a: 1 } },
    checks: [
      { title: 'another field', request: { update: 'fixed/x', data: { a: 2 } }, verdict: 'allow' },
      { title: 'that field', request: { update: 'fixed/x', data: { owner: 'bob' } }, verdict: 'deny' },
      {
        title: 'that field removed',
        request: { update: 'fixed/x', data: { a: 2, owner: lite.deleteField() } },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'a delete sees the document before it',
    rules: `match /deletes/{id} { allow delete: if resource.data.status == 'draft'; }
      match /deleteSees/{id} { allow delete: if request.resource.data.status == 'draft'; }`,
    seed: {
      'deletes/draft': { status: 'draft' },
      'deletes/filed': { status: 'filed' },
      'deleteSees/x': { status: 'draft' },
    },
    checks: [
      { title: 'a draft', request: { delete: 'deletes/draft' }, verdict: 'allow' },
      { title: 'a filed one', request: { delete: 'deletes/filed' }, verdict: 'deny' },
      { title: 'one that is not there', request: { delete: 'deletes/none' }, verdict: 'deny' },
      { title: 'a rule that looks after the delete', request: { delete: 'deleteSees/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a missing document and a forbidden one are denied alike, so a get does not disclose which',
    rules: `match /secret/{id} { allow get, update: if resource.data.owner == request.auth.uid; }`,
    seed: { 'secret/mine': { owner: 'alice' }, 'secret/theirs': { owner: 'bob' } },
    checks: [
      { title: 'her own', request: { get: 'secret/mine' }, verdict: 'allow' },
      { title: "another's", request: { get: 'secret/theirs' }, verdict: 'deny' },
      { title: 'none', request: { get: 'secret/none' }, verdict: 'deny' },
      { title: "an update of another's", request: { update: 'secret/theirs', data: { a: 1 } }, verdict: 'deny' },
      { title: 'a set where none is', request: { set: 'secret/none', data: { owner: 'alice' } }, verdict: 'deny' },
    ],
  },
  {
    title: 'request.method names the method',
    rules: `match /methods/{id} {
      allow read: if request.method == 'get';
      allow write: if request.method in ['create', 'update'];
    }`,
    seed: { 'methods/x': {} },
    checks: [
      { title: 'get', request: { get: 'methods/x' }, verdict: 'allow' },
      { title: 'list', request: { list: 'methods' }, verdict: 'deny' },
      { title: 'create', request: { set: 'methods/y', data: {} }, verdict: 'allow' },
      { title: 'update', request: { update: 'methods/x', data: { a: 1 } }, verdict: 'allow' },
      { title: 'delete', request: { delete: 'methods/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a batch is all or nothing',
    rules: `match /open/{id} { allow create: if true; }
      match /shut/{id} { allow create: if false; }`,
    checks: [
      {
        title: 'all allowed',
        request: {
          batch: [
            { set: 'open/x', data: {} },
            { set: 'open/y', data: {} },
          ],
        },
        verdict: 'allow',
      },
      {
        title: 'the last denied',
        request: {
          batch: [
            { set: 'open/x', data: {} },
            { set: 'shut/y', data: {} },
          ],
        },
        verdict: 'deny',
      },
      {
        title: 'the first denied',
        request: {
          batch: [
            { set: 'shut/x', data: {} },
            { set: 'open/y', data: {} },
          ],
        },
        verdict: 'deny',
      },
    ],
  },
]);
