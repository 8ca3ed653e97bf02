import type { Asking, Outcome, Procedure, Standing } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { yearOf } from '../time/time.ts';
import { type CaseCapacity, type CasePayloads, casePayloads } from './actions.ts';
import { deskOf, tieToCase } from './desk.ts';
import type { CaseState } from './state.ts';
import { applySubmission, comesFromWhoMay, departmentHandles, isComplete, isStillTheSame } from './submission.ts';
import type { CaseRefusalCode, CaseVocabulary } from './vocabulary.ts';

type MayBe = Refusal<CaseRefusalCode> | null;

/** In which capacities a person stands to a case. Being on the desk presupposes no tie (see deskOf). */
export function caseCapacitiesOf(actor: Member, state: CaseState): CaseCapacity[] {
  const onDesk = state.desk.includes(actor.uid) && actor.department === state.departmentId;
  const speaksForUnit = actor.roles.includes('unit') && actor.unitId === state.unitId;
  const capacities: [CaseCapacity, boolean][] = [
    ['applicant', actor.uid === state.applicantId && (state.applicantKind !== 'unit' || speaksForUnit)],
    ['subject', actor.uid === state.subjectId],
    ['unit', state.unitConcerned && speaksForUnit],
    ['staff', onDesk && actor.roles.includes('handler')],
    ['head', onDesk && actor.roles.includes('head')],
    ['supervisor', state.onRecord && actor.roles.includes('supervisor')],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}

/** M7.1b: supplements are asked for once, all at once. */
const notReturnedBefore = ({ state }: Standing<CaseVocabulary>): MayBe =>
  state.returns === 0 ? null : refuse('already-returned');

/** M12: a case declared to fall under article 12 can only be declined. */
const notExcluded = ({ state }: Standing<CaseVocabulary>): MayBe => (state.excluded ? refuse('excluded') : null);

/** M7.2a: a tie bars without anyone asking, also one declared after the desk was drawn up. */
const notTied = ({ state, facts }: Standing<CaseVocabulary>): MayBe => {
  const tie = tieToCase(facts.actor, state, null);
  return tie ? refuse('tied', { tie }) : null;
};

const subjectDeclaresNoTie = ({ state, facts }: Asking<CaseVocabulary, unknown>): MayBe => {
  const tie = tieToCase(facts.actor, state, facts.subject);
  return tie ? refuse('tied', { tie }) : null;
};

/** Whoever of the staff acts on a case has it in hand from then on. */
function inHand({ state, facts }: Asking<CaseVocabulary, unknown>): string[] {
  const { uid, roles } = facts.actor;
  return roles.includes('handler') ? [...new Set([...state.handlers, uid])] : [...state.handlers];
}

function numberCase(asking: Asking<CaseVocabulary, CasePayloads['accept']>): Outcome<CaseVocabulary> {
  const { state, facts } = asking;
  const year = yearOf(facts.now);
  const value = facts.lastNumber + 1;
  const number = `容错〔${year}〕${value}号`;
  const handlers = inHand(asking);
  return {
    // From here on the unit's party organization is to be served the result.
    patch: {
      number,
      handlers,
      unitConcerned: true,
      desk: deskOf({ ...state, status: 'accepted', handlers }, facts.staff, facts.subject),
    },
    counter: { series: `case-${year}`, value },
    event: { class: 'face', data: { number }, tells: ['applicant', 'subject', 'unit'] },
  };
}

function askForSupplements(asking: Asking<CaseVocabulary, CasePayloads['return']>): Outcome<CaseVocabulary> {
  const { state, payload } = asking;
  const supplements: Record<string, string> = { ...payload.supplements };
  return {
    patch: { returns: state.returns + 1, supplements, handlers: inHand(asking) },
    event: { class: 'face', data: { supplements }, tells: ['applicant'] },
  };
}

function end(
  asking: Asking<CaseVocabulary, unknown>,
  status: 'declined' | 'withdrawn',
  unitConcerned: boolean,
  event: Outcome<CaseVocabulary>['event'],
): Outcome<CaseVocabulary> {
  const { state, facts } = asking;
  const handlers = inHand(asking);
  const desk = deskOf({ ...state, status, handlers }, facts.staff, facts.subject);
  return { patch: { handlers, desk, unitConcerned, supplements: {} }, event };
}

/**
 * The case procedure of article 7, from the draft to acceptance. Rules, buttons, functions and tests follow this table.
 */
export const caseProcedure: Procedure<CaseVocabulary> = {
  statuses: {
    draft: { pending: 'applicant', final: false },
    submitted: { pending: 'staff', final: false },
    returned: { pending: 'applicant', final: false },
    accepted: { pending: 'head', final: false },
    declined: { pending: null, final: true },
    withdrawn: { pending: null, final: true },
  },
  actions: {
    submit: {
      carries: ['M4', 'M5', 'M6', 'M7.1b', 'M12'],
      by: ['applicant'],
      from: ['draft', 'returned'],
      to: ['submitted'],
      payload: casePayloads.submit,
      needs: ['draft', 'subject', 'unit', 'department', 'staff'],
      allow: [],
      require: [isComplete, comesFromWhoMay, departmentHandles, isStillTheSame],
      apply: applySubmission,
    },
    accept: {
      carries: ['M7.1b', 'M7.2a', 'M12'],
      by: ['staff'],
      from: ['submitted'],
      to: ['accepted'],
      payload: casePayloads.accept,
      needs: ['subject', 'staff', 'lastNumber'],
      allow: [notExcluded, notTied],
      require: [subjectDeclaresNoTie],
      apply: numberCase,
    },
    return: {
      carries: ['M7.1b', 'M7.2a'],
      by: ['staff'],
      from: ['submitted'],
      to: ['returned'],
      payload: casePayloads.return,
      needs: ['subject'],
      allow: [notExcluded, notReturnedBefore, notTied],
      require: [subjectDeclaresNoTie],
      apply: askForSupplements,
    },
    decline: {
      carries: ['M7.1b', 'M7.2a', 'M12'],
      by: ['head'],
      from: ['submitted', 'returned', 'accepted'],
      to: ['declined'],
      payload: casePayloads.decline,
      needs: ['subject', 'staff'],
      allow: [notTied],
      require: [subjectDeclaresNoTie],
      apply: (asking) =>
        end(asking, 'declined', true, {
          class: 'face',
          data: { ground: asking.payload.ground, reason: asking.payload.reason },
          tells: ['applicant', 'subject', 'unit'],
        }),
    },
    withdraw: {
      carries: ['M7.1b'],
      by: ['applicant'],
      from: ['submitted', 'returned', 'accepted'],
      to: ['withdrawn'],
      payload: casePayloads.withdraw,
      needs: ['subject', 'staff'],
      allow: [],
      require: [],
      apply: (asking) =>
        end(asking, 'withdrawn', asking.state.unitConcerned, {
          class: 'face',
          data: { reason: asking.payload.reason ?? '' },
          tells: ['desk', 'subject', ...(asking.state.unitConcerned ? (['unit'] as const) : [])],
        }),
    },
  },
  capacitiesOf: caseCapacitiesOf,
};
