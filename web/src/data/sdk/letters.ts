import { type DeadLetter, type Member, paths, type ResendRequest } from '@rongcuo/domain';
import {
  collection,
  doc,
  type Firestore,
  getDocFromServer,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';
import { decodeDeadLetter, decodeDirectoryEntry, decodeResendAnswer } from '../decode.ts';
import type { Stop } from './live.ts';
import { type Page, pageOf, watchAnswerAt } from './roster.ts';

/** Notices that did not get out, for the administrator. */
export interface Letter extends DeadLetter {
  readonly id: string;
}

const LETTERS = 50;

/** The latest first. */
export function listLetters(db: Firestore): Promise<Page<Letter>> {
  return pageOf(query(collection(db, paths.deadLetters), orderBy('on', 'desc')), LETTERS, (fields, id) => {
    const letter = decodeDeadLetter(fields);
    return letter && { id, ...letter };
  });
}

/** Whom they were for, by uid; who is not to be found is called by that. */
export async function readNames(db: Firestore, uids: readonly Member['uid'][]): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(uids)].map(async (uid): Promise<[string, string]> => {
    const fields = (await getDocFromServer(doc(db, paths.directoryEntry(uid)))).data();
    return [uid, (fields && decodeDirectoryEntry(fields)?.name) ?? uid];
  });
  return new Map(await Promise.all(named));
}

/** @returns the id of the request, under which its answer will be found */
export async function requestResend(db: Firestore, by: string, letter: string | null): Promise<string> {
  const ref = doc(collection(db, paths.resendRequests));
  await setDoc(ref, { letter, by, at: serverTimestamp() });
  return ref.id;
}

export function watchResendAnswer(
  db: Firestore,
  requestId: string,
  tell: (answer: NonNullable<ResendRequest['result']>) => void,
): Stop {
  return watchAnswerAt(db, paths.resendRequest(requestId), (fields) => decodeResendAnswer(fields)?.result, tell);
}
