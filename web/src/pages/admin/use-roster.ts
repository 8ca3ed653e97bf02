import {
  kernelRefusalCodes,
  paths,
  type RosterAsk,
  type RosterCode,
  rosterRefusalCodes,
  rosterRefusalWords,
} from '@rongcuo/domain';
import { shallowRef } from 'vue';
import { asksAbout, usePublish } from '../policy/use-publish.ts';
import { personWords } from './text/zh.ts';

const codes: readonly string[] = [...rosterRefusalCodes, ...kernelRefusalCodes];
const isKnown = (code: string): code is RosterCode => codes.includes(code);

/** Asks something of people, units or departments, and follows it to its answer. */
export function useRoster() {
  /** Set once somebody else was quicker: then the record at hand is not the last. */
  const isStale = shallowRef(false);
  const { publishing, publish, isBusy } = usePublish((code, facts) => {
    isStale.value = code === 'stale';
    return isKnown(code) ? rosterRefusalWords({ code, facts }) : personWords.other;
  });
  return {
    asking: publishing,
    isStale,
    isBusy,
    ask: (ask: RosterAsk) => publish(asksAbout(paths.rosterRequests, ask)),
  };
}
