import { refuse } from '../kernel/refusal.ts';
import { awaited, deciderOf, decidesOn, withAnswer, withOwnRecusal, withRequest } from '../team/recusal.ts';
import { filingPayloads } from './actions.ts';
import { filingCapacitiesOf } from './capacities.ts';
import {
  type AskingAny,
  type Asks,
  beforeDecision,
  book,
  concerned,
  type FilingOutcome,
  type MayBe,
  moved,
  movingFacts,
  type Rows,
  untied,
} from './rows.ts';
import type { FilingState } from './state.ts';

/** Taking somebody off, in every circle at once. */
function without(asking: AskingAny, uid: string, changes: Partial<FilingState> = {}) {
  const { state } = asking;
  return moved(asking, state.status, { ...changes, recused: [...new Set([...state.recused, uid])] });
}

function declareTie(asking: Asks<'declareTie'>): FilingOutcome {
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

function nameOf({ facts }: AskingAny, uid: string): string {
  return facts.named.find((person) => person.uid === uid)?.name ?? uid;
}

/** Somebody who deals with it in any circle; who does not need not be kept out. */
const dealsWithIt = ({ state, payload }: Asks<'askRecusal'>): MayBe => {
  const { desk, bench, office, watch } = state;
  return [...desk, ...bench, ...office, ...watch].includes(payload.of) ? null : refuse('not-on-the-case');
};

function askRecusal(asking: Asks<'askRecusal'>): FilingOutcome {
  const { state, facts, payload } = asking;
  const { of, reason } = payload;
  const name = nameOf(asking, of);
  const decider = deciderOf(facts.institution, state, of);
  const deciders = [...new Set([...state.deciders, decider])];
  const request = { of, ofName: name, askedBy: facts.actor.uid, reason };
  return {
    patch: moved(asking, state.status, { deciders, officeCalled: state.officeCalled || decider !== 'head' }),
    books: [book('team', withRequest(facts.team, facts.actionId, request))],
    event: { class: 'face', data: { name, reason }, tells: ['head', 'office', 'supervisor'] },
  };
}

function decideRecusal(asking: Asks<'decideRecusal'>): FilingOutcome {
  const { state, facts, payload } = asking;
  const { granted, grounds } = payload;
  const answer = { granted, grounds, by: facts.actor.uid };
  const { book: team, request } = withAnswer(facts.team, payload.request, answer);
  const deciders = [...new Set(awaited(team).map((of) => deciderOf(facts.institution, state, of)))];
  return {
    patch: granted ? without(asking, request.of, { deciders }) : { deciders },
    books: [book('team', team)],
    event: {
      class: 'face',
      data: { request: payload.request, name: request.ofName, granted, grounds },
      tells: [...concerned, 'head', 'supervisor'],
    },
  };
}

const team = { from: beforeDecision, to: 'same', needs: ['team', 'named', ...movingFacts] } as const;

export const filingTeamRows: Pick<Rows, 'declareTie' | 'askRecusal' | 'decideRecusal'> = {
  declareTie: {
    ...team,
    carries: ['M7.2a', 'M10.3'],
    by: ['staff', 'head', 'committee', 'secretary', 'deputy', 'supervisor'],
    payload: filingPayloads.declareTie,
    allow: [],
    require: [],
    apply: declareTie,
  },
  askRecusal: {
    ...team,
    carries: ['M7.2a', 'M10.3'],
    by: ['applicant', 'subject', 'unit', 'staff', 'head', 'committee', 'secretary', 'deputy', 'supervisor'],
    payload: filingPayloads.askRecusal,
    names: ({ of }) => [of],
    allow: [],
    require: [dealsWithIt],
    apply: askRecusal,
  },
  decideRecusal: {
    ...team,
    carries: ['M7.2a', 'M10.3'],
    by: ['head', 'secretary', 'deputy', 'supervisor'],
    payload: filingPayloads.decideRecusal,
    allow: untied.allow,
    require: [
      ...untied.require,
      ({ state, facts, payload }) =>
        decidesOn(facts.team, payload.request, facts.actor, {
          deciderOf: (of) => deciderOf(facts.institution, state, of),
          capacities: filingCapacitiesOf(facts.actor, state),
        }),
    ],
    apply: decideRecusal,
  },
};
