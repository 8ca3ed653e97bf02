import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { farthestExtension, soonestEnd } from '../limits/open-limit.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { datesAreAhead } from './investigation.ts';
import {
  book,
  type CaseOutcome,
  limitFacts,
  type MayBe,
  parties,
  type Rows,
  type Standing,
  touchedBy,
  untied,
} from './rows.ts';
import { hasNotTouchedIt } from './service.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Extending = Asking<CaseVocabulary, CasePayloads['extend']>;

/** M7.2a: once in a case, also where it was sent back for more. */
const notExtendedBefore = ({ state }: Standing): MayBe => (state.extended ? refuse('already-extended') : null);

const appealNotExtendedBefore = ({ state }: Standing): MayBe =>
  state.limits.appealDecision?.extended ? refuse('already-extended') : null;

/** M7.2a, M13: to a day after the last one there is now, and no later than the parameters allow. */
function extendsWithin(kind: 'investigation' | 'appealDecision') {
  return ({ state, facts, payload }: Extending): MayBe => {
    const limit = state.limits[kind];
    const most = facts.policy.limits[kind].extension;
    if (!limit || most === null) return refuse('already-extended');
    const end = soonestEnd(limit);
    if (payload.until <= end) return refuse('extension-too-short', { due: end });
    const farthest = farthestExtension(limit, most, facts.calendar);
    return farthest !== null && payload.until > farthest ? refuse('extension-too-long', { farthest }) : null;
  };
}

function extend(asking: Extending): CaseOutcome {
  const { state, facts, payload } = asking;
  const extension = { ...payload, by: facts.actor.uid };
  return {
    patch: { extended: true, touched: touchedBy(asking) },
    books: [book('investigation', { ...facts.investigation, extension })],
    limits: { investigation: { extendedTo: payload.until } },
    // M7.2a: an extension is told to the applicant, with its reason.
    event: { class: 'face', data: { ...payload }, tells: [...parties(state), 'supervisor'] },
  };
}

function extendAppeal(asking: Extending): CaseOutcome {
  const { state, payload } = asking;
  return {
    // It belongs to deciding the appeal, and is no handling of what was appealed: whoever extends it may decide it.
    patch: {},
    limits: { appealDecision: { extendedTo: payload.until } },
    event: { class: 'face', data: { ...payload }, tells: [...parties(state), 'supervisor'] },
  };
}

export const extensionRows: Pick<Rows, 'extend' | 'extendAppeal'> = {
  extend: {
    carries: ['M7.2a', 'M13'],
    by: ['head'],
    from: ['investigating'],
    to: 'same',
    payload: casePayloads.extend,
    needs: ['investigation', 'subject', ...limitFacts],
    allow: [...untied.allow, notExtendedBefore],
    require: [...untied.require, datesAreAhead, extendsWithin('investigation')],
    apply: extend,
  },
  extendAppeal: {
    carries: ['M7.4b', 'M13'],
    by: ['superior'],
    from: ['appealed'],
    to: 'same',
    payload: casePayloads.extendAppeal,
    needs: ['subject', ...limitFacts],
    allow: [...untied.allow, hasNotTouchedIt, appealNotExtendedBefore],
    require: [...untied.require, datesAreAhead, extendsWithin('appealDecision')],
    apply: extendAppeal,
  },
};
