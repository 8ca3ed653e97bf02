import type { Member, Recorded } from '@rongcuo/domain';
import { type ComputedRef, type InjectionKey, inject, provide } from 'vue';
import type { ShownEvent } from '../data/decode.ts';
import type { Live } from '../data/use-live.ts';

/** One matter on its page, for the parts that know its kind. `Books` are its books by name. */
export interface Matter<V extends Recorded, Books> {
  readonly id: string;
  /** Its path, e.g. `filings/f1`. */
  readonly path: string;
  readonly state: ComputedRef<V['state']>;
  readonly member: ComputedRef<Member>;
  /** A book of it, listened to for as long as this person may read it; one listener however often it is asked for. */
  readonly book: <Name extends keyof Books & string>(name: Name) => LiveBook<Books[Name]>;
  /** One class of its record, oldest first. */
  readonly events: (of: V['materialClass']) => ComputedRef<readonly ShownEvent[]>;
}

export interface LiveBook<T> extends Live<T> {
  /** Null until it is here, and for whom it is not. */
  readonly book: ComputedRef<T | null>;
}

/** By which the page of a kind hands the matter to its parts. */
export interface Handle<V extends Recorded, Books> {
  readonly provide: (matter: Matter<V, Books>) => void;
  readonly use: () => Matter<V, Books>;
}

export function handleOf<V extends Recorded, Books>(name: string): Handle<V, Books> {
  const key: InjectionKey<Matter<V, Books>> = Symbol(name);
  return {
    provide: (matter) => provide(key, matter),
    use() {
      const matter = inject(key);
      if (!matter) throw new Error(`outside of a page of ${name}`);
      return matter;
    },
  };
}
