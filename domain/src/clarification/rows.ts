import type { JsonObject } from '../kernel/json.ts';
import type { Asking, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import type { ClarificationPayloads } from './actions.ts';
import type { ClarificationBookName, ClarificationBooks } from './books.ts';
import { clarificationCirclesOf, isBarred } from './circles.ts';
import { type Detail, detailsIn } from './public-text.ts';
import { givesAway } from './reporter.ts';
import type { ClarificationState, ClarificationStatus } from './state.ts';
import type { ClarificationRefusalCode, ClarificationVocabulary } from './vocabulary.ts';

/** What the phases of the procedure share. */
export type Rows = Procedure<ClarificationVocabulary>['actions'];
export type MayBe = Refusal<ClarificationRefusalCode> | null;
export type AskingAny = Asking<ClarificationVocabulary, unknown>;
export type Asks<Kind extends keyof ClarificationPayloads> = Asking<
  ClarificationVocabulary,
  ClarificationPayloads[Kind]
>;
export type ClarificationOutcome = Outcome<ClarificationVocabulary>;

export const movingFacts = ['subject', 'reporter', 'institution', 'policy', 'calendar'] as const;
export const open: readonly ClarificationStatus[] = ['registered', 'verifying', 'referred', 'concluded', 'clarified'];

/** A tie bars without anyone asking, and without saying to whom. */
export const notBarred = ({ state, facts }: AskingAny): MayBe =>
  isBarred(facts.actor, state, facts.subject, facts.reporter) ? refuse('kept-out') : null;

/** M10.2: what the office writes names nobody who reported. */
export const namesNobody = ({ facts, payload }: AskingAny): MayBe =>
  typeof payload === 'object' && payload !== null && givesAway(payload, facts.reporter)
    ? refuse('names-reporter')
    : null;

/** What every row of an office asks of whoever acts and of what they write. */
export const office = { needs: ['subject', 'reporter'], allow: [], require: [notBarred, namesNobody] } as const;

/** The face after a change, with its circles drawn anew. */
export function moved(
  { state, facts }: AskingAny,
  status: ClarificationStatus,
  changes: Partial<ClarificationState> = {},
): Omit<ClarificationState, 'status'> {
  const { status: _, ...next } = { ...state, ...changes };
  return { ...next, ...clarificationCirclesOf({ ...next, status }, facts.institution, facts.subject, facts.reporter) };
}

export function book<Name extends ClarificationBookName>(
  name: Name,
  content: ClarificationBooks[Name],
): { path: `books/${Name}`; data: ClarificationBooks[Name] } {
  return { path: `books/${name}`, data: content };
}

export const notAhead = ({ facts, payload }: Asking<ClarificationVocabulary, { readonly on: string }>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** M10.1: what goes outside holds nothing of the investigation. */
export function letsNothingOut({ facts }: AskingAny, text: string): MayBe {
  const { lead, verification, reporter } = facts;
  const titles = Object.values(verification.materials).map(({ title }) => title);
  const referral = verification.referral;
  const written = [lead.summary, verification.grounds, referral?.question ?? '', referral?.reply ?? ''];
  const details = detailsIn(text, { reporter, titles, written });
  return details.length > 0 ? refuse('lets-out-detail', { details: details.map(detailAsJson) }) : null;
}

function detailAsJson({ kind, found }: Detail): JsonObject {
  return { kind, found };
}
