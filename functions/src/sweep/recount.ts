import {
  type Calendar,
  caseLimitKinds,
  caseLimits,
  caseProcedure,
  computed,
  Deadline,
  deadlineOf,
  type Instant,
  type Policy,
  paths,
  reminders,
  systemUid,
} from '@rongcuo/domain';
import { FieldPath, FieldValue, type Firestore, type Query, type Transaction } from 'firebase-admin/firestore';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { readCase } from '../decode.ts';
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
    for (const matter of matters) await db.runTransaction((tx) => recountMatter(tx, db, matter, now));
    after = found.size < PAGE ? null : (found.docs.at(-1)?.id ?? null);
    await job.set({ version: current, after });
  }
}

async function recountMatter(tx: Transaction, db: Firestore, matter: string, now: Instant): Promise<void> {
  const found = await tx.get(db.doc(matter));
  const state = readCase(found);
  if (!state) return;
  const [calendar, policy] = await Promise.all([calendarInForce(tx), policyAt(tx, state.policyVersion)]);
  const moves = Object.values(state.limits).some((limit) => computed(limit, calendar).due !== limit.due);
  if (!moves) return fillIn(tx, db, found.id, state.limits, policy, calendar, now);
  const action = await tx.get(db.doc(paths.action(found.id, `recount-${calendar.version}-${state.version}`)));
  if (action.exists) return;
  const payload = { calendar: calendar.version };
  tx.create(action.ref, { kind: 'recount', payload, by: systemUid, at: FieldValue.serverTimestamp() });
}

/** Enters the steps that lie in days which nobody could tell when the limit began. */
async function fillIn(
  tx: Transaction,
  db: Firestore,
  caseId: string,
  limits: NonNullable<ReturnType<typeof readCase>>['limits'],
  policy: Policy,
  calendar: Calendar,
  now: Instant,
): Promise<void> {
  const kinds = caseLimitKinds.filter((kind) => limits[kind] !== undefined);
  if (kinds.length === 0) return;
  const kept = await tx.getAll(...kinds.map((kind) => db.doc(paths.deadline(caseId, kind))));
  for (const [index, kind] of kinds.entries()) {
    const [doc, limit] = [kept[index], limits[kind]];
    if (!doc?.exists || !limit) continue;
    const deadline = Deadline.parse(doc.data());
    const timing = { rules: policy.limits, calendar };
    const ahead = reminders(kind, limit, caseLimits[kind].rule, timing, caseProcedure.reminds, now).steps;
    const missing = ahead.filter(({ id, at }) => at > now && !deadline.steps.some((step) => step.id === id));
    if (missing.length > 0) tx.set(doc.ref, deadlineOf({ ...deadline, steps: [...deadline.steps, ...missing] }));
  }
}
