import { Deadline, deadlineActionId, type Instant, nextDue, paths, systemUid } from '@rongcuo/domain';
import { type DocumentReference, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { eachDue } from './each-due.ts';

/** What a run came to: how many documents it read, and what it asked. */
export interface Swept {
  readonly read: number;
  readonly asked: number;
}

/** Has an action decided now: the trigger on it does so too, but in no order. */
type Decide = (actionPath: string) => Promise<void>;

/**
 * Asks what is due by now, on every matter: reminders, steps up the chain, windows and invitations that close by
 * themselves (M7.2b, M7.4b, M11a). It reads what is due and nothing else, so its cost follows that. It only asks, as
 * anybody would: the decision is made at the one door. Each deadline is dealt with in a transaction that moves it on, and
 * what is asked has a derived id: two runs at once, or one after days of standstill, ask what one punctual run would
 * have asked, once. A deadline that cannot be dealt with keeps none of the others waiting.
 */
export async function sweep(db: Firestore, now: Instant, decide: Decide): Promise<Swept> {
  const { read, done, failures } = await eachDue(db.collection(paths.deadlines), now, (ref) =>
    ring(db, ref, now, decide),
  );
  if (failures.length > 0) throw new AggregateError(failures, 'some deadlines could not be dealt with');
  return done.reduce((sum, one) => ({ read: sum.read + one.read, asked: sum.asked + one.asked }), { read, asked: 0 });
}

const nothing: Swept = { read: 0, asked: 0 };

/** One deadline: step after step while any is due, so that after a standstill they come on record in their order. */
async function ring(db: Firestore, ref: DocumentReference, now: Instant, decide: Decide): Promise<Swept> {
  let sum = nothing;
  for (;;) {
    const rung = await db.runTransaction((tx) => ringOnce(tx, db, ref, now));
    sum = { read: sum.read + rung.read, asked: sum.asked + rung.asked };
    if (!rung.more) return sum;
    await decide(rung.more);
  }
}

interface Rung extends Swept {
  /** Path of what was asked, where more is due after it; null where nothing is. */
  readonly more: string | null;
}

async function ringOnce(tx: Transaction, db: Firestore, ref: DocumentReference, now: Instant): Promise<Rung> {
  const found = await tx.get(ref);
  const deadline = found.exists ? Deadline.parse(found.data()) : null;
  const due = deadline && nextDue(deadline, now);
  if (!due) return { read: 1, asked: 0, more: null };
  const action = db.doc(`${deadline.matter}/actions/${deadlineActionId(deadline, due.step)}`);
  // A limit that paused may come upon the same step again.
  const known = await tx.get(action);
  if (!known.exists) {
    tx.create(action, { ...due.step.ask, by: systemUid, at: FieldValue.serverTimestamp() });
  }
  tx.update(ref, { steps: due.left.steps, nextAt: due.left.nextAt });
  return { read: 2, asked: known.exists ? 0 : 1, more: nextDue(due.left, now) ? action.path : null };
}
