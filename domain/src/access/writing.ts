import type { Matter, Person } from './matter.ts';
import { standingsOf } from './standing.ts';

/*
 * What people write themselves, beside the actions they ask and the files they add: their draft. Everything else is
 * written by functions alone, and whoever tries is refused.
 */

const isApplicant = (person: Person, matter: Matter): boolean => standingsOf(person, matter).includes('applicant');

/** The application is written while it is the applicant's to write. */
export function mayWriteDraft(person: Person, matter: Matter): boolean {
  return isApplicant(person, matter) && (matter.status === 'draft' || matter.status === 'returned');
}

/** What was never submitted can be thrown away, with all that was typed. */
export function mayDiscard(person: Person, matter: Matter): boolean {
  return isApplicant(person, matter) && matter.status === 'draft';
}
