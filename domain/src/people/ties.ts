/** What a person may be tied to: whom the case is about and who applied. */
export interface Matter {
  readonly subjectId: string;
  readonly applicantId: string;
  readonly unitId: string;
  /** Kin the subject declared; the tie counts whichever side declared it. */
  readonly subjectKin: readonly string[];
}

/** A tie found by the system; it bars a person from handling without anyone asking (article 7(2), recusal). */
export type Tie = 'self' | 'kin' | 'sameUnit';

/** The little of a member that ties are judged by. */
export interface Relations {
  readonly uid: string;
  readonly unitId: string | null;
  readonly kin: readonly string[];
}

/** The strongest tie between a person and a matter, or null. */
export function tieBetween(person: Relations, matter: Matter): Tie | null {
  if (person.uid === matter.subjectId || person.uid === matter.applicantId) return 'self';
  const declared = person.kin.includes(matter.subjectId) || person.kin.includes(matter.applicantId);
  if (declared || matter.subjectKin.includes(person.uid)) return 'kin';
  return person.unitId === matter.unitId ? 'sameUnit' : null;
}

/** Whom a matter of any procedure is about, once it is about anybody. */
export interface About {
  readonly subjectId: string | null;
  readonly unitId: string | null;
  /** Who applied, where somebody did. */
  readonly applicantId: string | null;
}

/** The tie between a person and a matter, or null; null too while it concerns nobody yet. */
export function tieTo(person: Relations, about: About, subject: Relations | null): Tie | null {
  const { subjectId, unitId, applicantId } = about;
  if (subjectId === null || unitId === null) return null;
  return tieBetween(person, {
    subjectId,
    applicantId: applicantId ?? subjectId,
    unitId,
    subjectKin: subject?.kin ?? [],
  });
}
