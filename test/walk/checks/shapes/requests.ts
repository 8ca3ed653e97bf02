import { defaultCatalogues, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import {
  calendarRequestOf,
  catalogueRequestOf,
  delegationPayloads,
  delegationRequestOf,
  interpretationRequestOf,
  policyRequestOf,
} from '../../../rules/asking.ts';
import type { Check } from '../../check.ts';
import { doorInto } from '../../doors.ts';
import { asker } from '../../published.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';

const day = '2026-10-09';
const endless = '长'.repeat(20_001);
type Changes = readonly (readonly [what: string, change: lite.DocumentData, fits?: true])[];

/** Of every request: in one's own name, at the server's time, unanswered. */
const ofAll: Changes = [
  ['as it is', {}, true],
  ['in somebody else’s name', { by: 'bai' }],
  ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
  ['with its result', { result: { status: 'applied', version: 3 } }],
  ['with a version of one’s own choice', { version: 9 }],
];

const { policy } = policyRequestOf(asker);
const { payload } = interpretationRequestOf(asker);
const withdrawal = { of: 1, reason: '有误' };

const forms: readonly (readonly [to: string, of: (by: string) => lite.DocumentData, changes: Changes])[] = [
  [
    paths.policyRequests,
    policyRequestOf,
    [
      ['with parameters that are text', { policy: '全部放宽' }],
      ['with a parameter nobody knows', { policy: { ...policy, amnesty: true } }],
      ['with a version among the parameters', { policy: { ...policy, version: 9 } }],
      ['with a meeting that is a list', { policy: { ...policy, meeting: [] } }],
      ['with a rule of meetings nobody knows', { policy: { ...policy, meeting: { votes: 1 } } }],
      ['with a limit nobody knows', { policy: { ...policy, limits: { amnesty: { days: 1 } } } }],
      ['with a quorum nobody knows', { policy: { ...policy, meeting: { quorum: { all: true } } } }],
      ['with a reason that is none', { reason: 1 }],
      ['with a reason out of all proportion', { reason: endless }],
    ],
  ],
  [
    paths.policyRequests,
    catalogueRequestOf,
    [
      ['with catalogues that are text', { catalogues: '全部' }],
      ['with a catalogue nobody knows', { catalogues: { ...defaultCatalogues, amnesties: [] } }],
      ['with words for the version it is based on', { basedOn: '最新' }],
    ],
  ],
  [
    paths.interpretationRequests,
    interpretationRequestOf,
    [
      ['as something else', { kind: 'repeal' }],
      ['with a payload that is text', { payload: '一律从宽' }],
      ['with a payload that is nothing', { payload: null }],
      ['under a number of one’s own choice', { payload: { ...payload, number: 1 } }],
      ['with subjects that are text', { payload: { ...payload, subjects: 'article.5' } }],
      ['with too many subjects', { payload: { ...payload, subjects: Array.from({ length: 61 }, (_, n) => `s${n}`) } }],
      ['with a question out of all proportion', { payload: { ...payload, question: endless } }],
      ['with an answer out of all proportion', { payload: { ...payload, answer: endless } }],
      ['from a day that is none', { payload: { ...payload, effectiveOn: 1 } }],
      ['in the place of words', { payload: { ...payload, replaces: '第一号' } }],
      ['with nothing filled in', { payload: {} }, true],
      ['as a withdrawal', { kind: 'withdraw', payload: withdrawal }, true],
      ['as a withdrawal with nothing filled in', { kind: 'withdraw', payload: {} }, true],
      ['as a withdrawal with an answer', { kind: 'withdraw', payload: { ...withdrawal, answer: '' } }],
      ['as a withdrawal of words', { kind: 'withdraw', payload: { ...withdrawal, of: '1' } }],
      ['as a withdrawal without a readable reason', { kind: 'withdraw', payload: { ...withdrawal, reason: 1 } }],
      ['as a withdrawal with the payload of a publication', { kind: 'withdraw' }],
      ['with the payload of a withdrawal', { payload: withdrawal }],
    ],
  ],
  [
    paths.delegationRequests,
    delegationRequestOf,
    [
      ['as something else', { kind: 'appoint' }],
      ['with a payload that is text', { payload: '一律代办' }],
      ['with nothing filled in', { payload: {} }, true],
      ['with a right to act', { payload: { ...delegationPayloads.delegate, roles: ['head'] } }],
      ['in somebody else’s place', { payload: { ...delegationPayloads.delegate, of: 'xu' } }],
      ['with a deputy that is a list', { payload: { ...delegationPayloads.delegate, to: ['zhou'] } }],
      ['from a day that is none', { payload: { ...delegationPayloads.delegate, from: 1 } }],
      ['until a day that is none', { payload: { ...delegationPayloads.delegate, until: 1 } }],
      ['with a reason out of all proportion', { payload: { ...delegationPayloads.delegate, reason: endless } }],
      ['as an end', { kind: 'endDelegation', payload: delegationPayloads.endDelegation }, true],
      ['as an end of something that is none', { kind: 'endDelegation', payload: { of: 1 } }],
      ['as an end with another field', { kind: 'endDelegation', payload: { of: 'away', until: day } }],
      ['with the payload of an end', { payload: delegationPayloads.endDelegation }],
      ['as an end with the payload of a beginning', { kind: 'endDelegation' }],
    ],
  ],
  [
    paths.calendarRequests,
    calendarRequestOf,
    [
      ['with years that are text', { years: '2027' }],
      ['with years that are a list', { years: [] }],
      ['with a reason that is none', { reason: 1 }],
    ],
  ],
];

export function requestShapes(world: World): Check[] {
  const { caller } = known(world, asker, 'chen-draft');
  return forms.flatMap(([to, of, changes]) => {
    const check = (what: string, allowed: boolean, data: lite.DocumentData, id?: string): Check => ({
      door: doorInto(to, 'create'),
      caller,
      shape: true,
      what: `a request in ${to} ${what}`,
      allowed,
      run: ({ lite: db }) =>
        id === undefined ? lite.addDoc(lite.collection(db, to), data) : lite.setDoc(lite.doc(db, to, id), data),
    });
    const whole = of(asker);
    return [
      ...[...ofAll, ...changes].map(([what, change, fits]) => check(what, fits === true, { ...whole, ...change })),
      ...['by', 'at'].map((field) => {
        const { [field]: _, ...rest } = whole;
        return check(`without its ${field}`, false, rest);
      }),
      check('under an id that is none', false, whole, '请示'),
    ];
  });
}
