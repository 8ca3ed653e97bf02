import { paths, type Reporter } from '@rongcuo/domain';
import { deleteDoc, doc, type Firestore, serverTimestamp, setDoc } from 'firebase/firestore/lite';
import { wellFormedFields } from '../well-formed.ts';

/** Who reported, while nothing is registered yet: over the small SDK, which keeps none of it on the device. */
export function writeReporter(db: Firestore, clarificationId: string, reporter: Reporter): Promise<void> {
  return setDoc(doc(db, paths.reporter(clarificationId)), {
    ...wellFormedFields(reporter),
    updatedAt: serverTimestamp(),
  });
}

/** Nobody is to be kept, or not any more. */
export function unseal(db: Firestore, clarificationId: string): Promise<void> {
  return deleteDoc(doc(db, paths.reporter(clarificationId)));
}
