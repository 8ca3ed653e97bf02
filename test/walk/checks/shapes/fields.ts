import { supplementParts } from '@rongcuo/domain';
import type * as lite from 'firebase/firestore/lite';

/** What the rules hold a field to: what people write, a short word (an id, a date, a choice), a word or none … */
type Field =
  | 'text'
  | 'word'
  | 'orNone'
  | 'flag'
  | 'number'
  | 'list'
  | 'result'
  | 'proceeding'
  | 'supplements'
  | 'account'
  | 'place';
export type Fields = Readonly<Record<string, Field>>;

const longest = '长'.repeat(20_000);
const longestWord = 'x'.repeat(128);
const items = (n: number) => Array.from({ length: n }, (_, index) => `i${index}`);
/** A map as deep as Firestore stores one. */
const deep = Array.from({ length: 15 }).reduce<lite.DocumentData>((inner) => ({ inner }), {});
const each = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

/** The most of its kind that passes: what is wrong with it the decider says in words. */
const most: Readonly<Record<Field, unknown>> = {
  text: longest,
  word: longestWord,
  orNone: null,
  flag: false,
  number: 9_007_199_254_740_991,
  list: items(60),
  result: { tolerate: false, liability: longestWord },
  proceeding: { kind: longestWord, raisedOn: longestWord, reference: longest },
  supplements: each(supplementParts, longest),
  account: { email: 'x'.repeat(254), uid: longestWord },
  place: { name: longestWord, accountability: false },
};

const misfits: Readonly<Record<Field, readonly unknown[]>> = {
  text: [`${longest}长`, 1, null, ['理由'], deep],
  word: [`${longestWord}x`, 1, null, ['x'], deep],
  orNone: [`${longestWord}x`, 1, ['x'], deep],
  flag: ['true', 1, null, [true], deep],
  number: ['1', 1.5, null, [1], deep],
  list: [items(61), 'i1', 1, null, { i1: true }],
  result: [
    ...['exempt', true, null, [], { ...deep }],
    { tolerate: 'true' },
    { tolerate: true, liability: 1 },
    { tolerate: true, liability: `${longestWord}x` },
    { tolerate: false, note: '' },
  ],
  proceeding: [
    ...['inquiry', null, [], deep],
    { kind: 1 },
    { raisedOn: deep },
    { kind: `${longestWord}x` },
    { reference: `${longest}长` },
    { kind: 'inquiry', departmentId: 'discipline' },
  ],
  supplements: [
    ...['请补充', null, ['matter'], deep],
    { number: '请补充' },
    { matter: deep },
    ...supplementParts.map((part) => ({ [part]: `${longest}长` })),
  ],
  account: [
    ...['a@school.example', null, [], deep],
    { password: 'x' },
    { email: 1 },
    { email: ['a@school.example'] },
    { email: 'x'.repeat(255) },
    { uid: 1 },
    { uid: `${longestWord}x` },
  ],
  place: [
    ...['组织部', null, [], deep],
    { head: 'wu' },
    { name: 1 },
    { name: `${longestWord}x` },
    { accountability: '是' },
  ],
};

const short: readonly (Field | undefined)[] = ['text', 'word', 'orNone'];
/** Short texts and words pass for each other. */
const passesFor = (given: Field, field: Field | undefined): boolean =>
  given === field || (short.includes(given) && short.includes(field));

/** What is asked with something else in it: whether that passes, and what it is about. */
export interface Change {
  readonly what: string;
  readonly allowed: boolean;
  readonly change: lite.DocumentData;
  readonly about?: readonly string[];
}

/**
 * What a kind may carry: nothing, everything at its most, and each field that does not fit.
 * @param payloads of each kind one with every field there is
 */
export function payloadsOf<Kind extends string>(
  kind: Kind,
  shapes: Readonly<Record<Kind, Fields>>,
  payloads: Readonly<Record<Kind, lite.DocumentData>>,
): Change[] {
  const fields = Object.entries(shapes[kind]);
  const whole = payloads[kind];
  const others = Object.entries<Fields>(shapes).map(
    ([name, given]) =>
      [name, given, Object.entries<lite.DocumentData>(payloads).find(([each]) => each === name)?.[1]] as const,
  );
  const carrying = (what: string, payload: unknown, allowed: boolean, ...about: string[]): Change => ({
    what,
    allowed,
    change: { payload },
    about,
  });
  return [
    carrying('nothing filled in', {}, true),
    carrying('everything at its longest', Object.fromEntries(fields.map(([name, field]) => [name, most[field]])), true),
    ...fields.flatMap(([name, field]) => [
      carrying(`“${name}” at its longest`, { [name]: most[field] }, true, name),
      ...misfits[field].map((value, n) =>
        carrying(`a “${name}” that does not fit, ${n}`, { ...whole, [name]: value }, false, name),
      ),
    ]),
    carrying('a field that is not its own', { ...whole, note: '' }, false),
    carrying('a result', { ...whole, result: { status: 'applied' } }, false),
    ...['是', [true], null, 1].map((payload) =>
      carrying(`a payload that is ${JSON.stringify(payload)}`, payload, false),
    ),
    ...others.map(([other, given, payload]) => {
      const fits = Object.entries(given).every(([name, field]) => passesFor(field, shapes[kind][name]));
      return carrying(`the payload of “${other}”`, payload, fits, other);
    }),
  ];
}
