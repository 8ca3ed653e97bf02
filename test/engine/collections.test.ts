import * as lite from 'firebase/firestore/lite';
import { contract } from './contract.ts';

contract('collections', [
  {
    title: 'keys().hasOnly refuses a field it does not name',
    when: "data.keys().hasOnly(['a', 'b'])",
    allows: [{ a: 1 }, { a: 1, b: 2 }, {}],
    denies: [{ a: 1, c: 3 }],
  },
  {
    title: 'keys().hasAll insists on every field it names',
    when: "data.keys().hasAll(['a', 'b'])",
    allows: [{ a: 1, b: null, c: 3 }],
    denies: [{ a: 1 }],
  },
  {
    title: 'keys().hasAny is content with one',
    when: "data.keys().hasAny(['a', 'b'])",
    allows: [{ b: 2, c: 3 }],
    denies: [{ c: 3 }],
  },
  { title: 'a map has a size', when: 'data.size() == 2', allows: [{ a: 1, b: 2 }], denies: [{ a: 1 }] },
  {
    title: 'values() lists the values',
    when: 'data.values().hasOnly([1, 2])',
    allows: [{ a: 1, b: 2 }],
    denies: [{ a: 3 }],
  },
  {
    title: 'reading a key that is not there is an error',
    when: 'data.m.a == 1',
    allows: [{ m: { a: 1 } }],
    denies: [{ m: {} }, {}],
  },
  {
    title: 'a key may be computed',
    when: 'data.m[data.k] == 1',
    allows: [{ m: { a: 1 }, k: 'a' }],
    denies: [{ m: { a: 1 }, k: 'b' }],
  },
  {
    title: 'map.get gives its default for a missing key only',
    when: "data.m.get('a', 'none') == 'none'",
    allows: [{ m: {} }, { m: { a: 'none' } }],
    denies: [{ m: { a: null } }, { m: { a: 'x' } }],
  },
  {
    title: 'map.get takes a path of keys',
    when: "data.m.get(['a', 'b'], 'none') == 'none'",
    allows: [{ m: {} }],
    differs: { firenook: 'only the one-key form is there; nest get: m.get(a, {}).get(b, default)' },
  },
  {
    title: 'nested get reaches a deeper default',
    when: "data.get('m', {}).get('a', []).size() == 0",
    allows: [{}, { m: {} }, { m: { a: [] } }],
    denies: [{ m: { a: [1] } }],
  },
  {
    title: 'affectedKeys of a diff names what an update adds, changes and removes',
    rules: `match /diffs/{id} {
      allow update: if request.resource.data.diff(resource.data).affectedKeys().hasOnly(['title', 'note']);
    }`,
    seed: { 'diffs/x': { title: 'a', status: 'draft', m: { p: 1 }, note: 'n' } },
    checks: [
      { title: 'a named field changed', request: { update: 'diffs/x', data: { title: 'b' } }, verdict: 'allow' },
      {
        title: 'a named field removed',
        request: { update: 'diffs/x', data: { title: 'b', note: lite.deleteField() } },
        verdict: 'allow',
      },
      {
        title: 'another field changed too',
        request: { update: 'diffs/x', data: { title: 'b', status: 'x' } },
        verdict: 'deny',
      },
      { title: 'another field added', request: { update: 'diffs/x', data: { extra: 1 } }, verdict: 'deny' },
      {
        title: 'another field removed',
        request: { update: 'diffs/x', data: { title: 'b', status: lite.deleteField() } },
        verdict: 'deny',
      },
      {
        title: 'a key inside another map changed',
        request: { update: 'diffs/x', data: { 'm.p': 2 } },
        verdict: 'deny',
      },
      {
        title: 'a field written with its old value',
        request: { update: 'diffs/x', data: { status: 'draft' } },
        verdict: 'allow',
      },
      {
        title: 'a whole document without its other fields',
        request: { set: 'diffs/x', data: { title: 'b' } },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'a diff tells added, removed, changed and unchanged apart',
    when: `data.diff({'same': 1, 'other': 1, 'gone': 1}).addedKeys().hasOnly(['new'])
      && data.diff({'same': 1, 'other': 1, 'gone': 1}).removedKeys().hasOnly(['gone'])
      && data.diff({'same': 1, 'other': 1, 'gone': 1}).changedKeys().hasOnly(['other'])
      && data.diff({'same': 1, 'other': 1, 'gone': 1}).unchangedKeys().hasAll(['same'])`,
    allows: [{ same: 1, other: 2, new: 1 }],
    denies: [
      { same: 2, other: 2, new: 1 },
      { same: 1, other: 2, new: 1, newer: 1 },
    ],
  },
  {
    title: 'affectedKeys has size, hasAll and hasAny',
    when: "data.diff({'a': 1}).affectedKeys().hasAll(['b']) && data.diff({'a': 1}).affectedKeys().size() == 1",
    allows: [{ a: 1, b: 2 }],
    denies: [{ a: 1 }, { a: 2, b: 2 }],
  },
  {
    title: 'list hasAny',
    when: "data.l.hasAny(['x', 'y'])",
    allows: [{ l: ['a', 'y'] }],
    denies: [{ l: ['a'] }, { l: [] }],
  },
  { title: 'list hasAll', when: "data.l.hasAll(['x', 'y'])", allows: [{ l: ['y', 'a', 'x'] }], denies: [{ l: ['x'] }] },
  {
    title: 'list hasOnly',
    when: "data.l.hasOnly(['x', 'y'])",
    allows: [{ l: ['x', 'x'] }, { l: [] }],
    denies: [{ l: ['x', 'z'] }],
  },
  { title: 'list size', when: 'data.l.size() <= 2', allows: [{ l: [1, 2] }], denies: [{ l: [1, 2, 3] }, { l: 5 }] },
  {
    title: 'list concat keeps order and repeats',
    when: 'data.l.concat([1]) == [1, 2, 1]',
    allows: [{ l: [1, 2] }],
    denies: [{ l: [2, 1] }],
  },
  {
    title: 'list removeAll drops every occurrence',
    when: 'data.l.removeAll([1]) == [2]',
    allows: [{ l: [1, 2, 1] }],
    denies: [{ l: [2, 2] }],
  },
  {
    title: 'list toSet drops repeats',
    when: 'data.l.toSet().size() == data.l.size()',
    allows: [{ l: [1, 2] }],
    denies: [{ l: [1, 1] }],
  },
  {
    title: 'sets have difference, union and intersection',
    when: `data.l.toSet().difference([1].toSet()).hasOnly([2])
      && data.l.toSet().union([3].toSet()).size() == 3
      && data.l.toSet().intersection([1].toSet()).hasOnly([1])`,
    allows: [{ l: [1, 2] }],
    denies: [{ l: [1, 4] }],
  },
  {
    title: 'set algebra takes a set, not a list',
    when: 'data.l.toSet().difference([1]).hasOnly([2])',
    denies: [{ l: [1, 2] }],
    differs: { firenook: 'it takes a list as well; write toSet() on both sides' },
  },
  {
    title: 'list index counts from zero',
    when: "data.l[0] == 'x'",
    allows: [{ l: ['x', 'y'] }],
    denies: [{ l: ['y', 'x'] }],
  },
  {
    title: 'an index past the end is an error',
    when: 'data.l[1] == 1 || !(data.l[1] == 1)',
    allows: [{ l: [0, 1] }],
    denies: [{ l: [1] }],
  },
  { title: 'list join', when: "data.l.join('-') == 'a-b'", allows: [{ l: ['a', 'b'] }], denies: [{ l: ['b', 'a'] }] },
]);
