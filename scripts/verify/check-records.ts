import { type ChainFault, findChainFault, paths, RecordedEvent } from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';

/** The first broken link of a case's record. */
export interface BrokenRecord extends ChainFault {
  readonly caseId: string;
  /** 容错〔2026〕1号, or empty while it has none. */
  readonly number: string;
}

export interface CheckedRecords {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly BrokenRecord[];
}

const PAGE = 100;
/** Enough to hide the network's delay, and few enough to hold in memory however long their records are. */
const AT_ONCE = 10;

/** Walks the record of every case of the project, link by link. A draft is nobody's record yet and is passed over. */
export async function checkRecords(db: Firestore): Promise<CheckedRecords> {
  const cases = db
    .collection(paths.cases)
    .orderBy('__name__')
    .select('status', 'number', 'version', 'head')
    .limit(PAGE);
  const broken: BrokenRecord[] = [];
  let [checked, events] = [0, 0];
  let page = await cases.get();
  while (!page.empty) {
    const onRecord = page.docs.filter((found) => !isDraft(found));
    for (let from = 0; from < onRecord.length; from += AT_ONCE) {
      const records = await Promise.all(onRecord.slice(from, from + AT_ONCE).map((found) => checkRecord(db, found)));
      for (const record of records) {
        checked += 1;
        events += record.events;
        if (record.broken) broken.push(record.broken);
      }
    }
    const last = page.docs.at(-1);
    if (!last || page.size < PAGE) break;
    page = await cases.startAfter(last).get();
  }
  return { cases: checked, events, broken };
}

function isDraft(found: QueryDocumentSnapshot): boolean {
  return found.get('status') === 'draft' && !found.get('version');
}

async function checkRecord(
  db: Firestore,
  found: QueryDocumentSnapshot,
): Promise<{ events: number; broken: BrokenRecord | null }> {
  // By id, which no hash covers: a document put in another's place must not be sorted back into its own.
  const stored = await db.collection(paths.events(found.id)).orderBy('__name__').get();
  const fault = faultOf(found, stored.docs);
  const number: unknown = found.get('number');
  return {
    events: stored.size,
    broken: fault && { caseId: found.id, number: typeof number === 'string' ? number : '', ...fault },
  };
}

function faultOf(found: QueryDocumentSnapshot, stored: readonly QueryDocumentSnapshot[]): ChainFault | null {
  const events: RecordedEvent[] = [];
  for (const document of stored) {
    const event = RecordedEvent.safeParse(document.data());
    // What is no event any more (a field gone, or one too many) was one: all before it is checked, then it is named.
    if (!event.success) {
      const seq = events.length + 1;
      const before = findChainFault(found.ref.path, events, events.at(-1)?.hash ?? '', sha256);
      return before && before.fault !== 'head' ? before : { seq, fault: 'altered' };
    }
    events.push(event.data);
  }
  const head: unknown = found.get('head');
  const fault = findChainFault(found.ref.path, events, typeof head === 'string' ? head : '', sha256);
  return fault ?? (found.get('version') === events.length ? null : { seq: events.length + 1, fault: 'head' });
}
