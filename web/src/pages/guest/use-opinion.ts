import { defaultCatalogues, guestUidOf, paths } from '@rongcuo/domain';
import { onScopeDispose, type ShallowRef, shallowRef } from 'vue';
import { type ActionDoor, type Asked, type AskedAction, askedOf } from '../../data/ask.ts';
import { failureOf } from '../../data/failure.ts';
import { caseSpeaker } from '../case/case-asked.ts';
import type { GuestContext } from './guest-context.ts';
import { guestWords } from './text/zh.ts';

const speak = caseSpeaker(() => defaultCatalogues);
const RESEND_MS = 3_000;

/** Sends an opinion and follows it to its result; a lost connection only delays it. */
export function useOpinion({ caseId, invitationId, store }: GuestContext): {
  readonly asked: Readonly<ShallowRef<Asked>>;
  readonly send: (payload: unknown) => Promise<void>;
} {
  const matter = paths.case(caseId);
  const asked = shallowRef<Asked>({ state: 'idle' });
  let left = false;
  let stop: () => void = () => {};
  onScopeDispose(() => {
    left = true;
    stop();
  });

  async function send(payload: unknown): Promise<void> {
    if (asked.value.state === 'sending' || asked.value.state === 'waiting') return;
    asked.value = { state: 'sending' };
    try {
      const { door } = await store();
      const actionId = door.newActionId(matter);
      await deliver(door, actionId, { kind: 'recordOpinion', payload, by: guestUidOf(invitationId) });
      if (!left) asked.value = await resultOf(door, actionId);
    } catch (error) {
      const words = failureOf(error) === 'denied' ? guestWords.opinionDenied : guestWords.opinionFault;
      asked.value = { state: 'refused', words, facts: {}, fields: [] };
    }
  }

  /** Under one id until it has arrived: sent twice, the second is denied, and the first is there to be found. */
  async function deliver(door: ActionDoor, actionId: string, action: AskedAction): Promise<void> {
    while (!left) {
      try {
        return await door.send(matter, actionId, action);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'denied' && (await door.exists(matter, actionId).catch(() => false))) return;
        if (failure !== 'offline') throw error;
        asked.value = { state: 'waiting', sent: false };
        await new Promise((resolve) => setTimeout(resolve, RESEND_MS));
      }
    }
  }

  function resultOf(door: ActionDoor, actionId: string): Promise<Asked> {
    return new Promise((resolve) => {
      stop = door.watchResult(matter, actionId, (result) => {
        stop();
        resolve(askedOf(result, speak));
      });
    });
  }

  return { asked, send };
}
