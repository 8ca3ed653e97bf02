import type { DocumentData, DocumentReference } from 'firebase-admin/firestore';
import { openOffice } from '../../scripts/seed/people.ts';
import { type CheckedRecords, checkRecords } from '../../scripts/verify/check-records.ts';
import type { MatterFault } from '../../scripts/verify/faults.ts';
import { office } from './support.ts';

/** By path: what a document is altered to; null: it is taken away. */
export type Alteration = Readonly<Record<string, DocumentData | null>>;

/**
 * Copies of matters in a project of its own, for somebody with all rights to alter behind everyone's back: what is done to
 * them reaches no other test, and there are no matters beside them that nobody's action made.
 */
export interface Copies {
  readonly projectId: string;
  /** Every document copied, as its people's actions left it. */
  readonly whole: ReadonlyMap<string, DocumentData>;
  /** Copies matters with all that is below them. */
  take(...matters: readonly string[]): Promise<void>;
  kept(path: string): DocumentData;
  check(): Promise<CheckedRecords>;
  /** Alters documents, looks at the whole project, and puts everything back. */
  checkedAfter(alteration: Alteration): Promise<CheckedRecords>;
  close(): Promise<void>;
}

export function openCopies(): Copies {
  const projectId = `demo-verify-${crypto.randomUUID().slice(0, 8)}`;
  const copy = openOffice(projectId);
  const whole = new Map<string, DocumentData>();

  async function put(path: string, data: DocumentData | null): Promise<void> {
    await (data ? copy.db.doc(path).set(data) : copy.db.doc(path).delete());
  }
  async function takeAll(from: DocumentReference): Promise<void> {
    const data = (await from.get()).data();
    if (data) {
      whole.set(from.path, data);
      await put(from.path, data);
    }
    for (const collection of await from.listCollections()) {
      for (const found of await collection.listDocuments()) await takeAll(found);
    }
  }
  return {
    projectId,
    whole,
    async take(...matters) {
      for (const matter of matters) await takeAll(office.db.doc(matter));
    },
    kept(path) {
      const data = whole.get(path);
      if (!data) throw new Error(`${path} is not there`);
      return data;
    },
    check: () => checkRecords(copy.db),
    async checkedAfter(alteration) {
      for (const [path, data] of Object.entries(alteration)) await put(path, data);
      try {
        return await checkRecords(copy.db);
      } finally {
        for (const path of Object.keys(alteration)) await put(path, whole.get(path) ?? null);
      }
    },
    close: () => copy.close(),
  };
}

export const link = (seq: number, fault: string) => ({ of: 'link', seq, fault });
export const document = (path: string, fault: string) => ({ of: 'document', path, fault });
export const face = (...fields: string[]) => fields.map((field) => ({ of: 'face', field }));

/** What is found wrong, by the matter it is found on. */
export function faultsIn({ faulty }: CheckedRecords): Record<string, readonly MatterFault[]> {
  return Object.fromEntries(faulty.map(({ matter, faults }) => [matter, faults]));
}
