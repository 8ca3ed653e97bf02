import {
  type ChainFault,
  digestOfSeals,
  eventIdOf,
  findChainFault,
  type Instant,
  matterPaths,
  RecordedEvent,
  Seals,
  type Sum,
  sumOfSeals,
} from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { faultyDocument, type MatterFault } from './faults.ts';
import { pagesOf } from './pages.ts';

export interface CheckedChain {
  readonly events: number;
  readonly last: RecordedEvent | null;
  /** Since when the status of the matter is what it is; null where no step says so. */
  readonly since: Instant | null;
  /** All that the record says was written. */
  readonly sum: Sum;
  readonly faults: readonly MatterFault[];
}

/** Walks the record of a matter link by link, and adds up what its steps sealed. */
export async function checkChain(db: Firestore, face: QueryDocumentSnapshot): Promise<CheckedChain> {
  const stored: QueryDocumentSnapshot[] = [];
  for await (const page of pagesOf(db.collection(matterPaths.events(face.ref.path)))) stored.push(...page);
  const events = stored.map((document) => RecordedEvent.safeParse(document.data()).data ?? null);
  const link = linkFault({ path: face.ref.path, head: face.get('head'), version: face.get('version') }, events);
  const sealed = await checkSeals(
    db,
    face,
    events.filter((event) => event !== null),
  );
  return {
    events: stored.length,
    last: events.at(-1) ?? null,
    since:
      events.filter((event) => event && event.to === face.get('status') && event.from !== event.to).at(-1)?.at ?? null,
    sum: sealed.sum,
    faults: [...(link ? [{ of: 'link' as const, ...link }] : []), ...sealed.faults],
  };
}

/** What a chain hangs on: where it begins, its last hash, and how many links there are, as stored. */
interface ChainHead {
  readonly path: string;
  readonly head: unknown;
  readonly version: unknown;
}

/** @param stored the links in their order; null for what is no event any more */
export function linkFault(
  { path, head, version }: ChainHead,
  stored: readonly (RecordedEvent | null)[],
): ChainFault | null {
  // What is no event any more (a field gone, or one too many) was one: all before it is checked, then it is named.
  const unreadable = stored.indexOf(null);
  const events = stored.slice(0, unreadable === -1 ? undefined : unreadable).filter((event) => event !== null);
  if (unreadable !== -1) {
    const before = findChainFault(path, events, events.at(-1)?.hash ?? '', sha256);
    return before && before.fault !== 'head' ? before : { seq: unreadable + 1, fault: 'altered' };
  }
  const fault = findChainFault(path, events, typeof head === 'string' ? head : '', sha256);
  return fault ?? (version === events.length ? null : { seq: events.length + 1, fault: 'head' });
}

/**
 * Holds the seals of each step against the step. Those of a step that is itself missing or unreadable, which the chain
 * has named, still say what it wrote: what is whole beside it should not be reported with it.
 */
async function checkSeals(
  db: Firestore,
  face: QueryDocumentSnapshot,
  events: readonly RecordedEvent[],
): Promise<{ sum: Sum; faults: MatterFault[] }> {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const expected = new Set(bySeq.keys());
  const version: unknown = face.get('version');
  const length = typeof version === 'number' ? version : 0;
  const steps: { seq: number; seals: Seals }[] = [];
  const faults: MatterFault[] = [];
  for await (const page of pagesOf(db.collection(matterPaths.seals(face.ref.path)))) {
    for (const document of page) {
      const seq = Number(document.id);
      const event = bySeq.get(seq);
      const seals = Seals.safeParse(document.data()).data;
      expected.delete(seq);
      const isOfAStep = document.id === eventIdOf(seq) && (event !== undefined || (seq > 0 && seq <= length));
      if (!isOfAStep) faults.push(faultyDocument(`seals/${document.id}`, 'extra'));
      else if (!seals || (event && event.seals !== digestOfSeals(seals, sha256))) {
        faults.push(faultyDocument(`seals/${document.id}`, 'altered'));
      } else steps.push({ seq, seals });
    }
  }
  for (const seq of expected) faults.push(faultyDocument(`seals/${eventIdOf(seq)}`, 'missing'));
  return { sum: sumOfSeals(steps), faults };
}
