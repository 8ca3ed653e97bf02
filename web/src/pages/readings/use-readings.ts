import { computed, type Ref, ref, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import type { Watched } from '../../data/sdk/readings.ts';
import { member } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { useOnce } from '../../data/use-once.ts';
import { askedBy, type Filter } from './asked.ts';
import { joined, type Part, type ReadingSource, readingsOf, readingsOfAll } from './load-readings.ts';

async function openSource(): Promise<ReadingSource> {
  const [{ db }, sdk] = await Promise.all([liteStore(), import('../../data/sdk/readings.ts')]);
  return {
    list: (matter, asked, after) => sdk.listReadings(db, matter, asked, after),
    watched: (of, after) => sdk.listWatched(db, of, member.value?.uid ?? '', after),
  };
}

async function readWatched(matter: string): Promise<Watched | null> {
  const [{ readFields }, { watchedIn }] = await Promise.all([liteStore(), import('../../data/sdk/readings.ts')]);
  const fields = await readFields(matter);
  return fields && watchedIn(matter, fields);
}

/**
 * The log as it is asked for, part by part.
 * @param matter of that matter alone, by its path; null: of all that this person supervises
 */
export function useReadings(matter: string | null, filter: Ref<Filter>) {
  const rest = shallowRef<readonly Part[]>([]);
  /** The filter when it was last asked by: what is typed since changes nothing of what is shown. */
  const asked = shallowRef(filter.value);
  const busy = ref(false);
  const failed = ref(false);
  /** The matters seen so far, by which a filter may go: a narrower question forgets none of them. */
  const known = shallowRef<ReadonlyMap<string, Watched>>(new Map());
  const names = shallowRef<ReadonlyMap<string, string>>(new Map());

  function keep(part: Part): Part {
    known.value = new Map([...known.value, ...part.matters.map((found) => [found.matter, found] as const)]);
    const onMatters = part.matters.flatMap((found) => Object.entries(found.names));
    const inLines = part.lines.filter(({ byName }) => byName !== '').map(({ by, byName }) => [by, byName] as const);
    names.value = new Map([...names.value, ...onMatters, ...inLines]);
    return part;
  }

  async function begin(): Promise<Part | null> {
    const source = await openSource();
    const wanted = askedBy(asked.value);
    const only = matter ?? (asked.value.ofMatter || null);
    if (only === null) return keep(await readingsOfAll(source, wanted));
    const one = known.value.get(only) ?? (await readWatched(only));
    return one && keep(await readingsOf(source, one, wanted));
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
  const ofAll = computed(() => matter === null && asked.value.ofMatter === '');
  return { ofAll, shown, ask, found, next, more, busy, failed, known, names };
}
