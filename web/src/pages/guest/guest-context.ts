import { type InjectionKey, inject, provide } from 'vue';
import type { GuestStore } from '../../data/sdk/guest.ts';

/** The invitation at hand, for everything on the guest's page. */
export interface GuestContext {
  readonly caseId: string;
  readonly invitationId: string;
  readonly store: () => Promise<GuestStore>;
  readonly readBody: (id: string) => Promise<string | null>;
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
