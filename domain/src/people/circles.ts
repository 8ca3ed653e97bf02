import { freeAmong, type Institution, idsOf, namesOf, presiding } from './institution.ts';
import type { Member } from './member.ts';
import type { Role } from './roles.ts';

/** Lists in the face of a matter that decide who reads it and who may act; plain lists, so that queries are provable. */
export interface Circles {
  desk: string[];
  bench: string[];
  office: string[];
  chair: string[];
  watch: string[];
  superiors: string[];
}

/** How far a matter has come, and who is out of it whatever they are. */
export interface Reach {
  /** Whose staff has it before them; null where no department has. */
  readonly departmentId: string | null;
  readonly isOut: (person: Member) => boolean;
  /** Which clerks of the department have it before them; its heads always do. */
  readonly isBefore: (clerk: Member) => boolean;
  readonly bench: boolean;
  readonly office: boolean;
  readonly superiors: boolean;
}

/** Draws up every circle anew: nobody tied, nobody recused, nobody who has left. */
export function drawn(
  { staff, committee, supervisors, superiors }: Institution,
  reach: Reach,
): { readonly circles: Circles; readonly clerks: readonly Member[]; readonly names: Record<string, string> } {
  const free = (people: readonly Member[], ...roles: readonly Role[]): Member[] =>
    freeAmong(people, roles, reach.isOut);
  // Staff of no department are not the staff of none.
  const own = staff.filter(({ department }) => department !== null && department === reach.departmentId);
  const clerks = free(own, 'handler');
  const bench = reach.bench ? free(committee, 'committee', 'secretary', 'deputy') : [];
  const office = reach.bench || reach.office ? free(committee, 'secretary', 'deputy') : [];
  const above = reach.superiors ? free(superiors, 'superior') : [];
  const desk = [...free(own, 'head'), ...clerks.filter(reach.isBefore)];
  const watch = free(supervisors, 'supervisor');
  return {
    circles: {
      desk: idsOf(desk),
      bench: idsOf(bench),
      office: idsOf(office),
      chair: idsOf(presiding(office)),
      watch: idsOf(watch),
      superiors: idsOf(above),
    },
    clerks,
    names: namesOf([...desk, ...bench, ...office, ...watch, ...above]),
  };
}
