import { isDeepStrictEqual } from 'node:util';
import {
  type MatterCollection,
  type Member,
  matterCollections,
  matterPathOf,
  matterPaths,
  type Recorded,
  type Role,
  systemUid,
} from '@rongcuo/domain';
import { FieldValue, type Query } from 'firebase-admin/firestore';
import { eachOf } from '../each-of.ts';
import { readFace } from '../matters/read-face.ts';
import type { Wiring } from '../matters/wiring.ts';
import { withWiring } from '../matters/with-wiring.ts';
import { db } from '../services.ts';

/** Circles whose members are drawn from a role held anywhere in the house, not from one department. */
const drawnFromAll: readonly Role[] = ['committee', 'secretary', 'deputy', 'supervisor', 'superior', 'publisher'];

const circles = ['desk', 'handlers', 'bench', 'office', 'watch', 'superiors'] as const;

/**
 * Draws up the circles of every matter that a change of this member may touch: those they are in, those about them (their
 * kin), and those that their office now lets them see.
 */
export async function refreshCircles(uid: string, member: Member | null): Promise<void> {
  for (const collection of matterCollections) {
    await withWiring(collection, (wiring) => refreshMatters(wiring, collection, uid, member));
  }
}

async function refreshMatters<V extends Recorded>(
  wiring: Wiring<V>,
  collection: MatterCollection,
  uid: string,
  member: Member | null,
): Promise<void> {
  const matters = db.collection(collection);
  const refreshAll = (query: Query): Promise<void> => eachOf(query.select(), ({ id }) => refreshMatter(wiring, id));
  for (const circle of circles) await refreshAll(matters.where(circle, 'array-contains', uid));
  await refreshAll(matters.where('subjectId', '==', uid));
  if (!member?.active) return;
  if (drawnFromAll.some((role) => member.roles.includes(role))) {
    return refreshAll(matters.where('onRecord', '==', true));
  }
  if (member.department === null) return;
  // Beside cases it is one department's by what it is: there is no field to ask for it.
  if (collection !== 'cases') return refreshAll(matters.where('onRecord', '==', true));
  const own = matters.where('departmentId', '==', member.department);
  // A head sees every case of the department; a handler who is on none yet, those that wait to be taken up.
  await refreshAll(member.roles.includes('head') ? own : own.where('status', 'in', ['submitted', 'returned']));
}

async function refreshMatter<V extends Recorded>(wiring: Wiring<V>, matterId: string): Promise<void> {
  const matter = matterPathOf(wiring.kind.collection, matterId);
  const ref = db.doc(matter);
  await db.runTransaction(async (tx) => {
    const state = readFace(wiring.kind, await tx.get(ref));
    if (!state || Reflect.get(state, 'onRecord') !== true) return;
    const drawn: Partial<V['state']> = await wiring.circles(tx, state, matterId);
    const asDrawn = Object.fromEntries(Object.keys(drawn).map((name) => [name, Reflect.get(state, name)]));
    if (isDeepStrictEqual(drawn, asDrawn)) return;
    tx.update(ref, Object.fromEntries(Object.entries(drawn)));
    for (const { id, kind, payload } of wiring.afterRedraw?.(state, drawn) ?? []) {
      const asked = { kind, payload, by: systemUid, at: FieldValue.serverTimestamp() };
      tx.set(db.doc(matterPaths.action(matter, id)), asked);
    }
  });
}
