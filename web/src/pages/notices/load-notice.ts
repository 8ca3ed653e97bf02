import { type Member, matterKeyOf, matterPaths, NoticeState, noticeCapacitiesOf, paths } from '@rongcuo/domain';
import { decoderOf } from '../../data/decode.ts';
import type { LiteStore } from '../../data/sdk/lite.ts';
import { shelf } from '../../data/shelf.ts';
import { type Journal, journalOf } from '../../drafts/journal.ts';
import { type TypedNotice, typedFrom } from './typed-notice.ts';

/** What the editor begins with. */
export interface LoadedNotice {
  readonly state: NoticeState;
  readonly typed: TypedNotice;
  readonly journal: Journal;
  /** Typed here earlier and not on the server yet. */
  readonly unsaved: boolean;
}

const decode = decoderOf(NoticeState);

export const isEditable = ({ status }: Pick<NoticeState, 'status'>): boolean =>
  status === 'draft' || status === 'returned';

/** Reads what the author typed so far; null where this is nobody's draft to this person. */
export async function loadNotice(store: LiteStore, id: string, member: Member): Promise<LoadedNotice | null> {
  const path = paths.noticeDraft(id);
  const fields = await store.readFields(path);
  const state = fields && decode(fields);
  if (!state || !noticeCapacitiesOf(member, state).includes('author')) return null;
  const journal = journalOf(shelf, member.uid, matterKeyOf(path));
  const kept = journal.read();
  const stored = await store.readFields(matterPaths.draft(path));
  const known = typeof kept === 'object' && kept !== null ? { ...kept } : (stored ?? {});
  return { state, typed: typedFrom(known), journal, unsaved: kept !== null };
}
