import {
  type CaseState,
  concernedBy,
  inboxEntryIdOf,
  inboxEntryOf,
  type Member,
  paths,
  toldOfStep,
} from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { readCase, readEvent, readMember } from '../decode.ts';
import { db } from '../services.ts';

/**
 * Fans an event out to one inbox entry per recipient. Recipients are resolved as the case stands now, so nobody is told
 * of a case that has since been closed to them; entry ids are derived, so a second delivery tells nobody twice.
 */
export async function tellOf(caseId: string, eventId: string): Promise<void> {
  const [eventDoc, caseDoc] = await db.getAll(db.doc(paths.event(caseId, eventId)), db.doc(paths.case(caseId)));
  const event = eventDoc && readEvent(eventDoc);
  const state = caseDoc && readCase(caseDoc);
  if (!event || !state) return;
  const [concerned, speakers] = await Promise.all([
    membersAt(concernedBy(event, state)),
    event.tells.includes('unit') ? speakersFor(state) : [],
  ]);
  const told = toldOfStep(event, state, [...concerned, ...speakers]);
  const entryId = inboxEntryIdOf(caseId, event.seq);
  await Promise.all(
    [...told].map(([uid, telling]) =>
      createOnce(db.doc(paths.inboxEntry(uid, entryId)), inboxEntryOf(caseId, event, state, telling)),
    ),
  );
}

async function membersAt(uids: readonly string[]): Promise<Member[]> {
  if (uids.length === 0) return [];
  const found = await db.getAll(...uids.map((uid) => db.doc(paths.member(uid))));
  return found.map(readMember).filter((member) => member !== null);
}

async function speakersFor({ unitId }: CaseState): Promise<Member[]> {
  if (unitId === null) return [];
  const members = db.collection(paths.members).where('active', '==', true).where('unitId', '==', unitId);
  const found = await members.where('roles', 'array-contains', 'unit').get();
  return found.docs.map(readMember).filter((member) => member !== null);
}
