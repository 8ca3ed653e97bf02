import { type CaseActionKind, type CaseState, caseProcedure, refusalWords, whyNot } from '@rongcuo/domain';
import { onScopeDispose, type ShallowRef, shallowRef } from 'vue';
import { useWords } from '../measures/measures.ts';
import { type ActionDoor, type Asked, askedOf } from './ask.ts';
import { serverNow } from './clock.ts';
import { failureOf } from './failure.ts';
import { PATIENCE_MS } from './live-state.ts';
import { member, recheckSession } from './session.ts';
import { askWords } from './text/zh.ts';

/** The little of a store that asking needs. */
export interface AskStore {
  readonly door: ActionDoor;
  readonly readCase: (caseId: string) => Promise<CaseState | null>;
}

export interface Ask {
  readonly asked: Readonly<ShallowRef<Asked>>;
  /** Id of the action last sent: what it brought about is called by it. */
  readonly askedId: Readonly<ShallowRef<string | null>>;
  readonly ask: (kind: CaseActionKind, payload: unknown) => Promise<void>;
  /** Forgets the last answer. */
  readonly reset: () => void;
  readonly isBusy: () => boolean;
}

const RESEND_MS = 3_000;

/**
 * Asks for actions on a case and follows each to its result; a lost connection only delays it.
 * @param of the case's id, or how to learn it once there is one
 */
export function useAsk(of: string | (() => string), openStore: () => Promise<AskStore>): Ask {
  const asked = shallowRef<Asked>({ state: 'idle' });
  const askedId = shallowRef<string | null>(null);
  const words = useWords();
  let stop: () => void = () => {};
  let left = false;
  onScopeDispose(() => {
    left = true;
    stop();
  });

  const isBusy = (): boolean => asked.value.state === 'sending' || asked.value.state === 'waiting';

  /** A function, since the state changes while the code around it waits. */
  const isWaiting = (): boolean => asked.value.state === 'waiting';

  async function ask(kind: CaseActionKind, payload: unknown): Promise<void> {
    const by = member.value?.uid;
    if (isBusy() || by === undefined) return;
    asked.value = { state: 'sending' };
    const caseId = typeof of === 'string' ? of : of();
    let sent = false;
    const patience = setTimeout(() => {
      if (isBusy()) asked.value = { state: 'waiting', sent };
    }, PATIENCE_MS);
    try {
      const store = await openStore();
      const actionId = store.door.newActionId(caseId);
      askedId.value = actionId;
      await deliver(store.door, caseId, actionId, { kind, payload, by });
      if (left) return;
      sent = true;
      if (isWaiting()) asked.value = { state: 'waiting', sent };
      asked.value = await resultOf(store.door, caseId, actionId);
    } catch (error) {
      const words = failureOf(error) === 'denied' ? await explain(caseId, kind) : askWords.fault;
      asked.value = { state: 'refused', words, problems: [], fields: [] };
    } finally {
      clearTimeout(patience);
    }
  }

  /** Sends under one id until it has arrived: sent twice, the second is denied, and the first is there to be found. */
  async function deliver(
    door: ActionDoor,
    caseId: string,
    actionId: string,
    action: Parameters<ActionDoor['send']>[2],
  ): Promise<void> {
    for (let renewed = false; !left; ) {
      try {
        return await door.send(caseId, actionId, action);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'denied') {
          if (await door.exists(caseId, actionId).catch(() => false)) return;
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

  function resultOf(door: ActionDoor, caseId: string, actionId: string): Promise<Asked> {
    return new Promise((resolve) => {
      stop = door.watchResult(caseId, actionId, (result) => {
        stop();
        resolve(askedOf(result, words()));
      });
    });
  }

  /** The rules deny without a reason; mostly the case has moved on, and the table knows the words. */
  async function explain(caseId: string, kind: CaseActionKind): Promise<string> {
    const store = await openStore();
    const state = await store.readCase(caseId).catch(() => null);
    const actor = member.value;
    const refusal = state && actor ? whyNot(caseProcedure, kind, { state, facts: { now: serverNow(), actor } }) : null;
    return refusal ? refusalWords(refusal, words()) : askWords.denied;
  }

  function reset(): void {
    if (!isBusy()) asked.value = { state: 'idle' };
  }
  return { asked, askedId, ask, reset, isBusy };
}
