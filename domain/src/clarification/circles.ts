import { drawn } from '../people/circles.ts';
import { disciplineDepartment } from '../people/departments.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { tieTo } from '../people/ties.ts';
import type { ClarificationCapacity } from './actions.ts';
import type { KnownReporter } from './reporter.ts';
import type { ClarificationState } from './state.ts';

export type ClarificationCircles = Pick<
  ClarificationState,
  'desk' | 'handlers' | 'keepers' | 'office' | 'chair' | 'watch' | 'superiors' | 'names'
>;

/**
 * Whether a tie to the person concerned or to the reporter bars somebody. Which of the two it is never leaves here: who
 * is told "you are kin of the reporter" knows who reported.
 */
export function isBarred(
  person: Member,
  { subjectId, unitId }: Pick<ClarificationState, 'subjectId' | 'unitId'>,
  subject: Member | null,
  reporter: KnownReporter | null,
): boolean {
  const about = { subjectId, unitId, applicantId: reporter?.uid ?? null };
  return tieTo(person, about, subject) !== null || (reporter?.kin.includes(person.uid) ?? false);
}

/** Draws up every circle anew: nobody barred, nobody recused, nobody who has left. */
export function clarificationCirclesOf(
  state: ClarificationState,
  institution: Institution,
  subject: Member | null,
  reporter: KnownReporter | null,
): ClarificationCircles {
  const { circles, clerks, names } = drawn(institution, {
    departmentId: disciplineDepartment,
    isOut: (person) => state.recused.includes(person.uid) || isBarred(person, state, subject, reporter),
    // What was reported is shown to whoever has it in hand, and to no other clerk.
    isBefore: ({ uid }) => state.handlers.includes(uid),
    bench: false,
    office: state.officeCalled,
    superiors: state.status === 'referred' || state.superiors.length > 0,
  });
  const free = (uid: string): boolean => clerks.some((clerk) => clerk.uid === uid);
  const { bench: _, ...own } = circles;
  return {
    ...own,
    handlers: state.handlers.filter(free),
    keepers: state.keepers.filter(free),
    names: { ...state.names, ...names },
  };
}

/** In which capacities a person stands to a clarification; being in a circle presupposes no tie and no recusal. */
export function clarificationCapacitiesOf(actor: Member, state: ClarificationState): ClarificationCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === disciplineDepartment;
  const capacities: [ClarificationCapacity, boolean][] = [
    ['author', uid === state.authorId && !state.onRecord],
    ['subject', state.parties.includes(uid)],
    ['handler', onDesk && roles.includes('handler') && state.handlers.includes(uid)],
    ['head', onDesk && roles.includes('head')],
    ['secretary', state.chair.includes(uid) && (roles.includes('secretary') || roles.includes('deputy'))],
    ['deputy', state.office.includes(uid) && roles.includes('deputy')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['superior', state.superiors.includes(uid) && roles.includes('superior')],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}
