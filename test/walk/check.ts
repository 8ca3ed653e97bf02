import type * as sdk from 'firebase/firestore';
import type * as lite from 'firebase/firestore/lite';
import { isDenied, type RulesEnv } from '../support/rules-env.ts';
import type { Caller } from './people.ts';

/** How somebody comes to the database: with the SDK's one request each, or with its channel, which listens. */
export interface Client {
  readonly lite: lite.Firestore;
  readonly live: () => sdk.Firestore;
}

/** One request by one person, and whether the matrix lets it through. */
export interface Check {
  /** The rule that judges it: a match's path and the method. */
  readonly door: string;
  readonly caller: Caller;
  /** For people: what is asked, of which document. */
  readonly what: string;
  readonly allowed: boolean;
  /** Resolves when it was let through. May throw where what came back is not what it should be. */
  readonly run: (client: Client) => Promise<unknown>;
  /** Names that its verdict turns on: of a kind, a book, a class, a field. */
  readonly about?: readonly string[];
  /** How the caller stands to what, in which state: checks of other strata are likelier to answer otherwise. */
  readonly stratum?: string;
  /** The caller has something to do with it: where they are refused, it is for one difference. */
  readonly near?: boolean;
  /** It is about the form of what is written, and not about who writes it. */
  readonly shape?: true;
  /** What the house puts there right before it is asked. */
  readonly prepared?: () => Readonly<Record<string, lite.DocumentData>>;
  /** Documents it changes when it is let through: put back before anything else is asked. */
  readonly changes?: readonly string[];
}

export interface Outcome {
  readonly check: Check;
  readonly wrong: string;
}

function clientOf(env: RulesEnv, { uid, claims }: Caller): Client {
  return {
    lite: claims === null ? env.anonymousLite() : env.asLite(uid, claims),
    live: () => {
      // Over gRPC and its kin an emulator may take who is not signed in for the owner.
      if (claims === null) throw new Error('nobody signed in comes over REST alone');
      return env.asUser(uid, claims);
    },
  };
}

/** What is wrong with the answer; null where it is as the matrix has it. */
export async function judge(env: RulesEnv, check: Check): Promise<string | null> {
  if (check.prepared) await env.seed(check.prepared());
  try {
    await check.run(clientOf(env, check.caller));
    return check.allowed ? null : 'was allowed';
  } catch (error) {
    if (!isDenied(error)) return String(error);
    return check.allowed ? 'was refused' : null;
  }
}

export function inWords({ check, wrong }: Outcome): string {
  return `${check.caller.name}: ${check.what} ${wrong}, and should be ${check.allowed ? 'allowed' : 'refused'}`;
}
