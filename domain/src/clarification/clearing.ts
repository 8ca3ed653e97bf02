import { refuse } from '../kernel/refusal.ts';
import { clarificationPayloads } from './actions.ts';
import { clarificationCapacitiesOf } from './circles.ts';
import {
  type AskingAny,
  type Asks,
  book,
  type ClarificationOutcome,
  letsNothingOut,
  type MayBe,
  moved,
  movingFacts,
  namesNobody,
  notAhead,
  notBarred,
  office,
  type Rows,
} from './rows.ts';
import { type Conclusion, clearable } from './state.ts';
import { saysNoMore } from './verification.ts';

function conclusionOf({ state }: AskingAny): Conclusion {
  if (!state.conclusion) throw new Error('cleared up without a conclusion');
  return state.conclusion;
}

/** M10.1: what is unproven is not false, and what is substantiated goes its own way: neither is cleared up. */
const canBeCleared = ({ state }: { readonly state: AskingAny['state'] }): MayBe =>
  state.conclusion !== null && clearable.includes(state.conclusion) ? null : refuse('nothing-to-clear');

/** What goes outside says no more than was concluded, and nothing of how. */
function mayBeSaid(asking: AskingAny, text: string): MayBe {
  return saysNoMore(conclusionOf(asking), text) ?? letsNothingOut(asking, text);
}

/** M10.1: the person is asked first, and from here on reads what concerns them. */
function askWish(asking: Asks<'askWish'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const asked = { what: payload.what, by: facts.actor.uid, at: facts.now };
  return {
    patch: moved(asking, state.status, { parties: state.subjectId === null ? [] : [state.subjectId] }),
    books: [book('person', { ...facts.person, asked })],
    event: { class: 'person', data: { what: payload.what }, tells: ['subject', 'supervisor'] },
  };
}

const wasAsked = ({ facts }: AskingAny): MayBe => (facts.person.asked ? null : refuse('wish-first'));

const isWhole = ({ payload }: Asks<'stateWish'>): MayBe =>
  payload.wants && payload.form === undefined ? refuse('wish-incomplete') : null;

/** Whoever enters a wish for the person is of the office, and untied like everyone there. */
const entersFreely = (asking: Asks<'stateWish'>): MayBe =>
  asking.state.parties.includes(asking.facts.actor.uid) ? null : (notBarred(asking) ?? namesNobody(asking));

function stateWish(asking: Asks<'stateWish'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const { wants, form = null, scope = '', note = '' } = payload;
  const entered = !clarificationCapacitiesOf(facts.actor, state).includes('subject');
  const wish = { wants, form, scope, note, entered, by: facts.actor.uid, at: facts.now };
  return {
    patch: { wished: true },
    books: [book('person', { ...facts.person, wish })],
    event: { class: 'person', data: { wants, entered }, tells: ['handlers', 'head'] },
  };
}

/** M10.1: as the person wishes, or with the reason why not; never against their wish. */
const followsTheWish = ({ facts, payload }: Asks<'clarify'>): MayBe => {
  const { wish } = facts.person;
  if (!wish) return refuse('wish-first');
  if (!wish.wants) return refuse('wishes-none');
  const alike = wish.form === payload.form && (wish.scope.trim() === '' || wish.scope === payload.scope);
  return alike || (payload.because ?? '').trim() !== '' ? null : refuse('unlike-wish');
};

function clarify(asking: Asks<'clarify'>): ClarificationOutcome {
  const { facts, payload } = asking;
  const { form, scope, text, on, because = '' } = payload;
  const clarified = { form, scope, text, on, because, by: facts.actor.uid };
  return {
    patch: moved(asking, 'clarified'),
    books: [book('person', { ...facts.person, clarified })],
    event: {
      class: 'person',
      data: { form, scope, on, digest: facts.digest({ text }) },
      tells: ['subject', 'handlers', 'supervisor'],
    },
  };
}

function followUp(asking: Asks<'followUp'>): ClarificationOutcome {
  const { facts, payload } = asking;
  return {
    patch: moved(asking, 'closed'),
    books: [book('person', { ...facts.person, followUp: { ...payload, by: facts.actor.uid } })],
    event: {
      class: 'person',
      data: { on: payload.on, how: payload.how },
      tells: ['subject', 'handlers', 'supervisor'],
    },
  };
}

/** What can be cleared up is left as it is only where the person was asked and wishes nothing. */
const nothingIsLeft = (asking: AskingAny): MayBe => {
  if (canBeCleared(asking)) return null;
  const { wish } = asking.facts.person;
  if (!wish) return refuse('wish-first');
  return wish.wants ? refuse('to-be-cleared') : null;
};

export const clearingRows: Pick<Rows, 'askWish' | 'stateWish' | 'clarify' | 'followUp' | 'close'> = {
  askWish: {
    ...office,
    carries: ['M10.1'],
    by: ['handler', 'head'],
    from: ['concluded'],
    to: 'same',
    payload: clarificationPayloads.askWish,
    needs: ['lead', 'verification', 'person', ...movingFacts],
    allow: [canBeCleared],
    require: [...office.require, (asking) => mayBeSaid(asking, asking.payload.what)],
    apply: askWish,
  },
  stateWish: {
    carries: ['M10.1'],
    by: ['subject', 'handler', 'head'],
    from: ['concluded'],
    to: 'same',
    payload: clarificationPayloads.stateWish,
    needs: ['person', ...office.needs],
    allow: [canBeCleared],
    require: [entersFreely, wasAsked, isWhole],
    apply: stateWish,
  },
  clarify: {
    ...office,
    carries: ['M10.1'],
    by: ['head'],
    from: ['concluded'],
    to: ['clarified'],
    payload: clarificationPayloads.clarify,
    needs: ['lead', 'verification', 'person', ...movingFacts],
    allow: [canBeCleared],
    require: [...office.require, followsTheWish, notAhead, (asking) => mayBeSaid(asking, asking.payload.text)],
    apply: clarify,
  },
  followUp: {
    ...office,
    carries: ['M10.1', 'M10.4'],
    by: ['handler', 'head'],
    from: ['clarified'],
    to: ['closed'],
    payload: clarificationPayloads.followUp,
    needs: ['person', ...movingFacts],
    require: [...office.require, notAhead],
    apply: followUp,
  },
  close: {
    ...office,
    carries: ['M10.1'],
    by: ['head'],
    from: ['concluded'],
    to: ['closed'],
    payload: clarificationPayloads.close,
    needs: ['person', ...movingFacts],
    require: [...office.require, nothingIsLeft],
    apply: (asking) => ({
      patch: moved(asking, 'closed'),
      event: { class: 'lead', data: {}, tells: ['handlers', 'supervisor'] },
    }),
  },
};
