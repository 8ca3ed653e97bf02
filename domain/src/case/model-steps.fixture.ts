/** Random people do random things: mostly what is next to be done, by somebody who may, and sometimes anything at all. */
import { boundaryIds } from '../measures/boundaries.ts';
import { conditionIds } from '../measures/conditions.ts';
import { systemUid } from '../people/house-account.ts';
import { addDays, plainDateOf } from '../time/time.ts';
import { type CaseActionKind, caseActionKinds } from './actions.ts';
import { payloads } from './fixtures.ts';
import type { World } from './model.fixture.ts';
import type { Result } from './result.ts';
import type { CaseStatus } from './state.ts';

/** One choice drawn from a number, and what is left of the number for the next. */
class Dice {
  private left: number;
  constructor(number: number) {
    this.left = number;
  }
  roll(sides: number): number {
    const face = this.left % sides;
    // Never runs dry: what is left is stirred, so that later rolls still depend on the number.
    this.left = (Math.imul(this.left ^ (this.left >>> 7), 0x2c1b3c6d) >>> 1) + 1;
    return face;
  }
  one<Value>(of: readonly Value[]): Value {
    const value = of[this.roll(of.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }
  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }
}

export type Ask = (kind: CaseActionKind, by: string, payload: unknown) => void;

export interface PeopleWatch {
  readonly changed: () => void;
  readonly refreshed: () => void;
}

const results: readonly Result[] = [
  { tolerate: true, liability: 'exempt' },
  { tolerate: true, liability: 'mitigated' },
  { tolerate: true, liability: 'lighter' },
  { tolerate: false },
];

function openOf<Entry>(entries: Readonly<Record<string, Entry>>, isOpen: (entry: Entry) => boolean): string {
  return Object.entries(entries).find(([, entry]) => isOpen(entry))?.[0] ?? 'x';
}

/** A payload that mostly fits the case as it stands. */
function payloadFor(kind: CaseActionKind, world: World, dice: Dice): unknown {
  const { state, books, determination } = world.store;
  const today = plainDateOf(world.now);
  const id = (entries: object): string => dice.one([...Object.keys(entries), 'x'].slice(0, 2));
  const anyone = dice.one(world.people).uid;
  switch (kind) {
    case 'openExOfficio':
      return { ...payloads.openExOfficio, proceeding: { ...payloads.openExOfficio.proceeding, raisedOn: today } };
    case 'assign': {
      const staff = world.institution().staff.map(({ uid }) => uid);
      const fit = dice.chance(80) ? ['sun', 'zhou', 'li', 'wu'] : staff;
      return { investigators: [dice.one(fit), dice.one(fit), dice.one(fit)], reason: '分工' };
    }
    case 'noteDeparture':
      return { of: anyone };
    case 'askRecusal':
      return { of: anyone, reason: '有关联' };
    case 'decideRecusal':
      return {
        request: openOf(books.team.recusals, ({ state: asked }) => asked === 'asked'),
        granted: dice.chance(60),
        grounds: '理由',
      };
    case 'addMaterial':
    case 'hearSubject':
      return { ...payloads[kind], on: today };
    case 'invite':
      return { ...payloads.invite, until: dice.chance(80) ? '2099-01-01' : today, shows: [] };
    case 'endInvitation':
      return { invitation: id(books.investigation.invitations) };
    case 'extend':
    case 'extendAppeal': {
      const { due } = state.limits[kind === 'extend' ? 'investigation' : 'appealDecision'] ?? { due: null };
      return { until: addDays(due ?? today, dice.one([0, 10, 28, 90])), reason: '取证' };
    }
    case 'recordOpinion':
      return dice.chance(50) ? { from: 'guest', who: payloads.invite.name, body: '意见' } : payloads.recordOpinion;
    case 'find':
      return {
        target: `conditions.${dice.one(conditionIds)}`,
        met: dice.chance(70),
        reason: '理由',
        cites: [id(books.investigation.materials)],
      };
    case 'markComplex':
    case 'markBroad':
      return { value: dice.chance(70), reason: '理由' };
    case 'recommend':
      return { result: dice.chance(70) ? results[0] : dice.one(results), reason: '理由', withoutGuests: '人数少' };
    case 'putOnAgenda': {
      const due = world.holders('committee').map(({ uid }) => uid);
      const motion = dice.chance(25) ? { motion: dice.one(results) } : {};
      const again = dice.chance(70) ? { again: '人数不足' } : {};
      const on = dice.chance(90) ? today : '2099-01-01';
      return { on, due: dice.chance(95) ? due : due.slice(1), ...motion, ...again };
    }
    case 'attend':
    case 'vote': {
      const what = kind === 'vote' ? { vote: dice.one(['for', 'for', 'against', 'abstain']) } : { present: true };
      return dice.chance(60) ? what : { ...what, member: anyone };
    }
    case 'determine': {
      const result = dice.chance(85) ? books.meeting.motion : dice.one(results);
      return { result, reason: '理由', minutes: '纪要', ...(dice.chance(60) ? { ninthBasis: '决议' } : {}) };
    }
    case 'serve':
      return { to: dice.one(['subject', 'unit']), how: 'inPerson', on: dice.chance(90) ? today : '2026-11-01' };
    case 'appeal':
      return { grounds: '不服', asks: '变更', ...(dice.chance(30) ? { lateBecause: '住院' } : {}) };
    case 'decideAppeal': {
      const outcome = dice.one(['upheld', 'changed', 'sentBack']);
      const milder = determination && !determination.tolerate && dice.chance(60) ? results[0] : dice.one(results);
      return { outcome, reason: '理由', ...(outcome === 'changed' ? { result: milder } : {}) };
    }
    case 'answerObjection':
    case 'liftObjection': {
      const objection = openOf(books.supervision.objections, ({ lifted }) => !lifted);
      return kind === 'liftObjection' ? { objection } : { objection, answer: '说明' };
    }
    default:
      return state.status === 'draft' && dice.chance(3) ? {} : payloads[kind];
  }
}

/** Everything an investigation needs, through the same door: a material, a hearing, a finding on each target. */
function investigate(world: World, dice: Dice, ask: Ask): void {
  const by = dice.one(world.store.state.handlers.length > 0 ? world.store.state.handlers : ['sun']);
  ask('addMaterial', by, payloadFor('addMaterial', world, dice));
  if (dice.chance(95)) ask('hearSubject', by, payloadFor('hearSubject', world, dice));
  const cites = Object.keys(world.store.books.investigation.materials).slice(0, 1);
  const good = dice.chance(85);
  const circumstances = world.store.claimed.length > 0 ? world.store.claimed : ['majorProject'];
  for (const target of [
    ...conditionIds.map((id) => `conditions.${id}`),
    ...boundaryIds.map((id) => `boundaries.${id}`),
    ...circumstances.map((id) => `circumstances.${id}`),
  ]) {
    ask('find', by, { target, met: good || dice.chance(80), reason: '理由', cites });
  }
}

/** A meeting from the agenda to the vote. */
function deliberate(world: World, dice: Dice, ask: Ask): void {
  ask('putOnAgenda', dice.one(['xu', 'shen']), payloadFor('putOnAgenda', world, dice));
  const inFavour = dice.chance(80) ? 95 : 50;
  for (const { uid } of world.holders('committee')) {
    if (dice.chance(8)) continue;
    const vote = dice.chance(inFavour) ? 'for' : 'against';
    if (dice.chance(20)) ask('vote', 'xu', { vote, member: uid });
    else ask('vote', uid, { vote });
  }
}

/** Whom to ask for each kind that moves the case on. */
const who: Partial<Record<CaseActionKind, readonly string[]>> = {
  return: ['sun', 'zhou'],
  accept: ['sun', 'zhou', 'wu'],
  decline: ['wu'],
  assign: ['wu'],
  recommend: ['wu'],
  sendBack: ['xu'],
  refer: ['xu'],
  recordReply: ['yang', 'wu', 'he', 'li'],
  determine: ['xu'],
  serve: ['wu'],
  acknowledge: ['chen', 'zhao'],
  appeal: ['chen', 'zhao'],
  decideAppeal: ['yan', 'yang', 'li', 'he'],
  extend: ['wu'],
  extendAppeal: ['yan', 'yang', 'li', 'he'],
  close: [systemUid],
  noteDeparture: [systemUid],
  markComplex: ['wu'],
  markBroad: ['wu'],
  invite: ['wu'],
  endInvitation: ['wu'],
  attend: ['xu', 'he', 'lu'],
  askRecusal: ['chen', 'wu', 'han'],
  decideRecusal: ['wu', 'xu', 'shen', 'han'],
  answerObjection: ['wu', 'xu', 'shen'],
  object: ['han', 'jiang'],
  liftObjection: ['han', 'jiang'],
};

type Likely = CaseActionKind | 'investigate' | 'deliberate';

/** What is likely to come next, and how likely. */
const next: Readonly<Record<CaseStatus, Partial<Record<Likely, number>>>> = {
  draft: { submit: 1 },
  submitted: { accept: 16, return: 2, decline: 1 },
  returned: { submit: 8, withdraw: 1 },
  accepted: { assign: 12, markComplex: 1, markBroad: 1, object: 1 },
  investigating: {
    ...{ investigate: 8, recommend: 10, liftObjection: 3, markComplex: 1, markBroad: 1, withdraw: 1 },
    ...{ invite: 2, recordOpinion: 2, endInvitation: 1, askRecusal: 1, decideRecusal: 2, extend: 1 },
  },
  recommended: { deliberate: 8, refer: 1, sendBack: 1 },
  deliberating: { determine: 9, deliberate: 3, refer: 2, attend: 1, liftObjection: 3, object: 1, decideRecusal: 1 },
  referred: { recordReply: 1 },
  determined: { serve: 8, acknowledge: 1 },
  served: { appeal: 4, close: 3, acknowledge: 1 },
  appealed: { decideAppeal: 4, extendAppeal: 1 },
  closed: {},
  declined: { appeal: 3, acknowledge: 1 },
  withdrawn: {},
};

function drawn(weights: Partial<Record<Likely, number>>, dice: Dice): Likely | null {
  const entries = Object.entries(weights) as [Likely, number][];
  let left = dice.roll(
    Math.max(
      1,
      entries.reduce((sum, [, weight]) => sum + weight, 0),
    ),
  );
  for (const [kind, weight] of entries) {
    if (left < weight) return kind;
    left -= weight;
  }
  return null;
}

/** Somebody's record changes: a tie comes to light, somebody leaves. The circles follow at once, or later. */
function changePeople(world: World, dice: Dice): void {
  const index = dice.roll(world.people.length - 1);
  const person = world.people[index];
  if (!person || person.uid === 'zhao') return;
  if (person.uid === 'chen') world.people[index] = { ...person, kin: [...person.kin, dice.one(world.people).uid] };
  else world.people[index] = dice.chance(60) ? { ...person, kin: ['chen'] } : { ...person, active: false };
}

export function step(world: World, number: number, ask: Ask, people: PeopleWatch): void {
  const dice = new Dice(number);
  const luck = dice.roll(100);
  const { status, applicantId, guests } = world.store.state;
  const kind = drawn(next[status], dice);
  if (luck < 3) {
    changePeople(world, dice);
    people.changed();
  } else if (luck < 8) {
    world.refresh();
    people.refreshed();
  } else if (luck < 14) world.wait(dice.one([1, 7, 40]));
  else if (luck < 32 || kind === null) {
    const any = dice.one(caseActionKinds);
    const by = dice.one([...world.people.map(({ uid }) => uid), ...guests]);
    ask(any, by, dice.chance(97) ? payloadFor(any, world, dice) : { more: 1 });
  } else {
    if (kind === 'close') world.wait(dice.one([5, 40]));
    if (kind === 'investigate') investigate(world, dice, ask);
    else if (kind === 'deliberate') deliberate(world, dice, ask);
    else if (kind === 'submit' && applicantId === 'sun')
      ask('openExOfficio', 'sun', payloadFor('openExOfficio', world, dice));
    else ask(kind, dice.one(who[kind] ?? [...guests, applicantId]), payloadFor(kind, world, dice));
  }
}
