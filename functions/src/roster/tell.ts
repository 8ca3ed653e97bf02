import {
  inboxEntryIdOf,
  isDelegationKind,
  paths,
  type RecordedEvent,
  type Role,
  type RosterRecipient,
  rosterEntryOf,
  rosterRecipients,
} from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { readEvent } from '../decode.ts';
import { tellHeads } from '../delegations/tell-heads.ts';
import { membersAt } from '../members/members-at.ts';
import { db } from '../services.ts';

/**
 * Fans an entry of the log out to one inbox entry per recipient in office. Ids are derived, so a second delivery tells
 * nobody twice.
 */
export async function tellOfRoster(eventId: string): Promise<void> {
  const event = readEvent(await db.doc(paths.rosterEvent(eventId)).get());
  if (!event) return;
  const told = new Map<string, RosterRecipient>();
  for (const who of rosterRecipients.filter((each) => event.tells.includes(each))) {
    for (const uid of await peopleOf(who, event.data)) if (!told.has(uid)) told.set(uid, who);
  }
  told.delete(event.by);
  const entryId = inboxEntryIdOf('roster', event.seq);
  await Promise.all(
    [...told].map(async ([uid, who]) => {
      const entry = rosterEntryOf(event, who);
      if (entry) await createOnce(db.doc(paths.inboxEntry(uid, entryId)), entry);
    }),
  );
  const { of } = event.data;
  if (isDelegationKind(event.kind) && typeof of === 'string') await tellHeads(of, event.at);
}

/** By which of its fields an entry of the log names somebody. */
const named: Partial<Readonly<Record<RosterRecipient, string>>> = {
  person: 'of',
  principal: 'principal',
  standIn: 'standIn',
  leftAlone: 'leftAlone',
};

async function peopleOf(recipient: RosterRecipient, data: RecordedEvent['data']): Promise<string[]> {
  if (recipient === 'supervisor' || recipient === 'secretary') return holdersOf(recipient);
  const uids = [data[named[recipient] ?? ''] ?? []].flat().filter((uid) => typeof uid === 'string');
  return (await membersAt(uids)).filter(({ active }) => active).map(({ uid }) => uid);
}

async function holdersOf(role: Role): Promise<string[]> {
  const inOffice = db.collection(paths.members).where('active', '==', true);
  return (await inOffice.where('roles', 'array-contains', role).select().get()).docs.map(({ id }) => id);
}
