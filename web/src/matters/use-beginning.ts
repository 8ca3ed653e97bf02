import type { MatterCollection, Recorded } from '@rongcuo/domain';
import { onScopeDispose, ref, type ShallowRef, shallowRef } from 'vue';
import type { Asked } from '../data/ask.ts';
import { failureOf } from '../data/failure.ts';
import { beginMatter, deleteBegun } from '../data/sdk/drafts.ts';
import type { LiteStore } from '../data/sdk/lite.ts';
import { liteStore } from '../data/stores.ts';
import { type Ask, useAsk } from '../data/use-ask.ts';
import { liveWords } from '../ui/text/zh.ts';
import type { KindPages } from './kind-pages.ts';
import { askedOfMatter } from './open-matter.ts';
import type { PanelErrors } from './panel-errors.ts';

/** What there is of a matter before its first step, and how that is given up. */
interface Begins {
  /** @returns its id */
  readonly create: (store: LiteStore) => Promise<string>;
  /** Writes what is kept apart from it, each time before its first step is asked. */
  readonly apart?: ((store: LiteStore, id: string) => Promise<void>) | undefined;
  readonly drop: (store: LiteStore, id: string) => Promise<void>;
  readonly askOf: (id: () => string) => Ask;
  /** Said to whoever may not begin one. */
  readonly notYou: string;
}

/** What a form asks beside its fields and keeps apart from them. */
export interface KeptApart {
  /** What is wrong with it, by the control. */
  readonly errors: () => PanelErrors;
  /** What the payload says of it. */
  readonly payload: () => Readonly<Record<string, unknown>>;
  readonly write: (store: LiteStore, id: string) => Promise<void>;
}

interface Beginning {
  readonly asked: Readonly<ShallowRef<Asked>>;
  readonly failed: Readonly<ShallowRef<string | null>>;
  readonly isBusy: () => boolean;
  /** @returns the id of the matter once its first step is taken; null when it is not */
  readonly begin: (kind: string, payload: unknown) => Promise<string | null>;
}

/** Begins something that is filled in as a whole: its document first, then the action that puts it on record. */
export function useBeginning({ create, apart, drop, askOf, notYou }: Begins): Beginning {
  const id = ref<string | null>(null);
  const creating = ref(false);
  const failed = shallowRef<string | null>(null);
  const { asked, ask, isBusy } = askOf(() => id.value ?? '');
  const isOnRecord = (): boolean => asked.value.state === 'applied';

  /** @returns its id; null where it could not be written as it should be */
  async function prepare(): Promise<string | null> {
    creating.value = true;
    failed.value = null;
    try {
      const store = await liteStore();
      id.value ??= await create(store);
      await apart?.(store, id.value);
      return id.value;
    } catch (error) {
      const failure = failureOf(error);
      failed.value = failure === 'denied' ? notYou : liveWords[failure];
      return null;
    } finally {
      creating.value = false;
    }
  }

  async function begin(kind: string, payload: unknown): Promise<string | null> {
    const prepared = await prepare();
    if (prepared === null) return null;
    await ask(kind, payload);
    return isOnRecord() ? prepared : null;
  }

  // Whoever leaves after a refusal leaves no empty draft behind; one already under way is no draft any more.
  onScopeDispose(() => {
    const left = id.value;
    if (left !== null && asked.value.state === 'refused') {
      void liteStore()
        .then((store) => drop(store, left))
        .catch(() => {});
    }
  });
  return { asked, failed, isBusy: () => creating.value || isBusy(), begin };
}

/**
 * @param face what a client writes to begin one of that kind
 * @param known one that was begun earlier and left: whoever leaves it again finds it again
 */
export function useBeginningOf<V extends Recorded, Books>(
  of: KindPages<V, Books>,
  face: object,
  { notYou, apart, known }: Pick<Begins, 'notYou' | 'apart'> & { readonly known?: string | undefined },
): Beginning {
  const collection: MatterCollection = of.kind.collection;
  return useBeginning({
    create: async ({ db }) => known ?? beginMatter(db, collection, face),
    apart,
    drop: async ({ db }, id) => (known === undefined ? deleteBegun(db, collection, id) : undefined),
    askOf: (id) =>
      useAsk(
        askedOfMatter(of, () => `${collection}/${id()}`),
        liteStore,
      ),
    notYou,
  });
}
