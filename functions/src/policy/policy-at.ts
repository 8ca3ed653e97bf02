import { defaultPolicy, type Policy, PublishedPolicy, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { db } from '../services.ts';

/**
 * The parameters of a version, or, where none is named, those in force before anybody has published any.
 * @param version as stored
 */
export async function policyAt(tx: Transaction, version: unknown): Promise<Policy> {
  const wanted = typeof version === 'number' ? version : defaultPolicy.version;
  const published = await tx.get(db.doc(paths.policy(wanted)));
  if (published.exists) return PublishedPolicy.parse(published.data());
  if (wanted === defaultPolicy.version) return defaultPolicy;
  throw new Error(`policy ${wanted} is not published`);
}
