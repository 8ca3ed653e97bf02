import { paths, whyNotResend } from '@rongcuo/domain';
import { now } from '../clock.ts';
import { readMember, readResendRequest } from '../decode.ts';
import { db } from '../services.ts';
import { resend } from './resend.ts';

/** Answers an operator who has something sent again. What is on its way is no dead letter any more: delivered twice, it is done once. */
export async function answerResendRequest(requestId: string): Promise<void> {
  const ref = db.doc(paths.resendRequest(requestId));
  const request = readResendRequest(await ref.get());
  if (!request || request.result) return;
  const barred = whyNotResend(readMember(await db.doc(paths.member(request.by)).get()));
  if (barred) {
    const { code, facts } = barred;
    await ref.update({ result: { status: 'refused', code, facts } });
    return;
  }
  await ref.update({ result: { status: 'applied', count: await resend(db, request.letter, await now()) } });
}
