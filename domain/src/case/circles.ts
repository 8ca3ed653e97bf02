import { drawn } from '../people/circles.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { type Tie, tieTo } from '../people/ties.ts';
import type { CaseState, CaseStatus } from './state.ts';

/** Lists in the face of a case that decide who reads it and who may act; each a plain list, so that queries are provable. */
export type Circles = Pick<
  CaseState,
  'desk' | 'handlers' | 'bench' | 'office' | 'chair' | 'watch' | 'superiors' | 'names'
>;

const intake: readonly CaseStatus[] = ['submitted', 'returned'];
/** The tie between a person and a case, or null. Null too for a draft, which concerns nobody else yet. */
export function tieToCase(person: Member, state: CaseState, subject: Member | null): Tie | null {
  // A department that opens a case of its own motion is no party to it.
  return tieTo(
    person,
    { ...state, applicantId: state.applicantKind === 'department' ? null : state.applicantId },
    subject,
  );
}

/** Everybody of the house who deals with the case in office: whose recusal may be asked for. */
export function dealingWith({ handlers, desk, bench, office, watch }: CaseState): string[] {
  return [...new Set([...handlers, ...desk, ...bench, ...office, ...watch])];
}

/** Draws up every circle anew: nobody tied, nobody recused, nobody who has left. */
export function circlesOf(state: CaseState, institution: Institution, subject: Member | null): Circles {
  const { circles, clerks, names } = drawn(institution, {
    departmentId: state.departmentId,
    isOut: (person) => state.recused.includes(person.uid) || tieToCase(person, state, subject) !== null,
    isBefore: ({ uid }) => intake.includes(state.status) || state.handlers.includes(uid),
    // From the recommendation on, sent back or appealed since or not. An appeal against being declined is none of theirs.
    bench: state.recommendations > 0,
    office: state.officeCalled,
    superiors: state.status === 'referred' || state.status === 'appealed' || state.superiors.length > 0,
  });
  return {
    ...circles,
    handlers: state.handlers.filter((uid) => clerks.some((clerk) => clerk.uid === uid)),
    names: { ...state.names, ...names },
  };
}
