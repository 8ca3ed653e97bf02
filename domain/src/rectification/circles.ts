import { drawn } from '../people/circles.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { type Tie, tieTo } from '../people/ties.ts';
import type { RectificationCapacity } from './actions.ts';
import type { RectificationState } from './state.ts';

export type RectificationCircles = Pick<RectificationState, 'desk' | 'office' | 'chair' | 'watch' | 'names'>;

export function tieToRectification(
  person: Member,
  { subjectId, unitId }: Pick<RectificationState, 'subjectId' | 'unitId'>,
  subject: Member | null,
): Tie | null {
  return tieTo(person, { subjectId, unitId, applicantId: null }, subject);
}

/** Draws up every circle anew: nobody tied, nobody who has left. */
export function rectificationCirclesOf(
  state: RectificationState,
  institution: Institution,
  subject: Member | null,
): RectificationCircles {
  const { circles, names } = drawn(institution, {
    departmentId: state.issuedBy === 'department' ? state.departmentId : null,
    isOut: (person) => tieToRectification(person, state, subject) !== null,
    isBefore: () => true,
    bench: false,
    office: state.issuedBy === 'committee' || state.officeCalled,
    superiors: false,
  });
  const { desk, office, chair, watch } = circles;
  return { desk, office, chair, watch, names: { ...state.names, ...names } };
}

/** In which capacities a person stands to an order; being in a circle presupposes no tie. */
export function rectificationCapacitiesOf(actor: Member, state: RectificationState): RectificationCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === state.departmentId;
  const presides = state.chair.includes(uid) && (roles.includes('secretary') || roles.includes('deputy'));
  const capacities: [RectificationCapacity, boolean][] = [
    ['author', uid === state.authorId && !state.onRecord],
    ['subject', uid === state.subjectId],
    ['unit', state.onRecord && roles.includes('unit') && actor.unitId === state.unitId],
    ['staff', onDesk && roles.includes('handler')],
    ['issuer', state.issuedBy === 'committee' ? presides : onDesk && roles.includes('head')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}
