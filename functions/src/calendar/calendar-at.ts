import { type Calendar, firstCalendar, PublishedCalendar, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { db } from '../services.ts';

/**
 * The working days of a version, or, where none is named, those known before anybody has published any.
 * @param version as stored
 */
export async function calendarAt(tx: Transaction, version: unknown): Promise<Calendar> {
  if (typeof version !== 'number') return firstCalendar;
  const published = await tx.get(db.doc(paths.calendar(version)));
  if (!published.exists) throw new Error(`calendar ${version} is not published`);
  const { years } = PublishedCalendar.parse(published.data());
  return { version, years };
}

/** The working days as published last. */
export async function calendarInForce(tx: Transaction): Promise<Calendar> {
  return calendarAt(tx, (await tx.get(db.doc(paths.calendar('current')))).get('version'));
}
