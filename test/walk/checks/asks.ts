import { type CaseActionKind, caseActionKinds, caseProcedure, paths } from '@rongcuo/domain';
import { mayAsk } from '@rongcuo/domain/access';
import { actionOf, ask } from '../../rules/asking.ts';
import type { Check } from '../check.ts';
import { doorInto } from '../doors.ts';
import type { Caller } from '../people.ts';
import { stratumOf } from '../who-knocks.ts';
import type { WalkCase, World } from '../world.ts';

function asked(
  caller: Caller,
  { id, matter }: Pick<WalkCase, 'id' | 'matter'>,
  kind: CaseActionKind,
  mislisted = false,
): Check {
  const { stratum, near = false } = stratumOf(caller, matter);
  return {
    door: doorInto(paths.actions(id), 'create'),
    caller,
    what: `asking ${kind} of ${id}`,
    allowed: mayAsk(caller.person, matter, kind),
    about: [kind, matter.status],
    near: near || mislisted,
    stratum: `${kind} ${mislisted ? 'mislisted' : ''} ${stratum}`,
    run: ({ lite: db }) => ask(db, id, actionOf(kind, caller.uid)),
  };
}

/** Everybody asks what the table has start from the state; what it has not, those who might ask it in another. */
export function asks({ cases, mislisted }: World): Check[] {
  const byMistake = mislisted.flatMap((one) =>
    caseActionKinds.flatMap((kind) => one.callers.map((caller) => asked(caller, one, kind, true))),
  );
  const usual = cases.flatMap((one) =>
    caseActionKinds.flatMap((kind) => {
      const { from } = caseProcedure.actions[kind];
      const timely = from.includes(one.matter.status);
      const [state = one.matter.status] = from;
      const entitledElsewhere = ({ person }: Caller): boolean => mayAsk(person, { ...one.matter, status: state }, kind);
      const others = one.looked === 'what happened' ? [] : one.callers.filter(entitledElsewhere);
      const who = timely ? one.callers : others;
      return who.map((caller) => asked(caller, one, kind));
    }),
  );
  return [...usual, ...byMistake];
}
