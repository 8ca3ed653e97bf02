import {
  type Catalogues,
  caseProcedure,
  caseRefusalCodes,
  kernelRefusalCodes,
  paths,
  refusalWords,
  whyNot,
} from '@rongcuo/domain';
import { type Speaker, speakerOf } from '../../data/ask.ts';
import { serverNow } from '../../data/clock.ts';
import { decodeCase } from '../../data/decode.ts';
import { type Ask, type AskedOf, type AskStore, useAsk } from '../../data/use-ask.ts';
import { useWords } from '../../measures/measures.ts';

/** @param catalogues those of the case's version */
export function caseSpeaker(catalogues: () => Catalogues): Speaker {
  return speakerOf([...kernelRefusalCodes, ...caseRefusalCodes], (refusal) => refusalWords(refusal, catalogues()));
}

/** @param of the case's id, as soon as there is one */
export function askedOfCase(of: () => string, catalogues: () => Catalogues): AskedOf {
  return {
    path: () => paths.case(of()),
    speak: caseSpeaker(catalogues),
    whyNot(stored, kind, actor) {
      const state = decodeCase(stored);
      const refusal = state && whyNot(caseProcedure, kind, { state, facts: { now: serverNow(), actor } });
      return refusal && refusalWords(refusal, catalogues());
    },
  };
}

/**
 * As {@link useAsk}, of a case.
 * @param of its id, or how to learn it once there is one
 */
export function useAskCase(of: string | (() => string), openStore: () => Promise<AskStore>): Ask {
  return useAsk(askedOfCase(typeof of === 'string' ? () => of : of, useWords()), openStore);
}
