import {
  type MatterKind,
  peopleOn,
  plainDateOf,
  type Recorded,
  type RecordedEvent,
  toldOfMatter,
} from '@rongcuo/domain';
import { createOnce } from '../create-once.ts';
import { standInsFor } from '../delegations/standing-in.ts';
import { membersAt } from '../members/members-at.ts';
import { db } from '../services.ts';
import { speakersOf } from './speakers.ts';

/**
 * Fans a step of a matter beside cases out to one inbox entry per recipient. Recipients are resolved as the matter stands
 * now, so nobody is told of what has since been closed to them; entry ids are derived, so a second delivery tells nobody
 * twice.
 */
export async function tellOfMatter<V extends Recorded>(
  kind: MatterKind<V>,
  matterId: string,
  event: RecordedEvent,
  state: V['state'],
): Promise<void> {
  const unitId: unknown = Reflect.get(state, 'unitId');
  const [people, speakers] = await Promise.all([
    membersAt(peopleOn(state)),
    event.tells.includes('unit') && typeof unitId === 'string' ? speakersOf(unitId) : [],
  ]);
  const known = new Map([...people, ...speakers].map((person) => [person.uid, person]));
  const standIns = await standInsFor([...known.keys()], plainDateOf(event.at));
  const told = toldOfMatter(kind, matterId, event, state, [...known.values()], standIns);
  await Promise.all(told.map(({ path, entry }) => createOnce(db.doc(path), entry)));
}
