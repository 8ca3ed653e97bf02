import type { CaseActionKind } from '@rongcuo/domain';
import { mayAsk } from '@rongcuo/domain/access';
import type { Caller } from '../../people.ts';
import type { WalkCase, World } from '../../world.ts';

/**
 * Somebody who may ask it of some case, so that nothing but the form of what is sent stands against it: of those who may,
 * one who comes last in the rules, for theirs is the most expensive request. Null where nobody may.
 */
export function entitledTo({ cases }: World, kind: CaseActionKind): { caller: Caller; one: WalkCase } | null {
  const found = cases.flatMap((one) =>
    one.callers.filter(({ person }) => mayAsk(person, one.matter, kind)).map((caller) => ({ caller, one })),
  );
  return found.at(-1) ?? null;
}

/** The caller of this name, and the case; a mistake of the walk where there is none. */
export function known(world: World, name: string, caseId: string): { caller: Caller; one: WalkCase } {
  const caller = world.callers.find((each) => each.name === name);
  const one = world.cases.find(({ id }) => id === caseId);
  if (!caller || !one) throw new Error(`no ${name}, or no case ${caseId}`);
  return { caller, one };
}
