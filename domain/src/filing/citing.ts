import * as z from 'zod/mini';
import { PlainDate } from '../time/time.ts';
import type { FilingState } from './state.ts';

/** What a citation of a filing is worth: only what was locked before the incident was filed before it. */
export const citationStandings = ['prior', 'sameDay', 'later', 'notFiled'] as const;
export type CitationStanding = (typeof citationStandings)[number];

/**
 * Whether a filing was there before what happened (article 10(3)). Days are compared: on the same day nobody can tell
 * which came first, so it does not count as prior.
 * @param filing as it is now; of one that is not locked, nothing can be said for it
 */
export function citationOf({ lock }: Pick<FilingState, 'lock'>, incident: PlainDate): CitationStanding {
  if (!lock) return 'notFiled';
  if (lock.on === incident) return 'sameDay';
  return lock.on < incident ? 'prior' : 'later';
}

/** Filings that a case about this cadre may cite: filed, and their own or their unit's. */
export function mayCite(
  { lock, subjectId, unitId }: Pick<FilingState, 'lock' | 'subjectId' | 'unitId'>,
  about: { readonly subjectId: string | null; readonly unitId: string | null },
): boolean {
  if (!lock || about.subjectId === null) return false;
  return subjectId === about.subjectId || (unitId !== null && unitId === about.unitId);
}

/** How many filings one application cites at most. */
export const maxCitations = 10;

/** A filing as far as citing it needs it. */
export type CitableFiling = Pick<FilingState, 'title' | 'lock' | 'subjectId' | 'unitId'> & { readonly id: string };

/**
 * What an application says of a filing that it cites, frozen with it: whoever reads the application sees what the filing
 * is worth to it without reading the filing.
 */
export const Citation = z.strictObject({
  filingId: z.string(),
  number: z.string().check(z.describe('备案编号')),
  title: z.string().check(z.describe('项目名称')),
  lockedOn: PlainDate.check(z.describe('备案日期')),
  /** The fingerprint over all that was locked. */
  digest: z.string(),
  standing: z.enum(citationStandings),
});
export type Citation = z.infer<typeof Citation>;

/** Cites a filing that {@link mayCite} allows. */
export function citationIn({ id, title, lock }: CitableFiling, incident: PlainDate): Citation {
  if (!lock) throw new Error('cited a filing that was not filed');
  const { number, on, digest } = lock;
  return { filingId: id, number, title: title ?? '', lockedOn: on, digest, standing: citationOf({ lock }, incident) };
}
