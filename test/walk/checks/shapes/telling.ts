import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { deviceOf, preferences, resendRequestOf } from '../../../rules/asking.ts';
import type { Check } from '../../check.ts';
import { doorOf } from '../../doors.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';

type Changes = readonly (readonly [what: string, change: lite.DocumentData, fits?: true])[];

const ofPreferences: Changes = [
  ['as they are', {}, true],
  ['all off', { mail: false, wecom: false }, true],
  ['without an account', { wecomAccount: '' }, true],
  ['with the longest account there is', { wecomAccount: 'a'.repeat(64) }, true],
  ['with an account too long', { wecomAccount: 'a'.repeat(65) }],
  ['with everybody for an account', { wecomAccount: '@all' }],
  ['with two accounts', { wecomAccount: 'a|b' }],
  ['with an account that is no text', { wecomAccount: 1 }],
  ['with a switch that is text', { mail: 'on' }],
  ['with another switch that is text', { wecom: 'on' }],
  ['with a switch nobody knows', { sms: true }],
];

const ofDevice: Changes = [
  ['as it is', {}, true],
  ['with the longest token and label there are', { token: 't'.repeat(4096), label: '长'.repeat(60) }, true],
  ['with a token of one letter', { token: 't' }, true],
  ['with a token that is a list', { token: ['t'] }],
  ['with a label that is a list', { label: [] }],
  ['without a token', { token: '' }],
  ['with a token out of all proportion', { token: 't'.repeat(4097) }],
  ['with a token that is no text', { token: 1 }],
  ['with a label out of all proportion', { label: '长'.repeat(61) }],
  ['with a label that is no text', { label: 1 }],
  ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
  ['with a field nobody knows', { owner: 'bai' }],
];

const ofResend: Changes = [
  ['as it is', {}, true],
  ['for all', { letter: null }, true],
  ['for what is no id', { letter: 1 }],
  ['for an id out of all proportion', { letter: 'a'.repeat(65) }],
  ['in somebody else’s name', { by: 'bai' }],
  ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
  ['with its result', { result: { status: 'applied', count: 1 } }],
];

/** Of what everybody may say of themselves, and the administrator ask: no field but these, each of its type. */
export function tellingShapes(world: World): Check[] {
  const forms = [
    ['wu', paths.preferences('wu'), 'update', preferences, ofPreferences],
    ['wu', paths.device('wu', 'phone'), 'update', deviceOf(), ofDevice],
    ['you', paths.resendRequest('new'), 'create', resendRequestOf('you'), ofResend],
  ] as const;
  return forms.flatMap(([name, path, method, whole, changes]) => {
    const { caller } = known(world, name, 'chen-draft');
    const check = (what: string, allowed: boolean, data: lite.DocumentData, at: string = path): Check => ({
      door: doorOf(at, method),
      caller,
      shape: true,
      what: `${at} ${what}`,
      allowed,
      run: ({ lite: db }) => lite.setDoc(lite.doc(db, at), data),
      changes: [at],
    });
    return [
      ...changes.map(([what, change, fits]) => check(what, fits === true, { ...whole, ...change })),
      ...Object.keys(whole).map((field) => {
        const { [field]: _, ...rest } = whole;
        return check(`without its ${field}`, false, rest);
      }),
      ...(path === paths.preferences(name) ? [] : [check('under an id that is none', false, whole, `${path}。`)]),
    ];
  });
}
