import { chunkIdOf, type FileOwner, filePaths, newFile, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { AppQuery } from './app-queries.ts';
import { everyCase, everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

/** What the tests of files beside a case share: how files look, where they are, and one of each beside every case. */
const meta = { name: '会议纪要.pdf', type: 'pdf', size: 1_000_000, sha256: 'a'.repeat(64) } as const;
export const bytes = (length: number) => lite.Bytes.fromUint8Array(new Uint8Array(length));
export const chunk = { bytes: bytes(10), mark: 1 };

/** As the app begins one. */
export function begun(
  by: string,
  belongsTo: FileOwner,
  round: number,
  change: lite.DocumentData = {},
): lite.DocumentData {
  return { ...newFile(meta, { belongsTo, round, by }), at: lite.serverTimestamp(), ...change };
}
/** As it is stored, in some state. */
export const kept = (by: string, belongsTo: FileOwner, round: number, state: string) =>
  begun(by, belongsTo, round, { state, at: lite.Timestamp.fromMillis(0) });

export const fileAt = (db: lite.Firestore, caseId: string, fileId: string) =>
  lite.doc(db, filePaths.file(paths.case(caseId), fileId));
export const chunkAt = (db: lite.Firestore, caseId: string, fileId: string, index: number) =>
  lite.doc(db, filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(index)));
export const begin = (db: lite.Firestore, caseId: string, data: lite.DocumentData) =>
  lite.addDoc(lite.collection(db, filePaths.files(paths.case(caseId))), data);

/** The app's list of what came with a submission or an investigation. */
export const listOf = (caseId: string, belongsTo: FileOwner, round: number): AppQuery => ({
  from: filePaths.files(paths.case(caseId)),
  where: [
    ['belongsTo', '==', belongsTo],
    ['round', '==', round],
    ['state', '==', 'ready'],
  ],
  limit: 50,
});

/** Every case with files beside it: of its application, submitted or added since, of its investigation, of a reply. */
export async function openFileRules(topic: string): Promise<Rules> {
  const rules = await openRules(topic, everyCaseStored);
  for (const { id, state } of everyCase) {
    const applicant = state.applicantId;
    await rules.seed({
      [filePaths.file(paths.case(id), 'first')]: kept(applicant, 'draft', 0, 'ready'),
      [filePaths.chunk(paths.case(id), 'first', chunkIdOf(0))]: chunk,
      [filePaths.file(paths.case(id), 'second')]: kept(applicant, 'draft', 1, 'ready'),
      [filePaths.file(paths.case(id), 'open')]: kept(applicant, 'draft', 0, 'uploading'),
      [filePaths.chunk(paths.case(id), 'open', chunkIdOf(0))]: chunk,
      [filePaths.file(paths.case(id), 'found')]: kept('handler', 'investigation', 1, 'ready'),
      [filePaths.chunk(paths.case(id), 'found', chunkIdOf(0))]: chunk,
      [filePaths.file(paths.case(id), 'finding')]: kept('handler', 'investigation', 1, 'uploading'),
      [filePaths.file(paths.case(id), 'reply')]: kept('head', 'referral', 1, 'ready'),
      [filePaths.chunk(paths.case(id), 'reply', chunkIdOf(0))]: chunk,
      [filePaths.file(paths.case(id), 'replying')]: kept('superior', 'referral', 1, 'uploading'),
    });
  }
  return rules;
}
