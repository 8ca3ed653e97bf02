import type { TeamBook } from '@rongcuo/domain';

/** A recusal asked for on which nobody has decided. */
export interface PendingRecusal {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export function pendingRecusals({ recusals }: TeamBook): PendingRecusal[] {
  return Object.entries(recusals)
    .filter(([, { state }]) => state === 'asked')
    .map(([id, { ofName, reason }]) => ({ id, name: ofName, reason }));
}
