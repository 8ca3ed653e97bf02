import {
  computed,
  Deadline,
  deadlineOf,
  type Instant,
  type Limits,
  type MatterKind,
  matterAt,
  matterKeyOf,
  matterPaths,
  paths,
  type Recorded,
  reminders,
  systemUid,
  type Timing,
} from '@rongcuo/domain';
import { FieldPath, FieldValue, type Firestore, type Query, type Transaction } from 'firebase-admin/firestore';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { readFace } from '../matters/read-face.ts';
import type { Wiring } from '../matters/wiring.ts';
import { withWiring } from '../matters/with-wiring.ts';
import { policyAt } from '../policy/policy-at.ts';

const PAGE = 100;
/** A run ends after so many pages; the next goes on from there. */
const PAGES_AT_ONCE = 50;

/**
 * M13: after a calendar was published, has the days of every limit that runs worked out anew: where one changes it is
 * asked on the matter, as an action; where a step could only not be told before, it is entered. Goes through the
 * deadlines in pages and remembers how far it got, so it can be broken off, and run twice; without a new calendar it
 * reads two documents.
 */
export async function recount(db: Firestore, now: Instant): Promise<void> {
  const job = db.doc(paths.recount);
  const current: unknown = (await db.doc(paths.calendar('current')).get()).get('version');
  if (typeof current !== 'number') return;
  const begun = await job.get();
  let after: unknown = begun.get('version') === current ? begun.get('after') : '';
  const all = db.collection(paths.deadlines).orderBy(FieldPath.documentId()).select('matter').limit(PAGE);
  for (let pages = 0; typeof after === 'string' && pages < PAGES_AT_ONCE; pages += 1) {
    const page: Query = after === '' ? all : all.startAfter(after);
    const found = await page.get();
    const matters = new Set(found.docs.map((one) => String(one.get('matter'))));
    for (const matter of matters) await recountAt(db, matter, now);
    after = found.size < PAGE ? null : (found.docs.at(-1)?.id ?? null);
    await job.set({ version: current, after });
  }
}

/** One after another: publishing a calendar is rare, and nobody waits for it. */
async function recountAt(db: Firestore, matter: string, now: Instant): Promise<void> {
  const at = matterAt(matter);
  if (!at) throw new Error(`a deadline of no matter: ${matter}`);
  await withWiring(at.collection, (wiring) => db.runTransaction((tx) => recountMatter(wiring, tx, db, matter, now)));
}

async function recountMatter<V extends Recorded>(
  { kind }: Wiring<V>,
  tx: Transaction,
  db: Firestore,
  matter: string,
  now: Instant,
): Promise<void> {
  const state = readFace(kind, await tx.get(db.doc(matter)));
  if (!state) return;
  const version: unknown = Reflect.get(state, 'policyVersion');
  const [calendar, policy] = await Promise.all([calendarInForce(tx), policyAt(tx, version)]);
  const limits: Limits<string> = state.limits;
  const open = Object.values(limits).filter((limit) => limit !== undefined);
  const moves = open.some((limit) => computed(limit, calendar).due !== limit.due);
  if (!moves) return fillIn(kind, tx, db, matter, limits, { rules: policy.limits, calendar }, now);
  const action = await tx.get(db.doc(matterPaths.action(matter, `recount-${calendar.version}-${state.version}`)));
  if (action.exists) return;
  const payload = { calendar: calendar.version };
  tx.create(action.ref, { kind: 'recount', payload, by: systemUid, at: FieldValue.serverTimestamp() });
}

/** Enters the steps that lie in days which nobody could tell when the limit began. */
async function fillIn<V extends Recorded>(
  { procedure }: MatterKind<V>,
  tx: Transaction,
  db: Firestore,
  matter: string,
  limits: Limits<string>,
  timing: Timing,
  now: Instant,
): Promise<void> {
  const kinds = (Object.keys(procedure.limits) as V['limit'][]).filter((kind) => limits[kind] !== undefined);
  if (kinds.length === 0) return;
  const kept = await tx.getAll(...kinds.map((kind) => db.doc(paths.deadline(matterKeyOf(matter), kind))));
  for (const [index, kind] of kinds.entries()) {
    const [doc, limit] = [kept[index], limits[kind]];
    if (!doc?.exists || !limit) continue;
    const deadline = Deadline.parse(doc.data());
    const ahead = reminders(kind, limit, procedure.limits[kind].rule, timing, procedure.reminds, now).steps;
    const missing = ahead.filter(({ id, at }) => at > now && !deadline.steps.some((step) => step.id === id));
    if (missing.length > 0) tx.set(doc.ref, deadlineOf({ ...deadline, steps: [...deadline.steps, ...missing] }));
  }
}
