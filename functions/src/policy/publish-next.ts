import { type Member, paths, type Refusal } from '@rongcuo/domain';
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

interface Asked {
  readonly by: string;
  readonly result?: unknown;
}

interface Publication<Request extends Asked, Version extends { readonly version: number }> {
  /** Where the request lies. */
  readonly request: string;
  /** Where each version is kept; `current` names the one in force. */
  readonly pathOf: (version: number | 'current') => string;
  readonly read: (request: DocumentSnapshot) => Request | null;
  /** The version in force, by its number as stored, or the one that holds before anybody has published any. */
  readonly inForce: (tx: Transaction, version: unknown) => Promise<Version>;
  readonly decide: (
    request: Request,
    facts: { readonly publisher: Member | null; readonly inForce: Version },
  ) => { readonly ok: true; readonly published: Version } | Refusal;
}

/**
 * Publishes what was asked as the next version and puts it in force, in one transaction that looks at the request's result
 * first: delivered twice, it is published once. Earlier versions stay as they are.
 */
export async function publishNext<Request extends Asked, Version extends { readonly version: number }>(
  publication: Publication<Request, Version>,
): Promise<void> {
  const { pathOf, read, inForce, decide } = publication;
  const ref = db.doc(publication.request);
  const current = db.doc(pathOf('current'));
  await db.runTransaction(async (tx) => {
    const request = read(await tx.get(ref));
    if (!request || request.result) return;
    const [publisher, named] = await tx.getAll(db.doc(paths.member(request.by)), current);
    const decision = decide(request, {
      publisher: publisher ? readMember(publisher) : null,
      inForce: await inForce(tx, named?.get('version')),
    });
    if (!decision.ok) {
      const { code, facts } = decision;
      tx.update(ref, { result: { status: 'refused', code, facts } });
      return;
    }
    const { version } = decision.published;
    // Creating, not setting: a published version is never overwritten.
    tx.create(db.doc(pathOf(version)), { ...decision.published });
    tx.set(current, { version });
    tx.update(ref, { result: { status: 'applied', version } });
  });
}
