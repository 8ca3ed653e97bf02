import { canonicalJson, type Instant, plainJson } from '@rongcuo/domain';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { FaultyMatter, MatterFault } from './faults.ts';
import { type CheckedKind, checkedKinds } from './kinds.ts';
import { pagesOf } from './pages.ts';
import { isDraft, jsonOf } from './stored.ts';

/**
 * Holds what a matter shows to others against the matter: there while it has to be, word for word, and not otherwise.
 * @param since since when the status of the matter is what it is
 * @param isNamed whether the matter itself has been named already, which may be why nothing follows from it
 */
export async function checkShown(
  db: Firestore,
  { shows }: CheckedKind,
  face: QueryDocumentSnapshot,
  since: Instant | null,
  isNamed: boolean,
): Promise<MatterFault[]> {
  const shown = (await shows?.by(db, face, since)) ?? null;
  if (shown === null) return [];
  if (shown === 'unreadable') return isNamed ? [] : [{ of: 'face', field: '' }];
  const { path, what } = shown;
  const found = await db.doc(path).get();
  if (!found.exists) return what ? [{ of: 'shown', path, fault: 'missing' }] : [];
  if (!what) return [{ of: 'shown', path, fault: 'extra' }];
  const stored = jsonOf(found);
  const isAsItSays = stored !== null && canonicalJson(stored) === canonicalJson(plainJson(what));
  return isAsItSays ? [] : [{ of: 'shown', path, fault: 'altered' }];
}

/** What is shown to others and no matter is there, or on record, that could have written it. */
export async function findInvented(db: Firestore): Promise<FaultyMatter[]> {
  const invented: FaultyMatter[] = [];
  for (const { shows } of Object.values(checkedKinds)) {
    if (!shows) continue;
    for await (const page of pagesOf(db.collection(shows.collection))) {
      for (const { id, ref } of page) {
        const writers = await shows.writersOf(db, id);
        if (writers.some((one) => one.exists && !isDraft(one))) continue;
        invented.push({ matter: ref.path, number: '', faults: [{ of: 'invented' }] });
      }
    }
  }
  return invented;
}
