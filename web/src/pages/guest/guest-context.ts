import { type InjectionKey, inject, provide } from 'vue';
import type { GuestStore } from '../../data/sdk/guest.ts';
import type { Reader } from '../../readings/reader.ts';

/** The invitation at hand, for everything on the guest's page. */
export interface GuestContext {
  readonly caseId: string;
  readonly invitationId: string;
  readonly store: () => Promise<GuestStore>;
  readonly reader: Reader;
}

const key: InjectionKey<GuestContext> = Symbol('guest');

export function provideGuest(context: GuestContext): void {
  provide(key, context);
}

export function useGuest(): GuestContext {
  const context = inject(key);
  if (!context) throw new Error('outside of a guest page');
  return context;
}
