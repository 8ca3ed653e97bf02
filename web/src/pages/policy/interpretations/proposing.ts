import {
  type Catalogues,
  InterpretationProposal,
  interpretedSubjects,
  type JsonObject,
  type InterpretationProposal as Proposal,
  WithdrawalProposal,
} from '@rongcuo/domain';
import * as z from 'zod/mini';
import { subjectLabel } from '../../../measures/interpretations.ts';
import { catalogueNames } from '../../../measures/text/zh.ts';
import type { Option } from '../../../ui/select-field.vue';
import { refusalOf } from '../parameters.ts';
import { interpretRefused, interpretWords } from './text/zh.ts';

/** What was typed for an interpretation, as it stands in its fields. */
export interface Typed {
  subjects: string[];
  question: string;
  answer: string;
  effectiveOn: string;
}

export interface Checked<T> {
  readonly proposal: T | null;
  /** By the field they stand at. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Checked by the very schema the server will use. */
export function proposalFrom({ subjects, ...texts }: Typed, replaces: number | null): Checked<Proposal> {
  const { wrong } = interpretWords;
  return checked(
    z.safeParse(InterpretationProposal, {
      ...texts,
      subjects: [...subjects],
      ...(replaces === null ? {} : { replaces }),
    }),
    wrong,
  );
}

export function withdrawalFrom(of: number, reason: string): Checked<WithdrawalProposal> {
  return checked(z.safeParse(WithdrawalProposal, { of, reason }), interpretWords.wrong);
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

function checked<T>(parsed: Parsed<T>, words: Readonly<Record<string, string>>): Checked<T> {
  if (parsed.success) return { proposal: parsed.data, errors: {} };
  const fields = new Set(parsed.error.issues.map(({ path: [field] }) => String(field)));
  return { proposal: null, errors: Object.fromEntries([...fields].map((field) => [field, words[field] ?? field])) };
}

/** What can be interpreted, to choose from: articles first, then their items. */
export function subjectOptions(chosen: readonly string[], catalogues: Catalogues): Option[] {
  return interpretedSubjects
    .filter((subject) => !chosen.includes(subject))
    .map((value) => ({ value, label: longLabel(value, catalogues) }));
}

/** As the options say it: an item is easier to find under what it belongs to. */
function longLabel(subject: string, catalogues: Catalogues): string {
  const label = subjectLabel(subject, catalogues);
  const [group = ''] = subject.split('.');
  const names: Readonly<Record<string, string>> = catalogueNames;
  return Object.hasOwn(names, group) ? `${names[group]} ${label}` : label;
}

/** Why a request was refused, in words. */
export function interpretRefusalOf(code: string, { number, by, on }: JsonObject): string {
  const known: Readonly<Record<string, (typeof interpretRefused)[keyof typeof interpretRefused]>> = interpretRefused;
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  return words ? words({ number: String(number), by: String(by), on: String(on) }) : refusalOf(code);
}
