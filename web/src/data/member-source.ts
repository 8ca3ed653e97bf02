import type { Member } from '@rongcuo/domain';
import { type Failure, failureOf } from './failure.ts';
import { liteStore, liveStore } from './stores.ts';

export interface MemberListener {
  /** Resolves once it is known what this means for the session. */
  readonly found: (member: Member) => Promise<void>;
  readonly missing: () => void;
  readonly failed: (failure: Failure) => void;
}
export interface MemberSource {
  readonly stop: () => void;
  /** Reads once more, now, from the server. */
  readonly again: () => Promise<void>;
}

/** Which SDK the pages at hand use: asking with it saves loading the other one. */
let kind: 'lite' | 'live' = 'live';
let upgrade: () => void = () => {};

export function useLiveMember(live: boolean): void {
  kind = live ? 'live' : 'lite';
  if (live) upgrade();
}

/**
 * The signed-in person's own document. Live pages listen to it; form pages read it at the start, whenever the page is
 * looked at again, and when something was denied.
 */
export function watchMember(uid: string, listener: MemberListener): MemberSource {
  let stopped = false;
  let stopListening: (() => void) | null = null;
  let listening = false;

  async function read(): Promise<void> {
    const store = await (kind === 'live' ? liveStore() : liteStore());
    const found = await store.readMember(uid);
    if (stopped) return;
    if (found) await listener.found(found);
    else listener.missing();
  }
  async function listen(): Promise<void> {
    if (listening) return;
    listening = true;
    const store = await liveStore().catch((error: unknown) => {
      listening = false;
      throw error;
    });
    if (stopped) return;
    stopListening = store.watchMember(uid, (event) => {
      if (event.type === 'value') void listener.found(event.value);
      else if (event.type === 'nothing' && !event.fromCache) listener.missing();
      else if (event.type === 'failed' || event.type === 'unreadable') {
        listening = false;
        listener.failed(event.type === 'failed' ? event.failure : 'fault');
      }
    });
  }
  function attempt(): Promise<void> {
    const wanted = kind === 'live' && !listening ? listen() : read();
    return wanted.catch((error: unknown) => {
      if (!stopped) listener.failed(failureOf(error));
    });
  }
  const lookedAtAgain = (): void => {
    if (document.visibilityState === 'visible' && !listening) void attempt();
  };
  document.addEventListener('visibilitychange', lookedAtAgain);
  upgrade = () => {
    if (!listening && !stopped) void attempt();
  };
  void attempt();
  return {
    again: attempt,
    stop() {
      stopped = true;
      stopListening?.();
      document.removeEventListener('visibilitychange', lookedAtAgain);
    },
  };
}
