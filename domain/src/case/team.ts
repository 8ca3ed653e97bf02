import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import {
  awaited,
  deciderOf,
  decidesOn,
  isTeam,
  withAnswer,
  withOwnRecusal,
  withRequest,
  withTeam,
} from '../team/recusal.ts';
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
import type { CaseState } from './state.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;

function named(asking: AskingAny, uid: string): Member | undefined {
  return asking.facts.named.find((person) => person.uid === uid);
}

const teamIsFit = (asking: Asks<'assign'>): MayBe => {
  const { state, facts, payload } = asking;
  const fit = { needs: facts.policy.investigators, department: state.departmentId, recused: state.recused };
  const unfit = isTeam(payload.investigators, facts.named, fit);
  if (unfit) return unfit;
  for (const uid of payload.investigators) {
    const person = named(asking, uid);
    const tie = person && tieToCase(person, state, facts.subject);
    if (person && tie) return refuse('investigator-tied', { name: person.name, tie });
  }
  return null;
};

function assign(asking: Asks<'assign'>): CaseOutcome {
  const { facts, payload } = asking;
  const by = { payload, named: facts.named, by: facts.actor.uid, at: facts.now };
  const { book: team, investigators, names } = withTeam(facts.team, by);
  const patch = moved(asking, 'investigating', { handlers: investigators, touched: investigators });
  return {
    patch,
    books: [book('team', team)],
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

function declareTie(asking: Asks<'declareTie'>): CaseOutcome {
  const { facts, payload } = asking;
  const { uid, name } = facts.actor;
  return {
    patch: without(asking, uid),
    books: [book('team', withOwnRecusal(facts.team, facts.actionId, facts.actor, payload.reason))],
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
  const decider = deciderOf(facts.institution, state, of);
  const officeCalled = state.officeCalled || decider !== 'head';
  const deciders = [...new Set([...state.deciders, decider])];
  const request = { of, ofName, askedBy: facts.actor.uid, reason };
  return {
    patch: movedByParty(asking, state.status, { officeCalled, deciders }),
    books: [book('team', withRequest(facts.team, facts.actionId, request))],
    event: { class: 'face', data: { name: ofName, reason }, tells: ['head', 'office', 'supervisor'] },
  };
}

const decidesThis = ({ state, facts, payload }: Asks<'decideRecusal'>): MayBe =>
  decidesOn(facts.team, payload.request, facts.actor, {
    deciderOf: (of) => deciderOf(facts.institution, state, of),
    capacities: caseCapacitiesOf(facts.actor, state),
  });

function decideRecusal(asking: Asks<'decideRecusal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { granted, grounds } = payload;
  const { book: team, request } = withAnswer(facts.team, payload.request, { granted, grounds, by: facts.actor.uid });
  const deciders = [...new Set(awaited(team).map((of) => deciderOf(facts.institution, state, of)))];
  return {
    patch: granted ? without(asking, request.of, { deciders }) : { deciders, touched: touchedBy(asking) },
    books: [book('team', team)],
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
