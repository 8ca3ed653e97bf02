import * as z from 'zod/mini';
import { isDelegationKind } from '../people/delegation/delegation.ts';
import { delegationTitle, periodText } from '../people/delegation/text/zh.ts';
import type { RosterRecipient } from '../people/roster/decision.ts';
import { rosterEventTitle } from '../people/roster/text/zh.ts';
import type { RecordedEvent } from '../record/chain.ts';
import { textOf } from '../text/format.ts';
import { Instant } from '../time/time.ts';
import type { CaseState } from './state.ts';
import type { Telling } from './telling.ts';

/** By what entries are looked for; the strongest first: what waits for somebody before what they are only to know. */
export const inboxGroups = ['work', 'limit', 'result', 'progress', 'people'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

/** `inboxes/{uid}/entries/{caseId}-{seq}`: one thing one person is told; of no case where it is about people. */
export const InboxEntry = z.strictObject({
  caseId: z.nullable(z.string()),
  /** Path of the matter beside cases that it is about. */
  matter: z._default(z.nullable(z.string()), null),
  seq: z.int(),
  kind: z.string(),
  about: z._default(z.enum(inboxGroups), 'progress'),
  /** Number of the case, or its title while it has none. */
  subject: z.string(),
  title: z.string(),
  at: Instant,
  /** Who is away, where it is told to somebody who stands in for them. */
  onBehalfOf: z._default(z.nullable(z.string()), null),
  /** When its owner read it: the only thing of it that anybody writes, once. */
  readAt: z._default(z.nullable(Instant), null),
});
export type InboxEntry = z.infer<typeof InboxEntry>;

/** What a case is called where little may be said of it. */
export function subjectOf({ number, title }: Pick<CaseState, 'number' | 'title'>): string {
  return number ?? title ?? '';
}

export function inboxEntryOf(
  caseId: string,
  { seq, kind, at }: Pick<RecordedEvent, 'seq' | 'kind' | 'at'>,
  state: CaseState,
  { about, title }: Pick<Telling, 'about' | 'title'>,
): InboxEntry {
  return {
    caseId,
    matter: null,
    seq,
    kind,
    about,
    subject: subjectOf(state),
    title,
    at,
    onBehalfOf: null,
    readAt: null,
  };
}

/** Of what is about no case: people, and figures. */
export function houseEntryOf(
  entry: Pick<InboxEntry, 'seq' | 'kind' | 'about' | 'subject' | 'title' | 'at'>,
): InboxEntry {
  return { ...entry, caseId: null, matter: null, onBehalfOf: null, readAt: null };
}

/**
 * A change of people, units or departments: what was done stands in the log, for those who may read it. Of a delegation
 * each is told in words of their own; null where this recipient is told nothing.
 */
export function rosterEntryOf({ seq, kind, at, data }: RecordedEvent, as: RosterRecipient): InboxEntry | null {
  const title = isDelegationKind(kind) ? delegationTitle(kind, as, data) : rosterEventTitle({ kind, data });
  const subject = isDelegationKind(kind) ? periodText(data) : textOf(data['reason']);
  return title === null ? null : houseEntryOf({ seq, kind, about: 'people', subject, title, at });
}
