import * as lite from 'firebase/firestore/lite';
import { contract } from './contract.ts';

const MINUTE = 60_000;
const now = Date.now();

contract('time', [
  {
    title: 'a server timestamp equals request.time, a client clock does not',
    rules: `match /stamped/{id} {
      allow create: if request.resource.data.at == request.time;
      allow update: if request.resource.data.at != request.time;
    }`,
    seed: { 'stamped/old': { at: new Date(0) } },
    checks: [
      {
        title: 'serverTimestamp()',
        request: { set: 'stamped/x', data: { at: lite.serverTimestamp() } },
        verdict: 'allow',
      },
      { title: 'new Date()', request: { set: 'stamped/x', data: { at: new Date() } }, verdict: 'deny' },
      { title: 'no time', request: { set: 'stamped/x', data: {} }, verdict: 'deny' },
      { title: '!= and a client time', request: { update: 'stamped/old', data: { at: new Date() } }, verdict: 'allow' },
      {
        title: '!= and serverTimestamp()',
        request: { update: 'stamped/old', data: { a: 1, at: lite.serverTimestamp() } },
        verdict: 'deny',
      },
    ],
  },
  {
    title: 'a server timestamp inside a map equals request.time',
    rules: 'match /nested/{id} { allow create: if request.resource.data.opened.at == request.time; }',
    checks: [
      {
        title: 'serverTimestamp()',
        request: { set: 'nested/x', data: { opened: { at: lite.serverTimestamp() } } },
        verdict: 'allow',
      },
      { title: 'new Date()', request: { set: 'nested/x', data: { opened: { at: new Date() } } }, verdict: 'deny' },
    ],
  },
  {
    title: 'a stored time is compared with request.time less a duration',
    rules: `match /recent/{id} { allow get: if resource.data.at > request.time - duration.value(15, 'm'); }`,
    seed: {
      'recent/now': { at: new Date(now) },
      'recent/old': { at: new Date(now - 16 * MINUTE) },
      'recent/text': { at: 'now' },
    },
    checks: [
      { title: 'within a quarter of an hour', request: { get: 'recent/now' }, verdict: 'allow' },
      { title: 'before it', request: { get: 'recent/old' }, verdict: 'deny' },
      { title: 'a string where the time should be', request: { get: 'recent/text' }, verdict: 'deny' },
    ],
  },
  {
    title: 'a stored time plus a duration is a time',
    rules: `match /lasting/{id} { allow get: if request.time < resource.data.at + duration.value(1, 'h'); }`,
    seed: { 'lasting/now': { at: new Date(now) }, 'lasting/old': { at: new Date(now - 61 * MINUTE) } },
    checks: [
      { title: 'within the hour', request: { get: 'lasting/now' }, verdict: 'allow' },
      { title: 'after it', request: { get: 'lasting/old' }, verdict: 'deny' },
    ],
  },
  {
    title: 'two times compare with < and ==',
    when: 'data.from < data.to && data.from == data.same',
    allows: [{ from: new Date(1), same: new Date(1), to: new Date(2) }],
    denies: [
      { from: new Date(2), same: new Date(2), to: new Date(2) },
      { from: new Date(1), same: new Date(0), to: new Date(2) },
    ],
  },
  {
    title: 'a time less a time is a duration',
    when: "data.to - data.from == duration.value(60, 's')",
    allows: [{ from: new Date(0), to: new Date(MINUTE) }],
    denies: [{ from: new Date(0), to: new Date(MINUTE + 1) }],
  },
  {
    title: 'duration.value knows s, m, h and d',
    when: `duration.value(data.n, 'd') == duration.value(24, 'h')
      && duration.value(data.n, 'h') == duration.value(60, 'm')
      && duration.value(data.n, 'm') == duration.value(60, 's')`,
    allows: [{ n: 1 }],
    denies: [{ n: 2 }],
  },
  {
    title: 'timestamp.date makes a day',
    when: 'data.at >= timestamp.date(2026, 10, 8)',
    allows: [{ at: new Date('2026-10-08T00:00:00Z') }],
    denies: [{ at: new Date('2026-10-07T23:59:59Z') }],
  },
  {
    title: 'a time shows its UTC parts',
    when: 'data.at.year() == 2026 && data.at.month() == 10 && data.at.day() == 8 && data.at.hours() == 1',
    allows: [{ at: new Date('2026-10-08T01:00:00Z') }],
    denies: [{ at: new Date('2026-10-08T02:00:00Z') }],
  },
  {
    title: 'toMillis counts from the epoch',
    when: 'data.at.toMillis() == 1500',
    allows: [{ at: new Date(1500) }],
    denies: [{ at: new Date(1501) }],
  },
  {
    title: 'timestamp.value makes a time of milliseconds',
    when: 'data.at == timestamp.value(0)',
    allows: [{ at: new Date(0) }],
    differs: { firenook: 'timestamp.value is not there; compare toMillis()' },
  },
]);
