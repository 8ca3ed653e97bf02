import { requestResend, watchResendAnswer } from '../../../data/sdk/letters.ts';
import { type Request, usePublish } from '../../policy/use-publish.ts';
import { lettersWords } from './text/zh.ts';

function asks(letter: string | null): Request {
  return {
    send: (store, by) => requestResend(store.db, by, letter),
    follow: (store, requestId, tell) =>
      watchResendAnswer(store.db, requestId, (result) =>
        tell(result.status === 'applied' ? { status: 'applied', number: result.count } : result),
      ),
  };
}

const { refused } = lettersWords;

/** Has one notice, or all, sent again, and follows that to its answer. */
export function useResend() {
  const { publishing, publish, isBusy } = usePublish((code) =>
    code === 'not-yours' || code === 'inactive' ? refused['not-yours'] : refused.other,
  );
  return { resending: publishing, isBusy, resend: (letter: string | null) => publish(asks(letter)) };
}
