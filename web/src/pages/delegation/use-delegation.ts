import {
  type DelegationAsk,
  type DelegationCode,
  delegationCodes,
  delegationRefusalWords,
  kernelRefusalCodes,
  paths,
} from '@rongcuo/domain';
import { asksAbout, usePublish } from '../policy/use-publish.ts';
import { delegationWords } from './text/zh.ts';

const codes: readonly string[] = [...delegationCodes, ...kernelRefusalCodes];
const isKnown = (code: string): code is DelegationCode => codes.includes(code);

/** Names a deputy or ends that, and follows it to its answer. */
export function useDelegation() {
  const { publishing, publish, isBusy } = usePublish((code, facts) =>
    isKnown(code) ? delegationRefusalWords({ code, facts }) : delegationWords.other,
  );
  return { asking: publishing, isBusy, ask: (ask: DelegationAsk) => publish(asksAbout(paths.delegationRequests, ask)) };
}
