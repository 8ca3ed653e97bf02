import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import type { SupervisionBook } from './books.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  circleFacts,
  type MayBe,
  moved,
  open,
  parties,
  type Rows,
  touchedBy,
  untied,
} from './rows.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;
type Objections = SupervisionBook['objections'];

/** The objections rewritten, and the face's flag with them: one open objection is enough to block. */
function withObjections(asking: AskingAny, objections: Objections): Pick<CaseOutcome, 'patch' | 'books'> {
  const objected = Object.values(objections).some(({ lifted }) => !lifted);
  // The secretary may answer it: then the office must be able to read it.
  const patch = moved(asking, asking.state.status, { objected, officeCalled: true });
  return { patch, books: [book('supervision', { objections })] };
}

const objectionIsOpen = ({ facts, payload }: Asking<CaseVocabulary, { objection: string }>): MayBe =>
  facts.supervision.objections[payload.objection]?.lifted === false ? null : refuse('no-such-request');

function object(asking: Asks<'object'>): CaseOutcome {
  const { facts, payload } = asking;
  const objection = {
    reason: payload.reason,
    by: facts.actor.uid,
    at: facts.now,
    answer: '',
    answeredBy: null,
    lifted: false,
  };
  return {
    ...withObjections(asking, { ...facts.supervision.objections, [facts.actionId]: objection }),
    event: { class: 'supervision', data: { reason: payload.reason }, tells: ['desk', 'office'] },
  };
}

function answer(asking: Asks<'answerObjection'>): CaseOutcome {
  const { facts, payload } = asking;
  const { objections } = facts.supervision;
  const objection = objections[payload.objection];
  if (!objection) throw new Error('answered without its objection');
  return {
    ...withObjections(asking, {
      ...objections,
      [payload.objection]: { ...objection, answer: payload.answer, answeredBy: facts.actor.uid },
    }),
    event: { class: 'supervision', data: { answer: payload.answer }, tells: ['supervisor'] },
  };
}

function lift(asking: Asks<'liftObjection'>): CaseOutcome {
  const { facts, payload } = asking;
  const { objections } = facts.supervision;
  const objection = objections[payload.objection];
  if (!objection) throw new Error('lifted without its objection');
  return {
    ...withObjections(asking, { ...objections, [payload.objection]: { ...objection, lifted: true } }),
    event: { class: 'supervision', data: {}, tells: ['desk', 'office'] },
  };
}

/** A slip of the pen on the face is put right; what stood there stays in the record. */
function correct(asking: Asks<'correct'>): CaseOutcome {
  const { state, payload } = asking;
  const { field, value, reason } = payload;
  return {
    patch: { [field]: value, touched: touchedBy(asking) },
    event: {
      class: 'face',
      data: { field, before: state[field] ?? '', after: value, reason },
      tells: [...parties(state), 'supervisor'],
    },
  };
}

const supervising = { from: open, to: 'same', needs: ['supervision', ...circleFacts], ...untied } as const;

export const supervisionRows: Pick<Rows, 'object' | 'answerObjection' | 'liftObjection' | 'correct'> = {
  object: {
    ...supervising,
    carries: ['M11b'],
    by: ['supervisor'],
    payload: casePayloads.object,
    apply: object,
  },
  answerObjection: {
    ...supervising,
    carries: ['M11b'],
    by: ['head', 'secretary'],
    payload: casePayloads.answerObjection,
    require: [...untied.require, objectionIsOpen],
    apply: answer,
  },
  liftObjection: {
    ...supervising,
    carries: ['M11b'],
    by: ['supervisor'],
    payload: casePayloads.liftObjection,
    require: [...untied.require, objectionIsOpen],
    apply: lift,
  },
  correct: {
    carries: ['M7.2a'],
    by: ['head'],
    from: open,
    to: 'same',
    payload: casePayloads.correct,
    needs: ['subject'],
    ...untied,
    apply: correct,
  },
};
