import { isDeepStrictEqual } from 'node:util';
import { type Circles, circlesOf, type Member, paths, type Role, systemUid } from '@rongcuo/domain';
import { FieldValue, type Query } from 'firebase-admin/firestore';
import { institutionOf } from '../cases/institution.ts';
import { readCase, readMember } from '../decode.ts';
import { eachOf } from '../each-of.ts';
import { db } from '../services.ts';

/** Circles whose members are drawn from a role held anywhere in the house, not from one department. */
const drawnFromAll: readonly Role[] = ['committee', 'secretary', 'deputy', 'supervisor', 'superior'];

/**
 * Draws up the circles of every case that a change of this member may touch: those they are in, those about them (their
 * kin), and those that their office now lets them see.
 */
export async function refreshCircles(uid: string, member: Member | null): Promise<void> {
  const cases = db.collection(paths.cases);
  for (const circle of ['desk', 'handlers', 'bench', 'office', 'watch', 'superiors'] as const) {
    await refreshAll(cases.where(circle, 'array-contains', uid));
  }
  await refreshAll(cases.where('subjectId', '==', uid));
  if (!member?.active) return;
  if (drawnFromAll.some((role) => member.roles.includes(role))) return refreshAll(cases.where('onRecord', '==', true));
  if (member.department === null) return;
  const own = cases.where('departmentId', '==', member.department);
  // A head sees every case of the department; a handler who is on none yet, those that wait to be taken up.
  await refreshAll(member.roles.includes('head') ? own : own.where('status', 'in', ['submitted', 'returned']));
}

async function refreshAll(query: Query): Promise<void> {
  await eachOf(query.select(), ({ id }) => refreshCase(id));
}

async function refreshCase(caseId: string): Promise<void> {
  const ref = db.doc(paths.case(caseId));
  await db.runTransaction(async (tx) => {
    const state = readCase(await tx.get(ref));
    if (!state?.onRecord) return;
    const institution = await institutionOf(state.departmentId, tx);
    const subject = state.subjectId === null ? null : readMember(await tx.get(db.doc(paths.member(state.subjectId))));
    const circles = circlesOf(state, institution, subject);
    const asDrawn = Object.fromEntries((Object.keys(circles) as (keyof Circles)[]).map((name) => [name, state[name]]));
    if (isDeepStrictEqual(circles, asDrawn)) return;
    tx.update(ref, { ...circles });
    // Who had it in hand and has it no more: that is put on record, and the head told, through the one door.
    for (const uid of state.handlers.filter((each) => !circles.handlers.includes(each))) {
      const action = db.doc(paths.action(caseId, `departure-${uid}-${state.version}`));
      tx.set(action, { kind: 'noteDeparture', payload: { of: uid }, by: systemUid, at: FieldValue.serverTimestamp() });
    }
  });
}
