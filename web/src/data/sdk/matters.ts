import { type MatterCollection, matterPathOf } from '@rongcuo/domain';
import {
  collection,
  doc,
  type Firestore,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  where,
} from 'firebase/firestore';
import type { Decoder, Fields } from '../decode.ts';
import { ESTIMATED, type Listener, type Stop, watchAll, watchDocument } from './watching.ts';

/** Listening to what stands beside cases, by the lists that the rules allow. */

export const MATTERS = 50;

export interface MatterItem<State> {
  readonly id: string;
  readonly state: State;
}

/** The lists of people in the face of a matter. */
export const circles = ['parties', 'desk', 'bench', 'office', 'watch', 'superiors'] as const;
export type Circle = (typeof circles)[number];

/** Of whom the list is: somebody by a circle, or a unit by what was put on record. */
export type ListedBy = Whose & {
  /** Of those only the ones beside that case. */
  readonly caseId?: string | undefined;
};
type Whose =
  | { readonly circle: Circle; readonly uid: string }
  | { readonly unitId: string }
  /** Of matters that have no circle for their author: what they have begun, and not put on record. */
  | { readonly draftsOf: string; readonly field: string };

function constraintsOf(by: ListedBy): QueryConstraint[] {
  const whose = constraintsOfWhose(by);
  // Beside what the rules ask of a list, never instead of it.
  return by.caseId === undefined ? whose : [where('caseId', '==', by.caseId), ...whose];
}

function constraintsOfWhose(by: Whose): QueryConstraint[] {
  if ('circle' in by) return [where(by.circle, 'array-contains', by.uid)];
  if ('unitId' in by) return [where('onRecord', '==', true), where('unitId', '==', by.unitId)];
  return [where(by.field, '==', by.draftsOf), where('onRecord', '==', false)];
}

export function watchMatters<State>(
  db: Firestore,
  of: MatterCollection,
  by: ListedBy,
  decode: Decoder<State>,
  listener: Listener<readonly MatterItem<State>[]>,
): Stop {
  return watchAll(
    query(collection(db, of), ...constraintsOf(by), orderBy('createdAt', 'desc'), limit(MATTERS)),
    (one) => {
      const state = decode(one.data(ESTIMATED));
      return state && { id: one.id, state };
    },
    listener,
  );
}

/** What its author has typed so far, as it was typed. */
export function watchDraft<T>(
  db: Firestore,
  of: MatterCollection,
  id: string,
  read: (draft: Fields) => T,
  listener: Listener<T>,
): Stop {
  return watchDocument(doc(db, `${matterPathOf(of, id)}/draft/content`), read, listener);
}
