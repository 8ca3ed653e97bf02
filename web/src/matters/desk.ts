import type { Member } from '@rongcuo/domain';
import { type ComputedRef, type InjectionKey, inject, provide } from 'vue';
import type { ShownEvent } from '../data/decode.ts';
import type { AskedOf } from '../data/use-ask.ts';
import type { PanelSource } from './panel.ts';
import type { PanelErrors } from './panel-errors.ts';

/**
 * The matter at hand as the parts of its page need it, whichever kind it is of: what can be done, what happened. Kinds
 * provide it, see {@link openMatter}; cases have their own, since their page came first and holds more.
 */
export interface Desk {
  /** Of the matter, e.g. `filings/f1`. */
  readonly path: string;
  readonly member: ComputedRef<Member>;
  /** How often it has been submitted: files attached now belong to what comes next. */
  readonly round: ComputedRef<number>;
  readonly asked: AskedOf;
  readonly acts: Acts;
  readonly told: Told;
}

/** What this person may do now. */
export interface Acts {
  /** What is due first; what is merely possible behind one more tap. */
  readonly ordered: ComputedRef<{ readonly due: readonly string[]; readonly more: readonly string[] }>;
  /** What would be theirs to do but for something they should know, each reason once. */
  readonly barred: ComputedRef<readonly { readonly kinds: readonly string[]; readonly words: string }[]>;
  /** Why an action that was being prepared can no longer be asked; null while it can. */
  readonly nowBarred: (kind: string) => string | null;
  readonly title: (kind: string) => string;
  readonly panelOf: (kind: string) => PanelSource;
  /** What the server's own schema has against what was filled in. */
  readonly errorsIn: (
    kind: string,
    payload: unknown,
    labelOf: (field: string) => string,
    missing?: Readonly<Record<string, string>>,
  ) => PanelErrors;
  /** What a field of the payload is called. */
  readonly labelOf: (kind: string, field: string) => string;
  /** M3: where something is decided, what article 3 asks stands beside it. */
  readonly decides: (kind: string) => boolean;
}

/** What of the record this person may read, and its words. */
export interface Told {
  /** Each class is asked for apart: one denied leaves the others as they are. `inside`: what it is called, if not public. */
  readonly classes: readonly { readonly of: string; readonly inside: string; readonly reads: () => boolean }[];
  readonly words: (event: ShownEvent) => { readonly title: string; readonly detail: string };
  readonly capacity: (event: ShownEvent) => string | undefined;
}

const key: InjectionKey<Desk> = Symbol('desk');

export function provideDesk(desk: Desk): void {
  provide(key, desk);
}

export function useDesk(): Desk {
  const desk = inject(key);
  if (!desk) throw new Error('outside of a matter page');
  return desk;
}
