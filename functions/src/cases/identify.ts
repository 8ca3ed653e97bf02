import type { ActionDocument, CaseState, Member } from '@rongcuo/domain';
import { fieldOf, idOf } from '../matters/id-of.ts';

/** Whom a case concerns. Before it is on record only the draft, or the opening action, says so. */
export interface Identity {
  readonly subjectId: string | null;
  readonly unitId: string | null;
  readonly departmentId: string | null;
}

/**
 * @param draft the application as typed, or `{}` when the action does not need it
 * @param subjectUnit looks up the unit of a subject whom only the action names
 */
export async function identify(
  state: CaseState,
  action: ActionDocument,
  actor: Member,
  draft: Readonly<Record<string, unknown>>,
  subjectUnit: (uid: string) => Promise<string | null>,
): Promise<Identity> {
  if (action.kind === 'openExOfficio') {
    const subjectId = idOf(fieldOf(action.payload, 'subjectId'));
    return { subjectId, unitId: subjectId && (await subjectUnit(subjectId)), departmentId: actor.department };
  }
  return {
    subjectId: idOf(draft['subjectId']) ?? state.subjectId,
    unitId: idOf(draft['unitId']) ?? state.unitId,
    departmentId: idOf(fieldOf(draft['accountability'], 'departmentId')) ?? state.departmentId,
  };
}
