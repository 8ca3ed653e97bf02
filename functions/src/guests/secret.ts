import { createHash, timingSafeEqual } from 'node:crypto';
import type { InvitationSecret } from '@rongcuo/domain';
import { sha256 } from '../digest.ts';

/** Whether the hash is that of this secret, told in a time that says nothing about how much of it was right. */
export function fits(secret: string, hash: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const given = createHash('sha256').update(secret, 'utf8').digest();
  return expected.length === given.length && timingSafeEqual(given, expected);
}

/** Whether this browser may come in by the link: nobody has yet, or it was this very browser. */
export function isFree({ redeemedBy }: InvitationSecret, device: string): boolean {
  return redeemedBy === null || redeemedBy === sha256(device);
}
