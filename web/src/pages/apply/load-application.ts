import type {
  CaseState,
  CitableFiling,
  Department,
  DirectoryEntry,
  InterpretationEntry,
  Member,
  Policy,
  Unit,
} from '@rongcuo/domain';
import { listFilingsOf } from '../../data/sdk/filings.ts';
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
  /** The filings that this person may read; which of them can be cited depends on what is typed. */
  readonly filings: readonly CitableFiling[];
  /** What it will be checked by: the version the case began under, or for a draft the one in force. */
  readonly policy: Policy;
  readonly interpretations: readonly InterpretationEntry[];
}

export const isEditable = ({ status }: Pick<CaseState, 'status'>): boolean =>
  status === 'draft' || status === 'returned';

/** Reads all that the form needs; null where this is nobody's draft to this person. */
export async function loadApplication(store: LiteStore, caseId: string, member: Member): Promise<Loaded | null> {
  const { unitId } = member;
  const listsColleagues = member.roles.includes('unit') && unitId !== null;
  // Side by side: on a slow line each round trip counts.
  const [state, stored, departments, units, colleagues, filings, inForce, interpretations] = await Promise.all([
    store.readCase(caseId),
    store.readDraft(caseId),
    store.listDepartments(),
    store.listUnits(),
    listsColleagues ? store.listColleagues(unitId) : [],
    listFilingsOf(store.db, member),
    store.readPolicy(null),
    store.listInterpretations(),
  ]);
  if (!state || state.applicantId !== member.uid) return null;
  const { policyVersion: began } = state;
  const policy = began === null || began === inForce.version ? inForce : await store.readPolicy(began);
  const journal = journalOf(shelf, member.uid, caseId);
  const kept = journal.read();
  const draft = draftFrom(kept ?? stored);
  if (isEditable(state)) fillInApplicant(draft, member);
  const unsaved = kept !== null;
  return { state, draft, journal, unsaved, departments, units, colleagues, filings, policy, interpretations };
}
