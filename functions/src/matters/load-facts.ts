import type { BaseFacts, Member, Recorded } from '@rongcuo/domain';
import { digest } from '../digest.ts';
import { idOf } from './id-of.ts';
import { memberAt } from './records.ts';
import type { Asked, Wiring } from './wiring.ts';

/** Reads, inside the transaction, what the action's row says it needs; touching anything else throws. */
export async function loadFacts<V extends Recorded>(
  wiring: Wiring<V>,
  asked: Omit<Asked<V>, 'needs'>,
): Promise<V['facts']> {
  const { action, actionId, actor } = asked;
  const row = rowOf(wiring, action.kind);
  const base: BaseFacts = { now: action.at, actor, actionId, digest };
  const needs = row?.needs ?? [];
  const loaders = needs.length > 0 ? await wiring.loaders({ ...asked, needs }) : null;
  const read = new Map<string, unknown>();
  await Promise.all(
    needs
      .filter((need) => need !== 'named')
      .map(async (need) => {
        const load = (loaders as Readonly<Record<string, () => Promise<unknown>>> | null)?.[need];
        if (!load) throw new Error(`nothing loads ${need}`);
        read.set(need, await load());
      }),
  );
  const facts = factsOf<V>(base, read);
  if (row && needs.includes('named')) read.set('named', await loadNamed(row, asked, facts));
  return facts;
}

/** The facts that were read; one that was not must not pass for "there is none". */
function factsOf<V extends Recorded>(base: BaseFacts, read: ReadonlyMap<string, unknown>): V['facts'] {
  return new Proxy(base, {
    get(known, name) {
      // Whoever awaits facts asks first whether they are a promise.
      const isOwn = typeof name === 'symbol' || name === 'then' || Object.hasOwn(known, name);
      if (isOwn) return Reflect.get(known, name);
      if (!read.has(name)) throw new Error(`${name} was not loaded: add it to the row's needs`);
      return read.get(name);
    },
  });
}

interface LooseRow {
  readonly needs: readonly string[];
  readonly payload: { safeParse(data: unknown): { readonly data?: unknown; readonly success: boolean } };
  readonly names?: (payload: unknown, facts: unknown) => readonly string[];
}

/** A row's own types are known to its procedure alone; here it is looked up by what somebody asked. */
function rowOf<V extends Recorded>({ kind: { procedure } }: Wiring<V>, kind: string): LooseRow | null {
  return Object.hasOwn(procedure.actions, kind) ? (procedure.actions[kind] as unknown as LooseRow) : null;
}

/** The members whom the payload names; whoever cannot be found is left out, and the guards say so. */
async function loadNamed<V extends Recorded>(
  row: LooseRow,
  { tx, action }: Pick<Asked<V>, 'tx' | 'action'>,
  facts: V['facts'],
): Promise<Member[]> {
  const parsed = row.payload.safeParse(action.payload);
  if (!row.names || !parsed.success) return [];
  const ids = [...new Set(row.names(parsed.data, facts))].map(idOf).filter((id) => id !== null);
  const members = await Promise.all(ids.map((id) => memberAt(tx, id)));
  return members.filter((member) => member !== null);
}
