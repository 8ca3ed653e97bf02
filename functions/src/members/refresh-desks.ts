import { deskOf, type Member, paths } from '@rongcuo/domain';
import type { Query } from 'firebase-admin/firestore';
import { staffOf } from '../cases/staff.ts';
import { readCase, readMember } from '../decode.ts';
import { db } from '../services.ts';

const PAGE = 100;

/** Draws up the desks of every case a change of this member may touch: where they are now, will be, or have kin. */
export async function refreshDesks(uid: string, member: Member | null): Promise<void> {
  const cases = db.collection(paths.cases);
  await refreshAll(cases.where('desk', 'array-contains', uid));
  await refreshAll(cases.where('subjectId', '==', uid));
  if (!member?.active || member.department === null) return;
  const own = cases.where('departmentId', '==', member.department);
  // A head sees every case of the department; a handler who is on none yet, those that wait to be taken up.
  await refreshAll(member.roles.includes('head') ? own : own.where('status', 'in', ['submitted', 'returned']));
}

async function refreshAll(query: Query): Promise<void> {
  const pages = query.orderBy('__name__').select().limit(PAGE);
  let page = await pages.get();
  while (!page.empty) {
    for (const { id } of page.docs) await refreshDesk(id);
    const last = page.docs.at(-1);
    if (!last || page.size < PAGE) return;
    page = await pages.startAfter(last).get();
  }
}

async function refreshDesk(caseId: string): Promise<void> {
  const ref = db.doc(paths.case(caseId));
  await db.runTransaction(async (tx) => {
    const state = readCase(await tx.get(ref));
    if (!state?.onRecord || state.departmentId === null) return;
    const staff = await staffOf(state.departmentId, tx);
    const subject = state.subjectId === null ? null : readMember(await tx.get(db.doc(paths.member(state.subjectId))));
    const desk = deskOf(state, staff, subject);
    if (desk.join() !== state.desk.join()) tx.update(ref, { desk });
  });
}
