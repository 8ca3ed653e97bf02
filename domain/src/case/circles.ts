import type { Member } from '../people/member.ts';
import type { Role } from '../people/roles.ts';
import { type Tie, tieBetween } from '../people/ties.ts';
import type { CaseState, CaseStatus } from './state.ts';

/** The people a case's circles are drawn from: all active holders of the roles concerned. */
export interface Institution {
  /** Handlers and heads of the handling department. */
  readonly staff: readonly Member[];
  /** Committee members, secretary, deputy. */
  readonly committee: readonly Member[];
  readonly supervisors: readonly Member[];
  readonly superiors: readonly Member[];
}

/** Lists in the face of a case that decide who reads it and who may act; each a plain list, so that queries are provable. */
export type Circles = Pick<
  CaseState,
  'desk' | 'handlers' | 'bench' | 'office' | 'chair' | 'watch' | 'superiors' | 'names'
>;

const intake: readonly CaseStatus[] = ['submitted', 'returned'];
/** The tie between a person and a case, or null. Null too for a draft, which concerns nobody else yet. */
export function tieToCase(person: Member, state: CaseState, subject: Member | null): Tie | null {
  const { subjectId, unitId } = state;
  if (subjectId === null || unitId === null) return null;
  // A department that opens a case of its own motion is no party to it.
  const applicantId = state.applicantKind === 'department' ? subjectId : state.applicantId;
  return tieBetween(person, { subjectId, applicantId, unitId, subjectKin: subject?.kin ?? [] });
}

/** Everybody of the house who deals with the case in office: whose recusal may be asked for. */
export function dealingWith({ handlers, desk, bench, office, watch }: CaseState): string[] {
  return [...new Set([...handlers, ...desk, ...bench, ...office, ...watch])];
}

/** Draws up every circle anew: nobody tied, nobody recused, nobody who has left. */
export function circlesOf(state: CaseState, institution: Institution, subject: Member | null): Circles {
  const free = (people: readonly Member[], ...roles: readonly Role[]): Member[] =>
    people.filter(
      (person) =>
        person.active &&
        roles.some((role) => person.roles.includes(role)) &&
        !state.recused.includes(person.uid) &&
        tieToCase(person, state, subject) === null,
    );
  const ids = (people: readonly Member[]): string[] => [...new Set(people.map(({ uid }) => uid))].sort();
  const own = institution.staff.filter(({ department }) => department === state.departmentId);
  const clerks = free(own, 'handler');
  const inCharge = clerks.filter(({ uid }) => intake.includes(state.status) || state.handlers.includes(uid));
  // From the recommendation on, sent back or appealed since or not. An appeal against being declined is none of theirs.
  const reached = state.recommendations > 0;
  const bench = reached ? free(institution.committee, 'committee', 'secretary', 'deputy') : [];
  const office = reached || state.officeCalled ? free(institution.committee, 'secretary', 'deputy') : [];
  const secretaries = office.filter(({ roles }) => roles.includes('secretary'));
  const asked = state.status === 'referred' || state.status === 'appealed' || state.superiors.length > 0;
  const superiors = asked ? free(institution.superiors, 'superior') : [];
  const desk = [...free(own, 'head'), ...inCharge];
  const watch = free(institution.supervisors, 'supervisor');
  const listed = [...desk, ...bench, ...office, ...watch, ...superiors];
  return {
    desk: ids(desk),
    handlers: state.handlers.filter((uid) => clerks.some((clerk) => clerk.uid === uid)),
    bench: ids(bench),
    office: ids(office),
    chair: ids(secretaries.length > 0 ? secretaries : office),
    watch: ids(watch),
    superiors: ids(superiors),
    names: { ...state.names, ...Object.fromEntries(listed.map(({ uid, name }) => [uid, name])) },
  };
}
