/** How every procedure's table is tried: everybody asks everything in every state, against a table written out by hand. */
import type { Decision } from './decide.ts';
import type { Vocabulary } from './procedure.ts';
import type { Refusal } from './refusal.ts';

export interface ExpectedRow<V extends Vocabulary> {
  readonly by: readonly V['capacity'][];
  readonly from: readonly V['status'][];
  readonly to: readonly V['status'][] | 'same';
}

type Kinds<V extends Vocabulary> = keyof V['actions'] & string;

export interface Trial<V extends Vocabulary, Who extends string> {
  readonly table: Readonly<Record<Kinds<V>, ExpectedRow<V>>>;
  readonly statuses: readonly V['status'][];
  /** What each person is to the matter, and while it is in which states. */
  readonly standing: Readonly<Record<Who, Partial<Record<V['capacity'], readonly V['status'][]>>>>;
  /** Where somebody entitled asks in the right state and a guard still stands against the fixture's payload. */
  readonly guarded?: Partial<Record<Kinds<V>, Partial<Record<Who, string>>>>;
  /** Where the fixture's payload leads, of several. */
  readonly leads?: Partial<Record<Kinds<V>, V['status']>>;
  readonly ask: (kind: Kinds<V>, who: Who, status: V['status']) => Decision<V> | Refusal;
}

/** Every outcome that is not as the table and the standings say. */
export function surprises<V extends Vocabulary, Who extends string>(kind: Kinds<V>, trial: Trial<V, Who>): object[] {
  const { table, statuses, standing, guarded, leads, ask } = trial;
  const { by, from, to } = table[kind];
  const people = Object.keys(standing) as Who[];
  return statuses.flatMap((status) =>
    people.flatMap((who) => {
      const decision = ask(kind, who, status);
      const outcome = decision.ok ? decision.to : decision.code;
      const expected = (): string => {
        const entitled = by.some((capacity) => standing[who][capacity]?.includes(status));
        if (!entitled) return 'not-yours';
        if (!from.includes(status)) return 'wrong-state';
        const guard = guarded?.[kind]?.[who];
        if (guard) return guard;
        return to === 'same' ? status : (leads?.[kind] ?? to[0] ?? status);
      };
      return outcome === expected() ? [] : [{ kind, status, who, outcome, expected: expected() }];
    }),
  );
}

/** The table as the procedure has it, to be compared with the one written out by hand. */
export function rowsOf<V extends Vocabulary>(actions: Readonly<Record<string, ExpectedRow<V>>>): object {
  return Object.fromEntries(
    Object.entries(actions).map(([kind, { by, from, to }]) => [
      kind,
      { by: [...by].sort(), from: [...from].sort(), to: to === 'same' ? to : [...to].sort() },
    ]),
  );
}
