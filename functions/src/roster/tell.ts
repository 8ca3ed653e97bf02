import {
  inboxEntryIdOf,
  paths,
  type Role,
  type RosterRecipient,
  rosterEntryOf,
  rosterRecipients,
} from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { readEvent, readMember } from '../decode.ts';
import { db } from '../services.ts';

/**
 * Fans an entry of the log out to one inbox entry per recipient in office. Ids are derived, so a second delivery tells
 * nobody twice.
 */
export async function tellOfRoster(eventId: string): Promise<void> {
  const event = readEvent(await db.doc(paths.rosterEvent(eventId)).get());
  if (!event) return;
  const groups = await Promise.all(
    rosterRecipients.filter((who) => event.tells.includes(who)).map((who) => peopleOf(who, event.data['of'])),
  );
  const entryId = inboxEntryIdOf('roster', event.seq);
  const entry = rosterEntryOf(event);
  const told = new Set(groups.flat());
  told.delete(event.by);
  await Promise.all([...told].map((uid) => createOnce(db.doc(paths.inboxEntry(uid, entryId)), { ...entry })));
}

async function peopleOf(recipient: RosterRecipient, of: unknown): Promise<string[]> {
  if (recipient !== 'person') return holdersOf(recipient);
  const person = typeof of === 'string' ? readMember(await db.doc(paths.member(of)).get()) : null;
  return person?.active ? [person.uid] : [];
}

async function holdersOf(role: Role): Promise<string[]> {
  const inOffice = db.collection(paths.members).where('active', '==', true);
  return (await inOffice.where('roles', 'array-contains', role).select().get()).docs.map(({ id }) => id);
}
