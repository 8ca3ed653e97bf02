import type { Asking, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { isInUse, itemLabel, type ListName } from '../measures/catalogues.ts';
import type { BookName, Books } from './books.ts';
import { circlesOf, tieToCase } from './circles.ts';
import type { CaseState, CaseStatus } from './state.ts';
import type { CaseRefusalCode, CaseVocabulary } from './vocabulary.ts';

/** What the phases of the procedure share. Each phase's file holds some rows of the one table. */
export type Rows = Procedure<CaseVocabulary>['actions'];
export type MayBe = Refusal<CaseRefusalCode> | null;
export type AskingAny = Asking<CaseVocabulary, unknown>;
export type CaseOutcome = Outcome<CaseVocabulary>;
export type Standing = { readonly state: CaseState; readonly facts: Pick<AskingAny['facts'], 'now' | 'actor'> };

/** Facts that every row needs whose decision may move somebody into or out of a circle. */
export const circleFacts = ['subject', 'institution'] as const;

/** Facts by which the days of time limits are worked out. */
export const limitFacts = ['policy', 'calendar'] as const;

/** What a row needs that moves a case on: its circles are drawn anew, limits end and begin. */
export const movingFacts = [...circleFacts, ...limitFacts] as const;

export const open: readonly CaseStatus[] = [
  'submitted',
  'returned',
  'accepted',
  'investigating',
  'recommended',
  'deliberating',
  'referred',
  'determined',
  'served',
  'appealed',
];

/** M7.2a: a tie bars without anyone asking, also one declared after the circles were drawn. */
export const notTied = ({ state, facts }: Standing): MayBe => {
  const tie = tieToCase(facts.actor, state, null);
  return tie ? refuse('tied', { tie }) : null;
};

/** As {@link notTied}, by what the subject declared. */
export const subjectDeclaresNoTie = ({ state, facts }: AskingAny): MayBe => {
  const tie = tieToCase(facts.actor, state, facts.subject);
  return tie ? refuse('tied', { tie }) : null;
};

/** What nearly every row that is not a party's asks of whoever acts. */
export const untied = { allow: [notTied], require: [subjectDeclaresNoTie] } as const;

/** M13: only what the catalogue of the case's version has in use can be chosen. */
export function chosenFrom<Payload>(
  list: ListName,
  choice: (payload: Payload) => string,
): (asking: Asking<CaseVocabulary, Payload>) => MayBe {
  return ({ facts, payload }) => {
    const items = facts.policy.catalogues[list];
    const id = choice(payload);
    return isInUse(items, id) ? null : refuse('not-on-list', { item: itemLabel(items, id) });
  };
}

/** M11b: an open objection blocks recommendation and determination. */
export const notObjected = ({ state }: Standing): MayBe => (state.objected ? refuse('objected') : null);

/** Whoever of the staff acts on a case in intake has it in hand from then on. */
export function inHand({ state, facts }: AskingAny): string[] {
  const { uid, roles } = facts.actor;
  return roles.includes('handler') ? [...new Set([...state.handlers, uid])] : [...state.handlers];
}

/** M7.4b: whoever acts on it other than as a party, or has others act or vote, has handled it from then on. */
export function touchedBy({ state, facts }: AskingAny, ...others: readonly string[]): string[] {
  return [...new Set([...state.touched, facts.actor.uid, ...others])];
}

/** The face after a change, with its circles drawn anew and the actor noted as having touched it. */
export function moved(
  asking: AskingAny,
  status: CaseStatus,
  changes: Partial<CaseState> = {},
): Omit<CaseState, 'status'> {
  return movedByParty(asking, status, { ...changes, touched: touchedBy(asking, ...(changes.touched ?? [])) });
}

/** As {@link moved} for people who handle nothing by acting: the parties. */
export function movedByParty(
  asking: AskingAny,
  status: CaseStatus,
  changes: Partial<CaseState> = {},
): Omit<CaseState, 'status'> {
  const { state, facts } = asking;
  const { status: _, ...next } = { ...state, ...changes };
  return { ...next, ...circlesOf({ ...next, status }, facts.institution, facts.subject) };
}

/** A book rewritten with what the decision adds. */
export function book<Name extends BookName>(
  name: Name,
  content: Books[Name],
): { path: `books/${Name}`; data: Books[Name] } {
  return { path: `books/${name}`, data: content };
}

/** Whom a face event tells: the parties, the unit if it is concerned, and those in charge. */
export function parties(state: Pick<CaseState, 'unitConcerned'>): ('applicant' | 'subject' | 'unit')[] {
  return state.unitConcerned ? ['applicant', 'subject', 'unit'] : ['applicant', 'subject'];
}
