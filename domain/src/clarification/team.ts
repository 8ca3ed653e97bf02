import { refuse } from '../kernel/refusal.ts';
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
import { clarificationPayloads } from './actions.ts';
import { clarificationCapacitiesOf, isBarred } from './circles.ts';
import {
  type AskingAny,
  type Asks,
  book,
  type ClarificationOutcome,
  type MayBe,
  moved,
  movingFacts,
  namesNobody,
  office,
  open,
  type Rows,
} from './rows.ts';
import type { ClarificationState } from './state.ts';

function named({ facts }: AskingAny, uid: string) {
  return facts.named.find((person) => person.uid === uid);
}

/** As in a case; and whoever is kept out is so without a word on why. */
const teamIsFit = (asking: Asks<'assign'>): MayBe => {
  const { state, facts, payload } = asking;
  const fit = { needs: facts.policy.investigators, department: state.departmentId, recused: state.recused };
  const unfit = isTeam(payload.investigators, facts.named, fit);
  if (unfit) return unfit;
  const barred = payload.investigators
    .map((uid) => named(asking, uid))
    .find((person) => {
      return person && isBarred(person, state, facts.subject, facts.reporter);
    });
  if (barred) return refuse('investigator-kept-out', { name: barred.name });
  return payload.keepers.every((uid) => payload.investigators.includes(uid)) ? null : refuse('not-of-team');
};

function assign(asking: Asks<'assign'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const by = { payload, named: facts.named, by: facts.actor.uid, at: facts.now };
  const { book: team, investigators, names } = withTeam(facts.team, by);
  return {
    patch: moved(asking, state.status, { handlers: investigators, keepers: [...new Set(payload.keepers)] }),
    books: [book('team', team)],
    event: { class: 'supervision', data: { names }, tells: ['handlers', 'head', 'supervisor'] },
  };
}

/** Taking somebody off, in every circle at once. */
function without(asking: AskingAny, uid: string, changes: Partial<ClarificationState> = {}) {
  const { state } = asking;
  return moved(asking, state.status, {
    ...changes,
    recused: [...new Set([...state.recused, uid])],
    handlers: state.handlers.filter((handler) => handler !== uid),
    keepers: state.keepers.filter((keeper) => keeper !== uid),
  });
}

function declareTie(asking: Asks<'declareTie'>): ClarificationOutcome {
  const { facts, payload } = asking;
  return {
    patch: without(asking, facts.actor.uid),
    books: [book('team', withOwnRecusal(facts.team, facts.actionId, facts.actor, payload.reason))],
    event: {
      class: 'supervision',
      data: { name: facts.actor.name, reason: payload.reason },
      tells: ['head', 'supervisor'],
    },
  };
}

const dealsWithIt = ({ state, payload }: Asks<'askRecusal'>): MayBe => {
  const { desk, office: called, watch } = state;
  return [...desk, ...called, ...watch].includes(payload.of) ? null : refuse('not-on-the-case');
};

/** The person concerned may suspect whom they like, and is not told whether they are right. */
const officeNamesNobody = (asking: Asks<'askRecusal'>): MayBe =>
  asking.state.parties.includes(asking.facts.actor.uid) ? null : namesNobody(asking);

function askRecusal(asking: Asks<'askRecusal'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const { of, reason } = payload;
  const ofName = named(asking, of)?.name ?? of;
  const decider = deciderOf(facts.institution, state, of);
  const deciders = [...new Set([...state.deciders, decider])];
  const request = { of, ofName, askedBy: facts.actor.uid, reason };
  return {
    patch: moved(asking, state.status, { deciders, officeCalled: state.officeCalled || decider !== 'head' }),
    books: [book('team', withRequest(facts.team, facts.actionId, request))],
    event: { class: 'supervision', data: { name: ofName, reason }, tells: ['head', 'office', 'supervisor'] },
  };
}

function decideRecusal(asking: Asks<'decideRecusal'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const { granted, grounds } = payload;
  const answer = { granted, grounds, by: facts.actor.uid };
  const { book: team, request } = withAnswer(facts.team, payload.request, answer);
  const deciders = [...new Set(awaited(team).map((of) => deciderOf(facts.institution, state, of)))];
  return {
    patch: granted ? without(asking, request.of, { deciders }) : { deciders },
    books: [book('team', team)],
    event: {
      class: 'supervision',
      data: { request: payload.request, name: request.ofName, granted, grounds },
      tells: ['head', 'supervisor'],
    },
  };
}

const recusal = { from: open, to: 'same', needs: ['team', 'named', ...movingFacts], allow: [] } as const;

export const teamRows: Pick<Rows, 'assign' | 'declareTie' | 'askRecusal' | 'decideRecusal'> = {
  assign: {
    ...office,
    carries: ['M7.2a', 'M10.1'],
    by: ['head'],
    from: ['registered', 'verifying'],
    to: 'same',
    payload: clarificationPayloads.assign,
    names: ({ investigators }) => investigators,
    needs: ['named', 'team', ...movingFacts],
    require: [...office.require, teamIsFit],
    apply: assign,
  },
  declareTie: {
    ...recusal,
    carries: ['M7.2a', 'M10.2'],
    by: ['handler', 'head', 'secretary', 'deputy', 'supervisor', 'superior'],
    payload: clarificationPayloads.declareTie,
    // Whoever steps down because of the reporter says so without the name.
    require: [namesNobody],
    apply: declareTie,
  },
  askRecusal: {
    ...recusal,
    carries: ['M7.2a', 'M10.2'],
    by: ['subject', 'handler', 'head', 'secretary', 'deputy', 'supervisor'],
    payload: clarificationPayloads.askRecusal,
    names: ({ of }) => [of],
    require: [dealsWithIt, officeNamesNobody],
    apply: askRecusal,
  },
  decideRecusal: {
    ...recusal,
    carries: ['M7.2a', 'M10.2'],
    by: ['head', 'secretary', 'deputy', 'supervisor'],
    payload: clarificationPayloads.decideRecusal,
    require: [
      ...office.require,
      ({ state, facts, payload }) =>
        decidesOn(facts.team, payload.request, facts.actor, {
          deciderOf: (of) => deciderOf(facts.institution, state, of),
          capacities: clarificationCapacitiesOf(facts.actor, state),
        }),
    ],
    apply: decideRecusal,
  },
};
