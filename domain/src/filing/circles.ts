import { interpretingDepartment } from '../measures/interpreter.ts';
import { drawn } from '../people/circles.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { type Tie, tieTo } from '../people/ties.ts';
import type { FilingState } from './state.ts';

/** The department that keeps the catalogues examines filings too (article 14). */
export const examiningDepartment = interpretingDepartment;

export type FilingCircles = Pick<FilingState, 'desk' | 'bench' | 'office' | 'chair' | 'watch' | 'names'>;

/** Between a person and the project: its cadre, whoever filed it, their unit, and declared kin. */
export function tieToFiling(person: Member, state: FilingState, subject: Member | null): Tie | null {
  return tieTo(person, state, subject);
}

/** Draws up every circle anew: nobody tied, nobody recused, nobody who has left. */
export function filingCirclesOf(state: FilingState, institution: Institution, subject: Member | null): FilingCircles {
  const { circles, names } = drawn(institution, {
    departmentId: examiningDepartment,
    isOut: (person) => state.recused.includes(person.uid) || tieToFiling(person, state, subject) !== null,
    isBefore: () => true,
    bench: state.meetings > 0 || state.status === 'examined' || state.status === 'deliberating',
    office: state.officeCalled,
    superiors: false,
  });
  const { superiors: _, ...own } = circles;
  return { ...own, names: { ...state.names, ...names } };
}
