import { type CaseActionKind, caseActionKinds, casePayloads, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { type AskedKind, actionOf, ask, askedKinds, payloads } from '../../../rules/asking.ts';
import type { Check } from '../../check.ts';
import { doorInto } from '../../doors.ts';
import type { World } from '../../world.ts';
import { entitledTo } from './entitled.ts';
import { type Change, type Fields, payloadsOf } from './fields.ts';

/** What the rules hold each field to, written out by hand. */
const shapes: Readonly<Record<AskedKind, Fields>> = {
  submit: { declared: 'flag' },
  openExOfficio: {
    subjectId: 'word',
    title: 'text',
    account: 'text',
    proceeding: 'proceeding',
    exclusionChecked: 'flag',
  },
  accept: { exclusionChecked: 'flag' },
  return: { supplements: 'supplements' },
  decline: { ground: 'word', reason: 'text' },
  withdraw: { reason: 'text' },
  assign: { investigators: 'list', reason: 'text' },
  declareTie: { reason: 'text' },
  askRecusal: { of: 'word', reason: 'text' },
  decideRecusal: { request: 'word', granted: 'flag', grounds: 'text' },
  addMaterial: { kind: 'word', title: 'text', source: 'text', on: 'word', body: 'text', files: 'list' },
  hearSubject: { on: 'word', body: 'text', files: 'list' },
  recordOpinion: { from: 'word', who: 'text', body: 'text' },
  markBroad: { value: 'flag', reason: 'text' },
  markComplex: { value: 'flag', reason: 'text' },
  invite: { kind: 'word', name: 'text', until: 'word', shows: 'list', secretHash: 'word' },
  endInvitation: { invitation: 'word' },
  extend: { until: 'word', reason: 'text' },
  find: { target: 'word', met: 'flag', reason: 'text', cites: 'list' },
  recommend: { result: 'result', reason: 'text', withoutGuests: 'text' },
  putOnAgenda: { on: 'word', due: 'list', motion: 'result', again: 'text' },
  sendBack: { what: 'text' },
  refer: { question: 'text' },
  recordReply: { reply: 'text', files: 'list' },
  attend: { present: 'flag', member: 'word' },
  vote: { vote: 'word', member: 'word' },
  determine: { result: 'result', reason: 'text', minutes: 'text', ninthBasis: 'text' },
  serve: { to: 'word', how: 'word', on: 'word', refusedToSign: 'text' },
  acknowledge: { opinion: 'text' },
  appeal: { grounds: 'text', asks: 'text', lateBecause: 'text' },
  extendAppeal: { until: 'word', reason: 'text' },
  decideAppeal: { outcome: 'word', result: 'result', reason: 'text' },
  object: { reason: 'text' },
  answerObjection: { objection: 'word', answer: 'text' },
  liftObjection: { objection: 'word' },
  correct: { field: 'word', value: 'text', reason: 'text' },
};

const earlier = () => lite.Timestamp.fromMillis(Date.now() - 60_000);

/** An action is asked in one's own name, at the server's time, undecided, of a kind that there is. */
const forms: readonly (readonly [what: string, change: () => lite.DocumentData])[] = [
  ['in somebody else’s name', () => ({ by: 'lin' })],
  ['in nobody’s name', () => ({ by: null })],
  ['at a time of one’s own choice', () => ({ at: earlier() })],
  ['at a time that is text', () => ({ at: new Date().toISOString() })],
  ['with its result', () => ({ result: { status: 'applied', seq: 1 } })],
  ['with an empty result', () => ({ result: null })],
  ['with a capacity of one’s own choice', () => ({ capacity: 'head' })],
  ['of a kind that nobody knows', () => ({ kind: 'approve' })],
  ['of a kind that is no text', () => ({ kind: ['withdraw'] })],
  ['of the kind that the system alone asks', () => ({ kind: 'close', payload: {} })],
  ['of a kind named after what every object has', () => ({ kind: 'constructor', payload: {} })],
];

/** Every kind of action, by somebody who may ask it, with everything that can be wrong with it. */
export function actionShapes(world: World): Check[] {
  return askedKinds.flatMap((kind) => {
    const entitled = entitledTo(world, kind);
    if (!entitled) throw new Error(`nobody may ask ${kind} of any case: tell a story in which somebody may`);
    const { caller, one } = entitled;
    const check = ({ what, allowed, change, about = [] }: Change, fields?: lite.DocumentData): Check => ({
      door: doorInto(paths.actions(one.id), 'create'),
      caller,
      shape: true,
      what: `asking ${kind} of ${one.id} with ${what}`,
      allowed,
      about: [kind, ...about],
      run: ({ lite: db }) => ask(db, one.id, fields ?? { ...actionOf(kind, caller.uid), ...change }),
    });
    return [
      ...payloadsOf(kind, shapes, payloads).map((change) => check(change)),
      ...forms.map(([what, change]) => check({ what, allowed: false, change: change() })),
      ...['kind', 'payload', 'by', 'at'].map((field) => {
        const { [field]: _, ...rest } = actionOf(kind, caller.uid);
        return check({ what: `no ${field}`, allowed: false, change: {} }, rest);
      }),
      {
        ...check({ what: 'an id that is none', allowed: false, change: {} }),
        run: ({ lite: db }) => lite.setDoc(lite.doc(db, paths.action(one.id, '动作')), actionOf(kind, caller.uid)),
      },
    ];
  });
}

/** Kinds whose shapes are held to the table's own payloads; the rest the system asks. */
export function shapeFields(): readonly (readonly [
  kind: CaseActionKind,
  told: readonly string[],
  inTable: readonly string[],
])[] {
  return caseActionKinds
    .filter((kind) => askedKinds.some((asked) => asked === kind))
    .map((kind) => {
      const told = Object.entries(shapes).find(([each]) => each === kind)?.[1] ?? {};
      return [kind, Object.keys(told).sort(), Object.keys(casePayloads[kind].shape).sort()] as const;
    });
}
