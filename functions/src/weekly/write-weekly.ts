import {
  Department,
  Digest,
  digestDays,
  digestEntryOf,
  digestIdOf,
  type Instant,
  isDigestTime,
  paths,
  plainDateOf,
  type Role,
} from '@rongcuo/domain';
import type { Query } from 'firebase-admin/firestore';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { createOnce } from '../create-once.ts';
import { eachOf } from '../each-of.ts';
import { db } from '../services.ts';
import { countAll } from './count.ts';

const leaders: readonly Role[] = ['secretary', 'deputy', 'supervisor'];

/**
 * M11a: the figures of the week for those who lead, once a week and audience. Run every morning, so that a holiday or a
 * failure only puts it off; run again the same day it writes nothing anew, and tells whoever has not been told.
 */
export async function writeWeekly(now: Instant): Promise<void> {
  const calendar = await db.runTransaction((tx) => calendarInForce(tx), { readOnly: true });
  if (!isDigestTime(now, calendar)) return;
  await writeFor({ audience: 'leaders', department: null, departmentName: null }, now, () =>
    db.collection(paths.members).where('roles', 'array-contains-any', [...leaders]),
  );
  await eachOf(db.collection(paths.departments).where('accountability', '==', true), async (found) => {
    const { id, name } = Department.parse(found.data());
    await writeFor({ audience: 'department', department: id, departmentName: name }, now, () =>
      db.collection(paths.members).where('department', '==', id).where('roles', 'array-contains', 'head'),
    );
  });
}

async function writeFor(
  whose: Pick<Digest, 'audience' | 'department' | 'departmentName'>,
  now: Instant,
  readers: () => Query,
): Promise<void> {
  const today = plainDateOf(now);
  const { week } = digestDays(today);
  const ref = db.doc(paths.digest(digestIdOf({ week, ...whose })));
  if (!(await ref.get()).exists) {
    await createOnce(ref, { ...whose, week, at: now, ...(await countAll(db, whose.department, today)) });
  }
  const digest = Digest.parse((await ref.get()).data());
  // Told on its own day: who comes into office later in the week finds it on the page.
  if (plainDateOf(digest.at) !== today) return;
  const inOffice = await readers().where('active', '==', true).select().get();
  const entry = digestEntryOf(digest);
  await Promise.all(inOffice.docs.map(({ id }) => createOnce(db.doc(paths.inboxEntry(id, `digest-${ref.id}`)), entry)));
}
