import type { ActionResult, Json, JsonObject } from '@rongcuo/domain';
import { askWords } from './text/zh.ts';

/** What a person asks of a matter; the store adds the server's time. */
export interface AskedAction {
  readonly kind: string;
  readonly payload: unknown;
  readonly by: string;
}

/** How actions reach the server, whichever SDK carries them; a matter is named by its path. */
export interface ActionDoor {
  readonly newActionId: (matter: string) => string;
  readonly send: (matter: string, actionId: string, action: AskedAction) => Promise<void>;
  /** Whether this action has reached the server. */
  readonly exists: (matter: string, actionId: string) => Promise<boolean>;
  /** Tells the result as soon as there is one. Returns how to stop. */
  readonly watchResult: (matter: string, actionId: string, tell: (result: ActionResult) => void) => () => void;
}

/** How asking for an action stands. */
export type Asked =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** Longer than usual: `sent` tells whether it has reached the server. */
  | { readonly state: 'waiting'; readonly sent: boolean }
  | { readonly state: 'applied' }
  | {
      readonly state: 'refused';
      readonly words: string;
      /** What the refusal rests on, as the server gave it. */
      readonly facts: JsonObject;
      /** Fields of the payload that the server's schema would not take. */
      readonly fields: readonly string[];
    };

/** Why something was refused, in words. */
export type Speaker = (code: string, facts: JsonObject) => string;

/**
 * Speaks for one kind of matter, also where a newer server uses a code this page does not know.
 * @param codes those it has words for
 */
export function speakerOf<Code extends string>(
  codes: readonly Code[],
  words: (refusal: { readonly code: Code; readonly facts: JsonObject }) => string,
): Speaker {
  return (code, facts) => {
    const known = codes.find((each) => each === code);
    return known === undefined ? askWords.refusedUnknown : words({ code: known, facts });
  };
}

export function askedOf(result: ActionResult, speak: Speaker): Asked {
  if (result.status === 'applied') return { state: 'applied' };
  const { code, facts } = result;
  return { state: 'refused', words: speak(code, facts), facts, fields: fieldsOf(code, facts) };
}

function fieldsOf(code: string, { problems }: JsonObject): string[] {
  if (code !== 'payload-invalid' || !Array.isArray(problems)) return [];
  return problems.flatMap((problem: Json) => {
    const field = typeof problem === 'object' && problem !== null && 'field' in problem ? problem['field'] : null;
    return typeof field === 'string' ? [field] : [];
  });
}
