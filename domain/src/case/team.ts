import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { type CaseCapacity, type CasePayloads, casePayloads } from './actions.ts';
import { caseCapacitiesOf } from './capacities.ts';
import { dealingWith, tieToCase } from './circles.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  circleFacts,
  type MayBe,
  moved,
  movedByParty,
  movingFacts,
  notTied,
  open,
  parties,
  type Rows,
  subjectDeclaresNoTie,
  touchedBy,
} from './rows.ts';
import type { CaseState, RecusalDecider } from './state.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

function named(asking: AskingAny, uid: string): Member | undefined {
  return asking.facts.named.find((person) => person.uid === uid);
}

/** M7.2a: at least two, of the department, in office, untied, not recused. */
const teamIsFit = (asking: Asks<'assign'>): MayBe => {
  const { state, facts, payload } = asking;
  const investigators = [...new Set(payload.investigators)];
  if (investigators.length < facts.policy.investigators) {
    return refuse('too-few-investigators', { needs: facts.policy.investigators, has: investigators.length });
  }
  for (const uid of investigators) {
    const person = named(asking, uid);
    const ownStaff = person?.active && person.department === state.departmentId && person.roles.includes('handler');
    if (!ownStaff) return refuse('not-of-department', { name: person?.name ?? uid });
    if (state.recused.includes(uid)) return refuse('recused', { name: person.name });
    const tie = tieToCase(person, state, facts.subject);
    if (tie) return refuse('investigator-tied', { name: person.name, tie });
  }
  return null;
};

function assign(asking: Asks<'assign'>): CaseOutcome {
  const { facts, payload } = asking;
  const investigators = [...new Set(payload.investigators)];
  const names = investigators.map((uid) => named(asking, uid)?.name ?? uid);
  const team = { investigators, names, by: facts.actor.uid, at: facts.now, reason: payload.reason };
  const patch = moved(asking, 'investigating', { handlers: investigators, touched: investigators });
  return {
    patch,
    books: [book('team', { ...facts.team, teams: [...facts.team.teams, team] })],
    event: { class: 'face', data: { names }, tells: ['desk', ...parties(patch), 'supervisor'] },
  };
}

/** Taking somebody off a case, in every circle at once. */
function without(asking: AskingAny, uid: string, changes: Partial<CaseState> = {}) {
  const { state } = asking;
  return moved(asking, state.status, {
    ...changes,
    recused: [...new Set([...state.recused, uid])],
    handlers: state.handlers.filter((handler) => handler !== uid),
    guests: state.guests.filter((guest) => guest !== uid),
  });
}

/** Own-motion recusal takes effect at once: nobody has to agree that one has a tie. */
function declareTie(asking: Asks<'declareTie'>): CaseOutcome {
  const { facts, payload } = asking;
  const { uid, name } = facts.actor;
  const entry = {
    of: uid,
    ofName: name,
    askedBy: uid,
    reason: payload.reason,
    state: 'granted' as const,
    decidedBy: uid,
    grounds: '',
  };
  return {
    patch: without(asking, uid),
    books: [book('team', { ...facts.team, recusals: { ...facts.team.recusals, [facts.actionId]: entry } })],
    event: { class: 'supervision', data: { name, reason: payload.reason }, tells: ['head', 'supervisor'] },
  };
}

/** Somebody who is on the case in any circle; who is not need not be kept out. */
const isOnTheCase = (asking: Asks<'askRecusal'>): MayBe => {
  const { state, payload } = asking;
  const there = dealingWith(state).includes(payload.of);
  return there && named(asking, payload.of) ? null : refuse('not-on-the-case');
};

/** Parties may ask by right; whoever asks from office must be free to act at all. */
const askerIsFree = (asking: AskingAny): MayBe => {
  const asParty = caseCapacitiesOf(asking.facts.actor, asking.state).some((each) => partySides.includes(each));
  return asParty ? null : subjectDeclaresNoTie(asking);
};
const partySides: readonly CaseCapacity[] = ['applicant', 'subject', 'unit'];

function askRecusal(asking: Asks<'askRecusal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const person = named(asking, payload.of);
  const ofName = person?.name ?? payload.of;
  const { of, reason } = payload;
  // Whoever has to decide is told, and can read what there is to decide on: the office may be called upon for it.
  const decider = deciderOf(asking, of);
  const officeCalled = state.officeCalled || decider !== 'head';
  const deciders = [...new Set([...state.deciders, decider])];
  const entry = { of, ofName, askedBy: facts.actor.uid, reason, state: 'asked' as const, decidedBy: null, grounds: '' };
  return {
    patch: movedByParty(asking, state.status, { officeCalled, deciders }),
    books: [book('team', { ...facts.team, recusals: { ...facts.team.recusals, [facts.actionId]: entry } })],
    event: { class: 'face', data: { name: ofName, reason }, tells: ['head', 'office', 'supervisor'] },
  };
}

/**
 * Who decides on a recusal asked for (ACCESS): the head for staff, whoever presides for heads and members, and for whoever
 * presides the committee, whose resolution the deputy enters, or the supervisor where no other deputy is free. Where the
 * department has no head left, whoever presides decides for its staff too.
 */
function deciderOf({ state, facts }: AskingAny, uid: string): RecusalDecider {
  const { staff, committee } = facts.institution;
  if (state.chair.includes(uid)) {
    const free = committee.filter((each) => each.uid !== uid && state.office.includes(each.uid));
    return free.some(({ roles }) => roles.includes('deputy')) ? 'deputy' : 'supervisor';
  }
  const of = [...staff, ...committee, ...facts.institution.supervisors].find((each) => each.uid === uid);
  const heads = staff.filter((each) => state.desk.includes(each.uid) && each.roles.includes('head'));
  return (of && isAboveStaff(of)) || heads.length === 0 ? 'secretary' : 'head';
}

const decidesThis = (asking: Asks<'decideRecusal'>): MayBe => {
  const { state, facts, payload } = asking;
  const request = facts.team.recusals[payload.request];
  if (request?.state !== 'asked') return refuse('no-such-request');
  const { actor } = facts;
  if (request.of === actor.uid) return refuse('own-matter');
  const decider = deciderOf(asking, request.of);
  return caseCapacitiesOf(actor, state).includes(decider) ? null : refuse('other-decider', { decider });
};

function isAboveStaff({ roles }: Member): boolean {
  return (['head', 'committee', 'deputy', 'supervisor'] as const).some((role) => roles.includes(role));
}

function decideRecusal(asking: Asks<'decideRecusal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const request = facts.team.recusals[payload.request];
  if (!request) throw new Error('decided without its request');
  const { granted, grounds } = payload;
  const answered = {
    ...request,
    state: granted ? ('granted' as const) : ('refused' as const),
    decidedBy: facts.actor.uid,
    grounds,
  };
  const recusals = { ...facts.team.recusals, [payload.request]: answered };
  const left = Object.values(recusals).filter(({ state: each }) => each === 'asked');
  const deciders = [...new Set(left.map(({ of }) => deciderOf(asking, of)))];
  return {
    patch: granted ? without(asking, request.of, { deciders }) : { deciders, touched: touchedBy(asking) },
    books: [book('team', { ...facts.team, recusals })],
    event: {
      class: 'face',
      data: { request: payload.request, name: request.ofName, granted, grounds },
      tells: [...parties(state), 'head', 'supervisor'],
    },
  };
}

/** Only somebody who had it in hand, and whom the circles hold no more. */
const hasDeparted = ({ state, payload }: Asks<'noteDeparture'>): MayBe =>
  state.names[payload.of] === undefined || state.handlers.includes(payload.of) ? refuse('not-on-the-case') : null;

/** The circles followed the member record at once; here it is put on record, and the work goes back to the head. */
function noteDeparture(asking: Asks<'noteDeparture'>): CaseOutcome {
  const name = asking.state.names[asking.payload.of] ?? '';
  return { patch: {}, event: { class: 'face', data: { name }, tells: ['head', 'supervisor'] } };
}

export const teamRows: Pick<Rows, 'assign' | 'declareTie' | 'askRecusal' | 'decideRecusal' | 'noteDeparture'> = {
  assign: {
    carries: ['M7.2a'],
    by: ['head'],
    from: ['accepted', 'investigating'],
    to: ['investigating'],
    payload: casePayloads.assign,
    names: ({ investigators }) => investigators,
    needs: ['named', 'team', ...movingFacts],
    allow: [notTied],
    require: [subjectDeclaresNoTie, teamIsFit],
    apply: assign,
  },
  declareTie: {
    carries: ['M7.2a'],
    by: ['staff', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor', 'superior'],
    from: open,
    to: 'same',
    payload: casePayloads.declareTie,
    needs: ['team', ...circleFacts],
    allow: [],
    require: [],
    apply: declareTie,
  },
  askRecusal: {
    carries: ['M7.2a'],
    by: ['applicant', 'subject', 'unit', 'handler', 'head', 'committee', 'secretary', 'deputy', 'supervisor'],
    from: open,
    to: 'same',
    payload: casePayloads.askRecusal,
    names: ({ of }) => [of],
    needs: ['named', 'team', ...circleFacts],
    allow: [],
    require: [askerIsFree, isOnTheCase],
    apply: askRecusal,
  },
  decideRecusal: {
    carries: ['M7.2a'],
    by: ['head', 'secretary', 'deputy', 'supervisor'],
    from: open,
    to: 'same',
    payload: casePayloads.decideRecusal,
    needs: ['team', ...circleFacts],
    allow: [notTied],
    require: [subjectDeclaresNoTie, decidesThis],
    apply: decideRecusal,
  },
  noteDeparture: {
    carries: ['M7.2a', 'M11b'],
    by: ['system'],
    from: open,
    to: 'same',
    payload: casePayloads.noteDeparture,
    needs: [],
    allow: [],
    require: [hasDeparted],
    apply: noteDeparture,
  },
};
