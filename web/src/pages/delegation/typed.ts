import { DelegationAsk, type PlainDate } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { delegationWrong } from './text/zh.ts';

/** What is typed to name a deputy. */
export interface Typed {
  to: string;
  from: string;
  until: string;
  reason: string;
}

export function blank(today: PlainDate): Typed {
  return { to: '', from: today, until: '', reason: '' };
}

export type Wrong = Partial<Readonly<Record<keyof Typed, string>>>;

/** What is to be asked, or what is wrong field by field; the rest is for the decision, which knows who is away. */
export function askFrom(
  { to, from, until, reason }: Typed,
  today: PlainDate,
): { readonly ask: DelegationAsk | null; readonly wrong: Wrong } {
  const parsed = z.safeParse(DelegationAsk, { kind: 'delegate', payload: { to, from, until, reason } });
  const fields = new Set(parsed.error?.issues.map(({ path }) => String(path[1])));
  if (from < today) fields.add('from');
  if (until < from) fields.add('until');
  const wrong = Object.fromEntries(Object.entries(delegationWrong).filter(([field]) => fields.has(field)));
  return { ask: parsed.success && fields.size === 0 ? parsed.data : null, wrong };
}
