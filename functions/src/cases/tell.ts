import {
  type CaseState,
  concernedBy,
  inboxEntryIdOf,
  inboxEntryOf,
  paths,
  plainDateOf,
  type RecordedEvent,
  toldInTheirPlace,
  toldOfAway,
  toldOfStep,
} from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { standInsFor } from '../delegations/standing-in.ts';
import { speakersOf } from '../matters/speakers.ts';
import { membersAt } from '../members/members-at.ts';
import { db } from '../services.ts';

/**
 * Fans an event out to one inbox entry per recipient, and per deputy of who is away. Recipients are resolved as the case
 * stands now, so nobody is told of a case that has since been closed to them; entry ids are derived, so a second delivery
 * tells nobody twice.
 */
export async function tellOf(caseId: string, event: RecordedEvent, state: CaseState): Promise<void> {
  const [concerned, speakers] = await Promise.all([
    membersAt(concernedBy(event, state)),
    event.tells.includes('unit') ? speakersOf(state.unitId) : [],
  ]);
  const told = toldOfStep(event, state, [...concerned, ...speakers]);
  const standIns = await standInsFor([...told.keys()], plainDateOf(event.at));
  const entryId = inboxEntryIdOf(caseId, event.seq);
  const desk = standIns.length === 0 ? [] : await membersAt(state.desk);
  const entries = [
    ...[...told].map(([uid, telling]) => ({
      path: paths.inboxEntry(uid, entryId),
      entry: inboxEntryOf(caseId, event, state, telling),
    })),
    ...toldInTheirPlace(caseId, entryId, event, state, told, standIns),
    ...standIns.flatMap(({ delegation }) => toldOfAway(caseId, event.at, state, delegation, desk)),
  ];
  // Where a deputy is told in their own right too, what waits for them in another's place has come out stronger.
  const byPath = new Map(entries.map(({ path, entry }) => [path, entry]));
  await Promise.all([...byPath].map(([path, entry]) => createOnce(db.doc(path), entry)));
}
