import type { ChainFault } from '@rongcuo/domain';

/** What is wrong with a matter, against what its record says. */
export type MatterFault =
  /** The first link of the chain that does not hold. */
  | ({ readonly of: 'link' } & ChainFault)
  /** A document that is not as the step wrote it, is gone, or that no step wrote; its path below the matter. */
  | { readonly of: 'document'; readonly path: string; readonly fault: 'altered' | 'missing' | 'extra' }
  /** A field of the matter itself that does not follow from its steps. */
  | { readonly of: 'face'; readonly field: string }
  /** What the matter shows to others elsewhere is not what follows from it; its whole path. */
  | { readonly of: 'shown'; readonly path: string; readonly fault: 'altered' | 'missing' | 'extra' }
  /** There is a record, and no matter on record that it would be of. */
  | { readonly of: 'gone' }
  /** It is shown to others, and no matter on record has ever shown it. */
  | { readonly of: 'invented' };

/** What is wrong with the log of changes of people, units and departments, or with one of those against it. */
export type RosterFault =
  | ({ readonly of: 'link' } & ChainFault)
  | { readonly of: 'document'; readonly path: string; readonly fault: 'altered' | 'missing' | 'extra' };

export interface FaultyMatter {
  /** Its path; or that of what was invented. */
  readonly matter: string;
  /** 容错〔2026〕1号, or empty while it has none. */
  readonly number: string;
  readonly faults: readonly MatterFault[];
}

export function faultyDocument(path: string, fault: 'altered' | 'missing' | 'extra'): MatterFault {
  return { of: 'document', path, fault };
}
