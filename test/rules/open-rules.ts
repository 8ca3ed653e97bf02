import { readFileSync } from 'node:fs';
import { claimsOf, type Member, paths } from '@rongcuo/domain';
import type * as lite from 'firebase/firestore/lite';
import { isDenied, openRulesEnv, type RulesEnv } from '../support/rules-env.ts';
import { everybody, people, type Who } from './people.ts';

const RULES = new URL('../../firestore.rules', import.meta.url);

export type Ask = (db: lite.Firestore) => Promise<unknown>;

/** The product's rules over a project of its own, with everybody's member record in it. No function is triggered there. */
export interface Rules {
  readonly env: RulesEnv;
  /** A person with the token they would have now; null is nobody signed in. */
  as(who: Who | Member | null): lite.Firestore;
  /** Asks the same of everybody, nobody signed in included, each at once. */
  whoMay(ask: (db: lite.Firestore, who: Who | 'anonymous') => Promise<unknown>): Promise<(Who | 'anonymous')[]>;
  seed(documents: Readonly<Record<string, lite.DocumentData>>): Promise<void>;
}

export async function openRules(topic: string, documents: Parameters<Rules['seed']>[0] = {}): Promise<Rules> {
  const env = await openRulesEnv(`demo-rules-${topic}`, readFileSync(RULES, 'utf8'));
  await env.clear();
  const members = Object.values(people).map((person) => [paths.member(person.uid), person]);
  await env.seed({ ...Object.fromEntries(members), ...documents });

  function as(who: Who | Member | null): lite.Firestore {
    if (who === null) return env.anonymousLite();
    const person = typeof who === 'string' ? people[who] : who;
    return env.asLite(person.uid, { ...claimsOf(person) });
  }
  return {
    env,
    as,
    seed: env.seed,
    async whoMay(ask) {
      const knocking = ['anonymous', ...everybody] as const;
      const may = await Promise.all(knocking.map((who) => isAllowed(ask(as(who === 'anonymous' ? null : who), who))));
      return knocking.filter((_, index) => may[index]);
    },
  };
}

/** Whether the rules let a request through; any other failure than their "no" throws. */
async function isAllowed(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
}
