import type { TeamBook } from '@rongcuo/domain';
import type { ShownEvent } from '../../../data/decode.ts';

/** A recusal asked for on which nobody has decided. */
export interface PendingRecusal {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export function pendingInBook({ recusals }: TeamBook): PendingRecusal[] {
  return Object.entries(recusals)
    .filter(([, { state }]) => state === 'asked')
    .map(([id, { ofName, reason }]) => ({ id, name: ofName, reason }));
}

/**
 * As {@link pendingInBook}, from the record: the secretary and the deputy decide on some requests without reading the
 * department's book.
 */
export function pendingInEvents(events: readonly ShownEvent[]): PendingRecusal[] {
  const open: PendingRecusal[] = [];
  for (const { kind, data, action } of events) {
    if (kind === 'askRecusal') open.push({ id: action, name: textOf(data['name']), reason: textOf(data['reason']) });
    const answered = kind === 'decideRecusal' ? open.findIndex(({ id }) => id === data['request']) : -1;
    if (answered >= 0) open.splice(answered, 1);
  }
  return open;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
