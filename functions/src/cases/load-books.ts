import { type BookName, type Books, bookSchemas, emptyBooks, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { db } from '../services.ts';

const schemas: { readonly [Name in BookName]: { parse(data: unknown): Books[Name] } } = bookSchemas;
const empty: Books = emptyBooks;

/** Reads one book of a case; a book nobody has written in is empty. */
export async function loadBook<Name extends BookName>(
  tx: Transaction,
  caseId: string,
  name: Name,
): Promise<Books[Name]> {
  const snapshot = await tx.get(db.doc(paths.book(caseId, name)));
  return snapshot.exists ? schemas[name].parse(snapshot.data()) : empty[name];
}
