import {
  type CaseRecipient,
  type CaseState,
  caseRecipients,
  inboxEntryIdOf,
  inboxEntryOf,
  paths,
  type Role,
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
  const groups = await Promise.all(
    caseRecipients.filter((who) => event.tells.includes(who)).map((who) => peopleOf(who, state)),
  );
  const told = new Set(groups.flat());
  // Nobody needs telling what they did themselves, but for the applicant's receipt.
  if (!event.tells.includes('applicant') || event.by !== state.applicantId) told.delete(event.by);
  const entry = inboxEntryOf(caseId, event, state);
  const present = await inOffice([...told]);
  const entryId = inboxEntryIdOf(caseId, event.seq);
  await Promise.all(present.map((uid) => createOnce(db.doc(paths.inboxEntry(uid, entryId)), { ...entry })));
}

/** Whoever has left reads nothing any more, so there is nothing to tell them. */
async function inOffice(uids: readonly string[]): Promise<string[]> {
  if (uids.length === 0) return [];
  const members = await db.getAll(...uids.map((uid) => db.doc(paths.member(uid))));
  return members.filter((member) => readMember(member)?.active).map(({ id }) => id);
}

async function peopleOf(recipient: CaseRecipient, state: CaseState): Promise<string[]> {
  switch (recipient) {
    case 'applicant':
      return state.applicantKind === 'department' ? [] : [state.applicantId];
    case 'subject':
      return state.subjectId === null ? [] : [state.subjectId];
    case 'unit':
      return state.unitId === null ? [] : withRole('unit', state.unitId);
    case 'desk':
      return state.desk;
    case 'handlers':
      // Before anybody has it in hand, it is the head's.
      return state.handlers.length > 0 ? state.handlers : among(state.desk, ['head']);
    case 'head':
      return among(state.desk, ['head']);
    case 'bench':
      return state.bench;
    case 'office':
      return state.office;
    case 'deputy':
      return among(state.office, ['deputy']);
    case 'secretary':
      return among(state.office, ['secretary']);
    case 'superior':
      return state.superiors;
    case 'supervisor':
      return state.watch;
  }
}

/** Those of a circle who hold one of the roles. */
async function among(circle: readonly string[], roles: readonly Role[]): Promise<string[]> {
  if (circle.length === 0) return [];
  const members = await db.getAll(...circle.map((uid) => db.doc(paths.member(uid))));
  return members.filter((member) => roles.some((role) => readMember(member)?.roles.includes(role))).map(({ id }) => id);
}

async function withRole(role: Role, unitId: string): Promise<string[]> {
  const members = db.collection(paths.members).where('active', '==', true).where('unitId', '==', unitId);
  const found = await members.where('roles', 'array-contains', role).get();
  return found.docs.map(({ id }) => id);
}
