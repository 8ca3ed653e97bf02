import {
  type ActionResult,
  type CaseActionKind,
  type CaseCode,
  type Catalogues,
  caseRefusalCodes,
  type Json,
  type JsonObject,
  kernelRefusalCodes,
  type Problem,
  problemsFromJson,
  refusalWords,
} from '@rongcuo/domain';
import { askWords } from './text/zh.ts';

/** What a person asks of a case; the store adds the server's time. */
export interface AskedAction {
  readonly kind: CaseActionKind;
  readonly payload: unknown;
  readonly by: string;
}

/** How actions reach the server, whichever SDK carries them. */
export interface ActionDoor {
  readonly newActionId: (caseId: string) => string;
  readonly send: (caseId: string, actionId: string, action: AskedAction) => Promise<void>;
  /** Whether this action has reached the server. */
  readonly exists: (caseId: string, actionId: string) => Promise<boolean>;
  /** Tells the result as soon as there is one. Returns how to stop. */
  readonly watchResult: (caseId: string, actionId: string, tell: (result: ActionResult) => void) => () => void;
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
      readonly problems: readonly Problem[];
      /** Fields of the payload that the server's schema would not take. */
      readonly fields: readonly string[];
    };

const refusalCodes: readonly string[] = [...kernelRefusalCodes, ...caseRefusalCodes];

function isRefusalCode(code: string): code is CaseCode {
  return refusalCodes.includes(code);
}

/**
 * Why it was refused, also where a newer server uses a code this page does not know.
 * @param catalogues those of the case's version
 */
export function wordsOfRefusal(code: string, facts: JsonObject, catalogues: Catalogues): string {
  return isRefusalCode(code) ? refusalWords({ code, facts }, catalogues) : askWords.refusedUnknown;
}

export function askedOf(result: ActionResult, catalogues: Catalogues): Asked {
  if (result.status === 'applied') return { state: 'applied' };
  const { code, facts } = result;
  return {
    state: 'refused',
    words: wordsOfRefusal(code, facts, catalogues),
    problems: problemsFromJson(facts['problems']),
    fields: fieldsOf(code, facts),
  };
}

function fieldsOf(code: string, { problems }: JsonObject): string[] {
  if (code !== 'payload-invalid' || !Array.isArray(problems)) return [];
  return problems.flatMap((problem: Json) => {
    const field = typeof problem === 'object' && problem !== null && 'field' in problem ? problem['field'] : null;
    return typeof field === 'string' ? [field] : [];
  });
}
