import type { Meeting, Member } from '@rongcuo/domain';
import { type ComputedRef, type InjectionKey, inject, provide } from 'vue';
import type { Seats } from './roll.ts';

/** The committee over the matter at hand, of whichever kind it is. */
export interface Sitting {
  /** Null until it is here, and for whom it is not. */
  readonly meeting: ComputedRef<Meeting | null>;
  readonly seats: ComputedRef<Seats>;
  readonly member: ComputedRef<Member>;
}

const key: InjectionKey<Sitting> = Symbol('sitting');

export function provideSitting(sitting: Sitting): void {
  provide(key, sitting);
}

export function useSitting(): Sitting {
  const sitting = inject(key);
  if (!sitting) throw new Error('no committee here');
  return sitting;
}
