import { LookupQuestion } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { protectionsWords as words } from './text/zh.ts';

/** The question as it stands in its fields. */
export interface TypedQuestion {
  subjectId: string;
  kind: string;
  year: string;
  purpose: string;
}

export type QuestionField = keyof TypedQuestion;
export type QuestionErrors = Readonly<Partial<Record<QuestionField, string>>>;

const fields = Object.keys(words.missing) as readonly QuestionField[];

/** Checked by the very schema the server will use. */
export function questionFrom(typed: TypedQuestion): {
  readonly question: LookupQuestion | null;
  readonly errors: QuestionErrors;
} {
  const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : null;
  const parsed = z.safeParse(LookupQuestion, { ...typed, year });
  if (parsed.success) return { question: parsed.data, errors: {} };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return {
    question: null,
    errors: Object.fromEntries(
      fields.filter((field) => wrong.has(field)).map((field) => [field, words.missing[field]]),
    ),
  };
}
