import type { ChainFault } from '@rongcuo/domain';

/** What is wrong with a case, against what its record says. */
export type CaseFault =
  /** The first link of the chain that does not hold. */
  | ({ readonly of: 'link' } & ChainFault)
  /** A document that is not as the step wrote it, is gone, or that no step wrote; its path below the case. */
  | { readonly of: 'document'; readonly path: string; readonly fault: 'altered' | 'missing' | 'extra' }
  /** A field of the case itself that does not follow from its steps. */
  | { readonly of: 'face'; readonly field: string }
  /** There is a record, and no case on record that it would be of. */
  | { readonly of: 'gone' };

/** What is wrong with the log of changes of people, units and departments, or with one of those against it. */
export type RosterFault =
  | ({ readonly of: 'link' } & ChainFault)
  | { readonly of: 'document'; readonly path: string; readonly fault: 'altered' | 'missing' | 'extra' };

export interface FaultyCase {
  readonly caseId: string;
  /** 容错〔2026〕1号, or empty while it has none. */
  readonly number: string;
  readonly faults: readonly CaseFault[];
}

export function faultyDocument(path: string, fault: 'altered' | 'missing' | 'extra'): CaseFault {
  return { of: 'document', path, fault };
}
