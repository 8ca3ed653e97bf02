import type { Member } from '@rongcuo/domain';
import { onScopeDispose, type ShallowRef, shallowRef } from 'vue';
import { type ActionDoor, type Asked, askedOf, type Speaker } from './ask.ts';
import type { Fields } from './decode.ts';
import { failureOf } from './failure.ts';
import { PATIENCE_MS } from './live-state.ts';
import { member, recheckSession } from './session.ts';
import { askWords } from './text/zh.ts';

/** The little of a store that asking needs. */
export interface AskStore {
  readonly door: ActionDoor;
  readonly readFields: (path: string) => Promise<Fields | null>;
}

/** What something is asked of. */
export interface AskedOf {
  /** Of the matter, as soon as there is one. */
  readonly path: () => string;
  readonly speak: Speaker;
  /** Why the table would refuse this to this person as the face is stored now; null where nothing stands against it. */
  readonly whyNot: (stored: Fields, kind: string, actor: Member) => string | null;
}

export interface Ask {
  readonly asked: Readonly<ShallowRef<Asked>>;
  /** Id of the action last sent: what it brought about is called by it. */
  readonly askedId: Readonly<ShallowRef<string | null>>;
  readonly ask: (kind: string, payload: unknown) => Promise<void>;
  /** Forgets the last answer. */
  readonly reset: () => void;
  readonly isBusy: () => boolean;
}

const RESEND_MS = 3_000;

/** Asks for actions on a matter and follows each to its result; a lost connection only delays it. */
export function useAsk(of: AskedOf, openStore: () => Promise<AskStore>): Ask {
  const asked = shallowRef<Asked>({ state: 'idle' });
  const askedId = shallowRef<string | null>(null);
  let stop: () => void = () => {};
  let left = false;
  onScopeDispose(() => {
    left = true;
    stop();
  });

  const isBusy = (): boolean => asked.value.state === 'sending' || asked.value.state === 'waiting';

  /** A function, since the state changes while the code around it waits. */
  const isWaiting = (): boolean => asked.value.state === 'waiting';

  async function ask(kind: string, payload: unknown): Promise<void> {
    const by = member.value?.uid;
    if (isBusy() || by === undefined) return;
    asked.value = { state: 'sending' };
    const path = of.path();
    let sent = false;
    const patience = setTimeout(() => {
      if (isBusy()) asked.value = { state: 'waiting', sent };
    }, PATIENCE_MS);
    try {
      const store = await openStore();
      const actionId = store.door.newActionId(path);
      askedId.value = actionId;
      await deliver(store.door, path, actionId, { kind, payload, by });
      if (left) return;
      sent = true;
      if (isWaiting()) asked.value = { state: 'waiting', sent };
      asked.value = await resultOf(store.door, path, actionId);
    } catch (error) {
      const words = failureOf(error) === 'denied' ? await explain(path, kind) : askWords.fault;
      asked.value = { state: 'refused', words, facts: {}, fields: [] };
    } finally {
      clearTimeout(patience);
    }
  }

  /** Sends under one id until it has arrived: sent twice, the second is denied, and the first is there to be found. */
  async function deliver(
    door: ActionDoor,
    path: string,
    actionId: string,
    action: Parameters<ActionDoor['send']>[2],
  ): Promise<void> {
    for (let renewed = false; !left; ) {
      try {
        return await door.send(path, actionId, action);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'denied') {
          if (await door.exists(path, actionId).catch(() => false)) return;
          // Perhaps only the token was outdated.
          if (renewed || !(await recheckSession())) throw error;
          renewed = true;
          continue;
        }
        if (failure !== 'offline') throw error;
        asked.value = { state: 'waiting', sent: false };
        await new Promise((resolve) => setTimeout(resolve, RESEND_MS));
      }
    }
  }

  function resultOf(door: ActionDoor, path: string, actionId: string): Promise<Asked> {
    return new Promise((resolve) => {
      stop = door.watchResult(path, actionId, (result) => {
        stop();
        resolve(askedOf(result, of.speak));
      });
    });
  }

  /** The rules deny without a reason; mostly the matter has moved on, and the table knows the words. */
  async function explain(path: string, kind: string): Promise<string> {
    const store = await openStore();
    const stored = await store.readFields(path).catch(() => null);
    const actor = member.value;
    return (stored && actor && of.whyNot(stored, kind, actor)) ?? askWords.denied;
  }

  function reset(): void {
    if (!isBusy()) asked.value = { state: 'idle' };
  }
  return { asked, askedId, ask, reset, isBusy };
}
