import { contract } from './contract.ts';

const CLERK = { uid: 'clara', claims: { roles: ['clerk'], level: 3, org: { id: 'o1' } } };

contract('auth', [
  {
    title: 'request.auth is null for nobody',
    rules: `match /signedIn/{id} { allow get: if request.auth != null; }
      match /anybody/{id} { allow get: if request.auth == null; }
      match /public/{id} { allow get: if true; }`,
    checks: [
      { title: 'signed in', request: { get: 'signedIn/x' }, verdict: 'allow' },
      { title: 'nobody', as: null, request: { get: 'signedIn/x' }, verdict: 'deny' },
      { title: '== null, signed in', request: { get: 'anybody/x' }, verdict: 'deny' },
      { title: '== null, nobody', as: null, request: { get: 'anybody/x' }, verdict: 'allow' },
      { title: 'nobody where all may read', as: null, request: { get: 'public/x' }, verdict: 'allow' },
    ],
  },
  {
    title: 'the uid of nobody is an error, not a value',
    rules: `match /notAlice/{id} { allow get, create: if request.auth.uid != 'alice'; }
      match /guarded/{id} { allow get: if request.auth != null && request.auth.uid == 'alice'; }`,
    checks: [
      { title: 'another person', as: { uid: 'bob' }, request: { get: 'notAlice/x' }, verdict: 'allow' },
      { title: 'nobody', as: null, request: { get: 'notAlice/x' }, verdict: 'deny' },
      { title: 'a write by nobody', as: null, request: { set: 'notAlice/x', data: {} }, verdict: 'deny' },
      { title: 'guarded, alice', request: { get: 'guarded/x' }, verdict: 'allow' },
      { title: 'guarded, nobody', as: null, request: { get: 'guarded/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a custom claim is read from the token',
    rules: `match /claims/{id} {
      allow get: if 'clerk' in request.auth.token.roles;
      allow list: if request.auth.token.level >= 3 && request.auth.token.org.id == 'o1';
    }`,
    checks: [
      { title: 'a list claim', as: CLERK, request: { get: 'claims/x' }, verdict: 'allow' },
      { title: 'number and map claims', as: CLERK, request: { list: 'claims' }, verdict: 'allow' },
      {
        title: 'another role',
        as: { uid: 'c', claims: { roles: ['cadre'] } },
        request: { get: 'claims/x' },
        verdict: 'deny',
      },
      { title: 'no such claim', request: { get: 'claims/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'token.get gives its default for a missing claim',
    rules: `match /defaults/{id} { allow get: if request.auth.token.get('roles', ['none']).hasAny(['clerk', 'none']); }
      match /empty/{id} { allow get: if 'clerk' in request.auth.token.get('roles', []); }`,
    checks: [
      { title: 'the default counts', request: { get: 'defaults/x' }, verdict: 'allow' },
      {
        title: 'the claim counts',
        as: { uid: 'c', claims: { roles: ['cadre'] } },
        request: { get: 'defaults/x' },
        verdict: 'deny',
      },
      { title: 'an empty default', request: { get: 'empty/x' }, verdict: 'deny' },
      { title: 'a nobody has no token at all', as: null, request: { get: 'empty/x' }, verdict: 'deny' },
      { title: 'the role is there', as: CLERK, request: { get: 'empty/x' }, verdict: 'allow' },
    ],
  },
  {
    title: 'in tells whether the token has a claim',
    rules: `match /hasClaim/{id} { allow get: if 'roles' in request.auth.token; }`,
    checks: [
      { title: 'it has', as: CLERK, request: { get: 'hasClaim/x' }, verdict: 'allow' },
      { title: 'it has not', request: { get: 'hasClaim/x' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a token says when the person signed in, in seconds',
    rules: `match /fresh/{id} { allow get: if request.time.toMillis() / 1000 - request.auth.token.auth_time < 900; }`,
    checks: [
      { title: 'just now', request: { get: 'fresh/x' }, verdict: 'allow' },
      {
        title: 'long ago',
        as: { uid: 'alice', claims: { auth_time: 1000 } },
        request: { get: 'fresh/x' },
        verdict: 'deny',
      },
    ],
  },
]);
