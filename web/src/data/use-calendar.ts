import { type Calendar, firstCalendar, type PublishedCalendar } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { useLive } from './use-live.ts';

/** The working days in force: the last version published, or the one the system began with. */
export function inForceOf(published: readonly PublishedCalendar[]): Calendar {
  return published.reduce<Calendar>((newest, one) => (one.version > newest.version ? one : newest), firstCalendar);
}

/** The working days by which days left are counted; null until they are here. */
export function useCalendar(): ComputedRef<Calendar | null> {
  const { shown } = useLive<readonly PublishedCalendar[]>((store, listener) => store.watchCalendars(1, listener));
  return computed(() => (shown.value.state === 'ready' ? inForceOf(shown.value.value) : null));
}
