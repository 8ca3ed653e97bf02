import * as z from 'zod/mini';
import { rosterEventTitle } from '../people/roster/text/zh.ts';
import type { RecordedEvent } from '../record/chain.ts';
import { Instant } from '../time/time.ts';
import type { CaseState } from './state.ts';
import { eventTitle } from './text/events.ts';

/** `inboxes/{uid}/entries/{caseId}-{seq}`: one thing one person is told; of no case where it is about people. */
export const InboxEntry = z.strictObject({
  caseId: z.nullable(z.string()),
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

/** A change of people, units or departments: what was done stands in the log, for those who may read it. */
export function rosterEntryOf({ seq, kind, at, data }: RecordedEvent): InboxEntry {
  return { caseId: null, seq, kind, subject: noteOf(data), title: rosterEventTitle({ kind, data }), at };
}

function noteOf({ reason }: RecordedEvent['data']): string {
  return typeof reason === 'string' ? reason : '';
}
