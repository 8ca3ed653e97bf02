import type { Asking, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { FilingPayloads } from './actions.ts';
import type { FilingBookName, FilingBooks } from './books.ts';
import { filingCirclesOf, tieToFiling } from './circles.ts';
import type { FilingState, FilingStatus } from './state.ts';
import type { FilingRecipient, FilingRefusalCode, FilingVocabulary } from './vocabulary.ts';

/** What the phases of the procedure share. Each phase's file holds some rows of the one table. */
export type Rows = Procedure<FilingVocabulary>['actions'];
export type MayBe = Refusal<FilingRefusalCode> | null;
export type AskingAny = Asking<FilingVocabulary, unknown>;
export type Asks<Kind extends keyof FilingPayloads> = Asking<FilingVocabulary, FilingPayloads[Kind]>;
export type FilingOutcome = Outcome<FilingVocabulary>;
type Standing = { readonly state: FilingState; readonly facts: Pick<AskingAny['facts'], 'now' | 'actor'> };

/** What a row needs that moves a filing on: its circles are drawn anew, its limit ends or begins. */
export const movingFacts = ['subject', 'institution', 'policy', 'calendar'] as const;

export const beforeDecision: readonly FilingStatus[] = ['submitted', 'returned', 'examined', 'deliberating'];

const notTied = ({ state, facts }: Standing): MayBe => {
  const tie = tieToFiling(facts.actor, state, null);
  return tie ? refuse('tied', { tie }) : null;
};

const subjectDeclaresNoTie = ({ state, facts }: AskingAny): MayBe => {
  const tie = tieToFiling(facts.actor, state, facts.subject);
  return tie ? refuse('tied', { tie }) : null;
};

/** What every row of an office asks of whoever acts: a tie bars without anyone asking. */
export const untied = { allow: [notTied], require: [subjectDeclaresNoTie] } as const;

/** The face after a change, with its circles drawn anew. */
export function moved(
  { state, facts }: AskingAny,
  status: FilingStatus,
  changes: Partial<FilingState> = {},
): Omit<FilingState, 'status'> {
  const { status: _, ...next } = { ...state, ...changes };
  return { ...next, ...filingCirclesOf({ ...next, status }, facts.institution, facts.subject) };
}

export function book<Name extends FilingBookName>(
  name: Name,
  content: FilingBooks[Name],
): { path: `books/${Name}`; data: FilingBooks[Name] } {
  return { path: `books/${name}`, data: content };
}

/** Whom it concerns: whoever files, whoever leads it, and their unit. */
export const concerned: readonly FilingRecipient[] = ['applicant', 'subject', 'unit'];
