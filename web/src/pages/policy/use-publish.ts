import type {
  CalendarProposal,
  CatalogueProposal,
  DelegationAsk,
  ImpactTableProposal,
  JsonObject,
  PolicyProposal,
  RosterAsk,
} from '@rongcuo/domain';
import { onScopeDispose, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import { PATIENCE_MS } from '../../data/live-state.ts';
import type { InterpretationAsk, LiveStore, Stop } from '../../data/sdk/live.ts';
import { requestAbout, watchAnswerOf } from '../../data/sdk/roster.ts';
import { member } from '../../data/session.ts';
import { liveStore } from '../../data/stores.ts';

export type Publishing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'waiting' }
  /** Under which number: of the version, or of the interpretation. */
  | { readonly state: 'published'; readonly number: number }
  | { readonly state: 'refused'; readonly words: string };

type Answer =
  | { readonly status: 'applied'; readonly number: number }
  | { readonly status: 'refused'; readonly code: string; readonly facts: JsonObject };

/** What is asked, and how its answer is heard. */
export interface Request {
  readonly send: (store: LiveStore, by: string) => Promise<string>;
  readonly follow: (store: LiveStore, requestId: string, tell: (answer: Answer) => void) => Stop;
}

export function asksPolicy(proposal: PolicyProposal | CatalogueProposal): Request {
  return { send: (store, by) => store.requestPolicy(by, proposal), follow: followVersion };
}

export function asksCalendar(proposal: CalendarProposal): Request {
  return { send: (store, by) => store.requestCalendar(by, proposal), follow: followVersion };
}

export function asksImpactTable(proposal: ImpactTableProposal): Request {
  return { send: (store, by) => store.requestImpactTable(by, proposal), follow: followVersion };
}

/** Of people: of the roster, or of who stands in; the answer names the entry of the log. */
export function asksAbout(requests: string, ask: RosterAsk | DelegationAsk): Request {
  return {
    send: (store, by) => requestAbout(store.db, requests, by, ask),
    follow: (store, request, tell) =>
      watchAnswerOf(store.db, request, (result) =>
        tell(result.status === 'applied' ? { status: 'applied', number: result.seq } : result),
      ),
  };
}

const followVersion: Request['follow'] = (store, request, tell) =>
  store.watchPublishAnswer(request, (result) =>
    tell(result.status === 'applied' ? { status: 'applied', number: result.version } : result),
  );

export function asksInterpretation(kind: InterpretationAsk, payload: object): Request {
  return {
    send: (store, by) => store.requestInterpretation(by, kind, payload),
    follow: (store, request, tell) => store.watchInterpretationAnswer(request, tell),
  };
}

/**
 * Asks for something to be published, and follows the request to its answer.
 * @param wordsOf the words of a refusal, by its code and facts
 */
export function usePublish(wordsOf: (code: string, facts: JsonObject) => string) {
  const publishing = shallowRef<Publishing>({ state: 'idle' });
  let stop: Stop = () => {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => {
    stop();
    clearTimeout(patience);
  });

  function end(outcome: Publishing): void {
    stop();
    clearTimeout(patience);
    publishing.value = outcome;
  }

  const isBusy = (): boolean => publishing.value.state === 'sending' || publishing.value.state === 'waiting';

  async function publish(request: Request): Promise<void> {
    const by = member.value?.uid;
    if (isBusy() || by === undefined) return;
    publishing.value = { state: 'sending' };
    patience = setTimeout(() => {
      if (isBusy()) publishing.value = { state: 'waiting' };
    }, PATIENCE_MS);
    try {
      const store = await liveStore();
      const requestId = await request.send(store, by);
      stop = request.follow(store, requestId, (answer) =>
        end(
          answer.status === 'applied'
            ? { state: 'published', number: answer.number }
            : { state: 'refused', words: wordsOf(answer.code, answer.facts) },
        ),
      );
    } catch (error) {
      end({ state: 'refused', words: wordsOf(failureOf(error) === 'denied' ? 'not-yours' : '', {}) });
    }
  }
  return { publishing, publish, isBusy };
}
