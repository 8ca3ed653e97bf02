import type { CaseStatus } from '../case/state.ts';
import type { PlainDate } from '../time/time.ts';
import type { Item, Matter, Person } from './matter.ts';

export interface Situation {
  readonly person: Person;
  readonly matter: Matter;
  readonly item: Item;
  readonly today: PlainDate;
}

const within = (...statuses: readonly CaseStatus[]) => {
  return ({ matter }: Situation): boolean => statuses.includes(matter.status);
};

const invitationOf = ({ person, matter }: Situation) => matter.invitations.find(({ guest }) => guest === person.uid);

/** The invitation runs, its last day among them, and the case is not over. */
export function isVisiting(situation: Situation): boolean {
  const invitation = invitationOf(situation);
  const over = within('closed', 'declined', 'withdrawn')(situation);
  return invitation !== undefined && !over && situation.today <= invitation.until;
}

const isOwn = ({ person, item }: Situation): boolean => item.by === person.uid;

/** When somebody who stands somewhere may read something; the words for each are in text/zh.ts. */
export const circumstances = {
  always: () => true,
  whileDraft: within('draft'),
  untilTakenUp: within('submitted', 'returned'),
  sinceRecommended: ({ matter }) => matter.reachedCommittee,
  sinceCalledUpon: ({ matter }) => matter.officeIsCalled || matter.reachedCommittee,
  whileBeforeCommittee: within('recommended', 'deliberating', 'referred'),
  sinceDetermined: within('determined', 'served', 'appealed', 'closed'),
  sinceReferredOrAppealed: ({ matter }) => matter.reachedSuperior,
  whileAskedAbove: within('referred', 'appealed'),
  whileAppealed: within('appealed'),
  onceServed: ({ matter }) => matter.served,
  ifUnitApplied: ({ matter }) => matter.applied === 'unit',
  whatIsShown: (situation) =>
    isVisiting(situation) &&
    (isOwn(situation) || (invitationOf(situation)?.shows.includes(situation.item.id ?? '') ?? false)),
  ownOnly: isOwn,
} as const satisfies Readonly<Record<string, (situation: Situation) => boolean>>;

export type Circumstance = keyof typeof circumstances;

export function obtains(circumstance: Circumstance, situation: Situation): boolean {
  return circumstances[circumstance](situation);
}
