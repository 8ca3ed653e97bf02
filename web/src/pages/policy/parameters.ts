import {
  defaultPolicy,
  type JsonObject,
  limitNames,
  limitNameWords,
  type Policy,
  PolicyProposal,
  type PublishedPolicy,
  ruleWords,
} from '@rongcuo/domain';
import * as z from 'zod/mini';
import { cataloguesRefused } from './catalogues/text/zh.ts';
import { limitsWords } from './limits/text/zh.ts';
import { number, rulesFrom, type TypedLimits, typedLimitsFrom } from './limits/typed-limits.ts';
import { parameterWords, publishWords, valueWords } from './text/zh.ts';

export type Parameters = Omit<Policy, 'version' | 'catalogues'>;
type Parameter = Exclude<keyof typeof parameterWords, 'limit'>;

/** The version in force: the last one published, or the one the system began with. */
export function inForce(published: readonly PublishedPolicy[]): Policy {
  return published.reduce<Policy>((newest, one) => (one.version > newest.version ? one : newest), defaultPolicy);
}

/** The parameters in words, in the order of the procedure. */
export function parametersIn({ meeting, investigators, limits }: Parameters): { label: string; value: string }[] {
  const values: Readonly<Record<Parameter, string>> = {
    investigators: valueWords.people(investigators),
    quorum: valueWords.quorum(meeting.quorum),
    recusedCountAsDue: meeting.recusedCountAsDue ? valueWords.recusedYes : valueWords.recusedNo,
  };
  const order: readonly Parameter[] = ['investigators', 'quorum', 'recusedCountAsDue'];
  return [
    ...order.map((name) => ({ label: parameterWords[name], value: values[name] })),
    ...limitNames.map((name) => ({
      label: parameterWords.limit(limitNameWords[name]),
      value: ruleWords(limits[name]),
    })),
  ];
}

/** What another version changes, each as it was and as it will be. */
export function changesBetween(before: Parameters, after: Parameters): { label: string; value: string }[] {
  const old = parametersIn(before);
  return parametersIn(after).flatMap(({ label, value }, index) => {
    const was = old[index]?.value ?? '';
    return was === value ? [] : [{ label, value: valueWords.change(was, value) }];
  });
}

/** What was typed into the form: numbers as text, as they stand in their fields. */
export interface Typed {
  of: string;
  in: string;
  recused: string;
  investigators: string;
  limits: TypedLimits;
  reason: string;
}

export function typedFrom({ meeting, investigators, limits }: Parameters): Typed {
  return {
    of: String(meeting.quorum.of),
    in: String(meeting.quorum.in),
    recused: meeting.recusedCountAsDue ? 'yes' : 'no',
    investigators: String(investigators),
    limits: typedLimitsFrom(limits),
    reason: '',
  };
}

/** Checked by the very schema the server will use; `errors` by the field they stand at. */
export function proposalFrom(typed: Typed): {
  readonly proposal: PolicyProposal | null;
  readonly errors: Readonly<Record<string, string>>;
} {
  const parsed = z.safeParse(PolicyProposal, {
    policy: {
      meeting: {
        quorum: { of: number(typed.of), in: number(typed.in) },
        recusedCountAsDue: typed.recused === 'yes',
      },
      investigators: number(typed.investigators),
      limits: rulesFrom(typed.limits),
    },
    reason: typed.reason,
  });
  if (parsed.success) return { proposal: parsed.data, errors: {} };
  const errors: Record<string, string> = {};
  for (const { path } of parsed.error.issues) {
    const name = path.map(String).join('.');
    const limit = limitNames.find((one) => path[1] === 'limits' && path[2] === one);
    if (name.startsWith('policy.meeting.quorum'))
      errors[name.endsWith('.in') ? 'in' : 'of'] ??= publishWords.wrong.quorum;
    else if (name === 'policy.investigators') errors['investigators'] = publishWords.wrong.investigators;
    else if (limit) errors[`limit-${limit}`] = limitsWords.wrong(limitNameWords[limit]);
    else errors['reason'] = publishWords.wrong.reason;
  }
  return { proposal: null, errors };
}

/** Why a request was refused, in words. */
export function refusalOf(code: string, facts: JsonObject = {}): string {
  const { notYours, inactive, invalid, other } = publishWords.refused;
  const known: Readonly<Record<string, string>> = {
    'not-yours': notYours,
    inactive,
    'payload-invalid': invalid,
    overtaken: cataloguesRefused.overtaken,
    'item-deleted': cataloguesRefused.itemDeleted(Array.isArray(facts['items']) ? facts['items'].map(String) : []),
  };
  return Object.hasOwn(known, code) ? (known[code] ?? other) : other;
}
