import type { CaseState, Department, DirectoryEntry, Member, Unit } from '@rongcuo/domain';
import type { LiteStore } from '../../data/sdk/lite.ts';
import { shelf } from '../../data/shelf.ts';
import { type Draft, draftFrom, fillInApplicant } from '../../drafts/draft.ts';
import { type Journal, journalOf } from '../../drafts/journal.ts';

/** What the form begins with. */
export interface Loaded {
  readonly state: CaseState;
  readonly draft: Draft;
  readonly journal: Journal;
  /** Typed here earlier and not on the server yet. */
  readonly unsaved: boolean;
  /** What can be picked from. */
  readonly departments: readonly Department[];
  readonly units: readonly Unit[];
  readonly colleagues: readonly DirectoryEntry[];
}

export const isEditable = ({ status }: Pick<CaseState, 'status'>): boolean =>
  status === 'draft' || status === 'returned';

/** Reads all that the form needs; null where this is nobody's draft to this person. */
export async function loadApplication(store: LiteStore, caseId: string, member: Member): Promise<Loaded | null> {
  const { unitId } = member;
  const listsColleagues = member.roles.includes('unit') && unitId !== null;
  // Side by side: on a slow line each round trip counts.
  const [state, stored, departments, units, colleagues] = await Promise.all([
    store.readCase(caseId),
    store.readDraft(caseId),
    store.listDepartments(),
    store.listUnits(),
    listsColleagues ? store.listColleagues(unitId) : [],
  ]);
  if (!state || state.applicantId !== member.uid) return null;
  const journal = journalOf(shelf, member.uid, caseId);
  const kept = journal.read();
  const draft = draftFrom(kept ?? stored);
  if (isEditable(state)) fillInApplicant(draft, member);
  return { state, draft, journal, unsaved: kept !== null, departments, units, colleagues };
}
