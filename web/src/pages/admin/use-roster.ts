import {
  kernelRefusalCodes,
  paths,
  type RosterAsk,
  type RosterCode,
  rosterRefusalCodes,
  rosterRefusalWords,
} from '@rongcuo/domain';
import { shallowRef } from 'vue';
import { requestAbout, watchAnswerAt } from '../../data/sdk/roster.ts';
import { type Request, usePublish } from '../policy/use-publish.ts';
import { personWords } from './text/zh.ts';

const codes: readonly string[] = [...rosterRefusalCodes, ...kernelRefusalCodes];
const isKnown = (code: string): code is RosterCode => codes.includes(code);

function asks(ask: RosterAsk): Request {
  return {
    send: (store, by) => requestAbout(store.db, paths.rosterRequests, by, ask),
    follow: (store, request, tell) =>
      watchAnswerAt(store.db, request, (result) =>
        tell(result.status === 'applied' ? { status: 'applied', number: result.seq } : result),
      ),
  };
}

/** Asks something of people, units or departments, and follows it to its answer. */
export function useRoster() {
  /** Set once somebody else was quicker: then the record at hand is not the last. */
  const isStale = shallowRef(false);
  const { publishing, publish, isBusy } = usePublish((code, facts) => {
    isStale.value = code === 'stale';
    return isKnown(code) ? rosterRefusalWords({ code, facts }) : personWords.other;
  });
  return { asking: publishing, isStale, isBusy, ask: (ask: RosterAsk) => publish(asks(ask)) };
}
