import type { CaseState, MeetingBook, Role } from '@rongcuo/domain';
import { computed } from 'vue';
import { serverNow } from '../../data/clock.ts';
import type { CaseItem, Listener, LiveStore, Stop } from '../../data/sdk/live.ts';
import { holds, member } from '../../data/session.ts';
import { type Live, useLive } from '../../data/use-live.ts';
import { byDue } from '../cases-list/by-due.ts';
import { waitingFor } from './pending.ts';

type Cases = Live<readonly CaseItem[]>;

/** The lists of cases that somebody's roles open, and what of them waits for this very person. */
export function useHomeLists() {
  const uid = computed(() => member.value?.uid ?? '');
  const unitId = computed(() => (holds('unit') ? (member.value?.unitId ?? null) : null));

  function list(
    watchCases: (store: LiveStore, uid: string, listener: Listener<readonly CaseItem[]>) => Stop,
    ...wanted: readonly Role[]
  ): Cases {
    return useLive<readonly CaseItem[]>(
      (store, listener) => watchCases(store, uid.value, listener),
      () => (wanted.length === 0 || holds(...wanted) ? uid.value : null),
    );
  }
  const inOffice = () => holds('secretary', 'deputy');
  const lists = {
    mine: list((store, by, listener) => store.watchMine(by, listener)),
    intake: list((store, by, listener) => store.watchIntake(by, listener), 'handler', 'head'),
    desk: list((store, by, listener) => store.watchDesk(by, listener), 'handler', 'head'),
    bench: list(
      // The secretary's office may be called upon before the committee has the case, and is on every bench after that.
      (store, by, listener) => (inOffice() ? store.watchOffice(by, listener) : store.watchBench(by, listener)),
      'committee',
      'secretary',
      'deputy',
    ),
    superior: list((store, by, listener) => store.watchSuperior(by, listener), 'superior'),
    watch: list((store, by, listener) => store.watchRecord(by, listener), 'supervisor'),
    unit: useLive<readonly CaseItem[]>(
      (store, listener) => store.watchUnit(unitId.value ?? '', listener),
      () => unitId.value,
    ),
  };
  const { mine, unit, desk, bench, superior, watch } = lists;
  const meetings = useMeetings(() => itemsOf(bench).filter(({ state }) => mayVote(state)));

  const waiting = computed(() => {
    if (!member.value) return [];
    const all = [mine, unit, desk, bench, superior, watch].map(itemsOf);
    const waits = waitingFor(member.value, all, serverNow(), meetings.value);
    return byDue(waits.map((one) => ({ ...one, state: one.item.state })));
  });
  return { lists, waiting };
}

export function itemsOf({ shown }: Cases): readonly CaseItem[] {
  return shown.value.state === 'ready' ? shown.value.value : [];
}

const mayVote = ({ status }: CaseState): boolean => status === 'deliberating';

/** The meetings of the cases under deliberation: only they tell who has voted. */
function useMeetings(of: () => readonly CaseItem[]) {
  const ids = computed(() => of().map(({ id }) => id));
  const { shown } = useLive<ReadonlyMap<string, MeetingBook>>(
    (store, listener) => {
      const meetings = new Map<string, MeetingBook>();
      const stops = ids.value.map((id) =>
        store.watchBook(id, 'meeting', (event) => {
          if (event.type !== 'value') return;
          meetings.set(id, event.value);
          listener({ type: 'value', value: new Map(meetings), fromCache: event.fromCache });
        }),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
    () => ids.value.join() || null,
  );
  return computed(() => (shown.value.state === 'ready' ? shown.value.value : new Map<string, MeetingBook>()));
}
