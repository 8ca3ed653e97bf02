import { defaultImpactTable, type ImpactTable, PublishedImpactTable, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { dataAt } from '../matters/records.ts';

/**
 * The impact periods of a version, or, where none is named, those known before anybody has published any.
 * @param version as stored
 */
export async function impactTableAt(tx: Transaction, version: unknown): Promise<ImpactTable> {
  if (typeof version !== 'number') return defaultImpactTable;
  const published = await dataAt(tx, paths.impactTable(version));
  if (!published) throw new Error(`impact table ${version} is not published`);
  const { rows, capMonths } = PublishedImpactTable.parse(published);
  return { version, rows, capMonths };
}

/** The impact periods as published last. */
export async function impactTableInForce(tx: Transaction): Promise<ImpactTable> {
  return impactTableAt(tx, (await dataAt(tx, paths.impactTable('current')))?.['version']);
}
