import {
  type DirectoryEntry,
  FilingState,
  filingCapacitiesOf,
  type Member,
  matterKeyOf,
  matterPaths,
  paths,
  type Unit,
} from '@rongcuo/domain';
import { decoderOf } from '../../../data/decode.ts';
import type { LiteStore } from '../../../data/sdk/lite.ts';
import { shelf } from '../../../data/shelf.ts';
import { fillInApplicant } from '../../../drafts/draft.ts';
import { type Journal, journalOf } from '../../../drafts/journal.ts';
import { type DossierDraft, dossierDraftFrom } from './dossier-draft.ts';

/** What the form begins with. */
export interface LoadedFiling {
  readonly state: FilingState;
  readonly draft: DossierDraft;
  readonly journal: Journal;
  /** Typed here earlier and not on the server yet. */
  readonly unsaved: boolean;
  /** What can be picked from. */
  readonly units: readonly Unit[];
  readonly colleagues: readonly DirectoryEntry[];
}

const decode = decoderOf(FilingState);

export const isEditable = ({ status }: Pick<FilingState, 'status'>): boolean =>
  status === 'draft' || status === 'returned';

/** Reads all that the form needs; null where this is nobody's draft to this person. */
export async function loadFiling(store: LiteStore, id: string, member: Member): Promise<LoadedFiling | null> {
  const { unitId } = member;
  const path = paths.filing(id);
  const listsColleagues = member.roles.includes('unit') && unitId !== null;
  // Side by side: on a slow line each round trip counts.
  const [fields, units, colleagues] = await Promise.all([
    store.readFields(path),
    store.listUnits(),
    listsColleagues ? store.listColleagues(unitId) : [],
  ]);
  const state = fields && decode(fields);
  if (!state || !filingCapacitiesOf(member, state).includes('applicant')) return null;
  // Only whoever files may ask for it.
  const stored = await store.readFields(matterPaths.draft(path));
  const journal = journalOf(shelf, member.uid, matterKeyOf(path));
  const kept = journal.read();
  const draft = dossierDraftFrom(kept ?? stored);
  if (isEditable(state) && state.submissions === 0) fillInApplicant(draft, member);
  return { state, draft, journal, unsaved: kept !== null, units, colleagues };
}
