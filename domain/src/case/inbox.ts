import * as z from 'zod/mini';
import type { RecordedEvent } from '../record/chain.ts';
import { Instant } from '../time/time.ts';
import type { CaseState } from './state.ts';
import { eventTitle } from './text/events.ts';

/** `inboxes/{uid}/entries/{caseId}-{seq}`: one thing one person is told. */
export const InboxEntry = z.strictObject({
  caseId: z.string(),
  seq: z.int(),
  kind: z.string(),
  /** Number of the case, or its title while it has none. */
  subject: z.string(),
  title: z.string(),
  at: Instant,
});
export type InboxEntry = z.infer<typeof InboxEntry>;

export function inboxEntryOf(caseId: string, event: RecordedEvent, state: CaseState): InboxEntry {
  const { seq, kind, at } = event;
  return { caseId, seq, kind, subject: state.number ?? state.title ?? '', title: eventTitle(event), at };
}
