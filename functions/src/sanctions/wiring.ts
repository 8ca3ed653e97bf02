import {
  arrangingDepartment,
  type OtherPeriod,
  paths,
  SanctionState,
  type SanctionVocabulary,
  sanctionCirclesOf,
  sanctionKind,
  withInstants,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { fieldOf, idOf } from '../matters/id-of.ts';
import { institutionOf } from '../matters/institution.ts';
import { memberAt, unitAt } from '../matters/records.ts';
import { relatedCaseAt } from '../matters/related-case.ts';
import { tellOfMatter } from '../matters/tell.ts';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';
import { impactTableInForce } from './impact-table.ts';

export const sanctionWiring: Wiring<SanctionVocabulary> = {
  kind: sanctionKind,
  loaders: async ({ tx, matterId, state, action }) => {
    const subjectId = action.kind === 'record' ? idOf(fieldOf(action.payload, 'subjectId')) : state.subjectId;
    return {
      subject: () => memberAt(tx, subjectId),
      unit: async () => unitAt(tx, (await memberAt(tx, subjectId))?.unitId ?? null),
      relatedCase: () => relatedCaseAt(tx, fieldOf(action.payload, 'caseId')),
      institution: () => institutionOf(arrangingDepartment, tx),
      others: () => othersOf(tx, subjectId, matterId),
      table: () => impactTableInForce(tx),
    };
  },
  circles: async (tx, state) =>
    sanctionCirclesOf(state, await institutionOf(arrangingDepartment, tx), await memberAt(tx, state.subjectId)),
  follow: (id, event, state) => tellOfMatter(sanctionKind, id, event, state),
  draftParts: [],
};

/** Every other measure against the same cadre that has a period and was not lifted. */
async function othersOf(tx: Transaction, subjectId: string | null, matterId: string): Promise<OtherPeriod[]> {
  if (subjectId === null) return [];
  const found = await tx.get(db.collection(paths.sanctions).where('subjectId', '==', subjectId));
  return found.docs.flatMap((one) => {
    const { status, decidedOn, until } = SanctionState.parse(withInstants(one.data()));
    const counts = one.id !== matterId && status !== 'lifted' && decidedOn !== null && until !== null;
    return counts ? [{ id: one.id, decidedOn, until }] : [];
  });
}
