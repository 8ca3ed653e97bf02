import { computed, type Ref, ref, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import type { CaseItem } from '../../data/sdk/live.ts';
import { member } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { useOnce } from '../../data/use-once.ts';
import { askedBy, type Filter } from './asked.ts';
import { joined, type Part, type ReadingSource, readingsOf, readingsOfAll } from './load-readings.ts';

async function openSource(): Promise<ReadingSource> {
  const [{ db }, sdk] = await Promise.all([liteStore(), import('../../data/sdk/readings.ts')]);
  return {
    list: (caseId, asked, after) => sdk.listReadings(db, caseId, asked, after),
    watched: (after) => sdk.listWatched(db, member.value?.uid ?? '', after),
  };
}

/**
 * The log as it is asked for, part by part.
 * @param caseId of that case alone; null: of all that this person supervises
 */
export function useReadings(caseId: string | null, filter: Ref<Filter>) {
  const rest = shallowRef<readonly Part[]>([]);
  /** The filter when it was last asked by: what is typed since changes nothing of what is shown. */
  const asked = shallowRef(filter.value);
  const busy = ref(false);
  const failed = ref(false);
  /** The cases seen so far, by which a filter may go: a narrower question forgets none of them. */
  const known = shallowRef<ReadonlyMap<string, CaseItem>>(new Map());
  const names = shallowRef<ReadonlyMap<string, string>>(new Map());

  function keep(part: Part): Part {
    known.value = new Map([...known.value, ...part.cases.map((found) => [found.id, found] as const)]);
    const inCases = part.cases.flatMap(({ state }) => Object.entries(state.names));
    const inLines = part.lines.filter(({ byName }) => byName !== '').map(({ by, byName }) => [by, byName] as const);
    names.value = new Map([...names.value, ...inCases, ...inLines]);
    return part;
  }

  async function begin(): Promise<Part | null> {
    const source = await openSource();
    const wanted = askedBy(asked.value);
    const only = caseId ?? (asked.value.ofCase || null);
    if (only === null) return keep(await readingsOfAll(source, wanted));
    const state = known.value.get(only)?.state ?? (await (await liteStore()).readCase(only));
    return state && keep(await readingsOf(source, { id: only, state }, wanted));
  }
  const { shown, retry } = useOnce<Part>(begin);

  const parts = computed(() => (shown.value.state === 'ready' ? [shown.value.value, ...rest.value] : []));
  const found = computed(() => joined(parts.value));
  const next = computed(() => parts.value.at(-1)?.next ?? null);

  function ask(): void {
    asked.value = filter.value;
    rest.value = [];
    failed.value = false;
    retry();
  }
  async function more(): Promise<void> {
    const load = next.value;
    if (busy.value || !load) return;
    busy.value = true;
    failed.value = false;
    const before = shown.value;
    try {
      const part = keep(await load());
      // Something else may have been asked meanwhile.
      if (shown.value === before) rest.value = [...rest.value, part];
    } catch (error) {
      if (failureOf(error) === 'fault') console.error(error);
      failed.value = true;
    } finally {
      busy.value = false;
    }
  }
  const ofAll = computed(() => caseId === null && asked.value.ofCase === '');
  return { ofAll, shown, ask, found, next, more, busy, failed, known, names };
}
