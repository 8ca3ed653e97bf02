import { type ShallowRef, shallowRef } from 'vue';
import { codeOf, failureOf } from '../../data/failure.ts';
import type { Welcome } from '../../data/sdk/guest.ts';
import type { GuestContext } from './guest-context.ts';
import { deviceAt, dropSecret, keptSecret } from './link-secret.ts';

/** How far somebody has come who opened an invitation link. */
export type Entrance =
  | { readonly state: 'opening' }
  /** Nothing of the link's doing: it can be tried again. */
  | { readonly state: 'trouble' }
  /** The link opens nothing: used, over or incomplete. Which of them, nobody is told. */
  | { readonly state: 'closed' }
  | { readonly state: 'invited'; readonly welcome: Welcome; readonly entering: boolean; readonly failed: boolean }
  | { readonly state: 'inside' };

export function useEntrance({ caseId, invitationId, store }: GuestContext): {
  readonly entrance: Readonly<ShallowRef<Entrance>>;
  readonly open: () => Promise<void>;
  readonly enter: () => Promise<void>;
} {
  const entrance = shallowRef<Entrance>({ state: 'opening' });

  function turnedAway(error: unknown): boolean {
    if (codeOf(error) !== 'functions/permission-denied') return false;
    dropSecret(invitationId);
    entrance.value = { state: 'closed' };
    return true;
  }

  async function open(): Promise<void> {
    entrance.value = { state: 'opening' };
    try {
      const guest = await store();
      if (await guest.isInside(invitationId)) {
        entrance.value = { state: 'inside' };
        return;
      }
      const secret = keptSecret(invitationId);
      if (secret === null) {
        entrance.value = { state: 'closed' };
        return;
      }
      const welcome = await guest.look({ caseId, invitationId, secret });
      entrance.value = { state: 'invited', welcome, entering: false, failed: false };
    } catch (error) {
      if (turnedAway(error)) return;
      if (failureOf(error) === 'fault') console.warn(error);
      entrance.value = { state: 'trouble' };
    }
  }

  async function enter(): Promise<void> {
    const now = entrance.value;
    const secret = keptSecret(invitationId);
    if (now.state !== 'invited' || now.entering || secret === null) return;
    entrance.value = { ...now, entering: true, failed: false };
    try {
      await (await store()).enter({ caseId, invitationId, secret }, deviceAt(invitationId));
      dropSecret(invitationId);
      entrance.value = { state: 'inside' };
    } catch (error) {
      if (!turnedAway(error)) entrance.value = { ...now, entering: false, failed: true };
    }
  }

  return { entrance, open, enter };
}
