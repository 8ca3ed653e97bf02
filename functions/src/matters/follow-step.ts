import { matterPathOf, matterPaths, type Recorded } from '@rongcuo/domain';
import { readEvent } from '../decode.ts';
import { db } from '../services.ts';
import { readFace } from './read-face.ts';
import type { Wiring } from './wiring.ts';

/** After a step came on record: what follows it, with the matter as it stands now. */
export async function followStep<V extends Recorded>(
  { kind, follow }: Wiring<V>,
  matterId: string,
  eventId: string,
): Promise<void> {
  const matter = matterPathOf(kind.collection, matterId);
  const [eventDoc, matterDoc] = await db.getAll(db.doc(matterPaths.event(matter, eventId)), db.doc(matter));
  const event = eventDoc && readEvent(eventDoc);
  const state = matterDoc ? readFace(kind, matterDoc) : null;
  if (event && state) await follow(matterId, event, state);
}
