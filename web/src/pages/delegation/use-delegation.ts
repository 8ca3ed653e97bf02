import {
  type DelegationAsk,
  type DelegationCode,
  delegationCodes,
  delegationRefusalWords,
  kernelRefusalCodes,
  paths,
} from '@rongcuo/domain';
import { requestAbout, watchAnswerAt } from '../../data/sdk/roster.ts';
import { type Request, usePublish } from '../policy/use-publish.ts';
import { delegationWords } from './text/zh.ts';

const codes: readonly string[] = [...delegationCodes, ...kernelRefusalCodes];
const isKnown = (code: string): code is DelegationCode => codes.includes(code);

function asks(ask: DelegationAsk): Request {
  return {
    send: (store, by) => requestAbout(store.db, paths.delegationRequests, by, ask),
    follow: (store, request, tell) =>
      watchAnswerAt(store.db, request, (result) =>
        tell(result.status === 'applied' ? { status: 'applied', number: result.seq } : result),
      ),
  };
}

/** Names a deputy or ends that, and follows it to its answer. */
export function useDelegation() {
  const { publishing, publish, isBusy } = usePublish((code, facts) =>
    isKnown(code) ? delegationRefusalWords({ code, facts }) : delegationWords.other,
  );
  return { asking: publishing, isBusy, ask: (ask: DelegationAsk) => publish(asks(ask)) };
}
