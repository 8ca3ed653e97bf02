import type { Asking, DocumentDraft, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import type { RectificationPayloads } from './actions.ts';
import type { CourseBook } from './books.ts';
import { rectificationCirclesOf, tieToRectification } from './circles.ts';
import type { RectificationState, RectificationStatus } from './state.ts';
import type { RectificationRecipient, RectificationRefusalCode, RectificationVocabulary } from './vocabulary.ts';

/** What the phases of the procedure share. */
export type Rows = Procedure<RectificationVocabulary>['actions'];
export type MayBe = Refusal<RectificationRefusalCode> | null;
export type AskingAny = Asking<RectificationVocabulary, unknown>;
export type Asks<Kind extends keyof RectificationPayloads> = Asking<
  RectificationVocabulary,
  RectificationPayloads[Kind]
>;
export type RectificationOutcome = Outcome<RectificationVocabulary>;

export const movingFacts = ['subject', 'institution', 'policy', 'calendar'] as const;
export const running: readonly RectificationStatus[] = ['issued', 'underway', 'reported'];
export const concerned: readonly RectificationRecipient[] = ['subject', 'unit'];

export const notTied = ({ state, facts }: AskingAny): MayBe => {
  const tie = tieToRectification(facts.actor, state, facts.subject);
  return tie ? refuse('tied', { tie }) : null;
};

/** The face after a change, with its circles drawn anew. */
export function moved(
  { state, facts }: AskingAny,
  status: RectificationStatus,
  changes: Partial<RectificationState> = {},
): Omit<RectificationState, 'status'> {
  const { status: _, ...next } = { ...state, ...changes };
  return { ...next, ...rectificationCirclesOf({ ...next, status }, facts.institution, facts.subject) };
}

export function course({ facts }: AskingAny, changes: Partial<CourseBook>): DocumentDraft[] {
  return [{ path: 'books/course', data: { ...facts.course, ...changes } }];
}

export const isPast = ({ facts, payload }: Asking<RectificationVocabulary, { readonly on: string }>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** Whatever is said is said of problems that the order lists. */
export function areListed({ state }: AskingAny, ids: readonly string[]): MayBe {
  const strangers = ids.filter((id) => !Object.hasOwn(state.problems, id));
  return strangers.length > 0 ? refuse('no-such-problem', { problems: strangers }) : null;
}

/** Every problem that the order lists is spoken of. */
export function leaveNone({ state }: AskingAny, ids: readonly string[]): MayBe {
  const left = Object.keys(state.problems).filter((id) => !ids.includes(id));
  return left.length > 0 ? refuse('problems-left', { problems: left }) : null;
}
