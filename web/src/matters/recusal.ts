import { type Member, type TeamBook, textLimits } from '@rongcuo/domain';
import type { Choice, Field } from './fields/field.ts';
import { pendingRecusals } from './pending-recusals.ts';

/** The lists of a matter of those who deal with it in office. */
interface Offices {
  readonly desk: readonly string[];
  readonly bench?: readonly string[];
  readonly office: readonly string[];
  readonly watch: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** Whom this person may ask to stay out: whoever deals with it in office, by name. */
export function recusable({ uid: own }: Pick<Member, 'uid'>, state: Offices): readonly Choice[] {
  const all = new Set([...state.desk, ...(state.bench ?? []), ...state.office, ...state.watch]);
  return [...all]
    .filter((uid) => uid !== own)
    .flatMap((uid) => {
      const label = state.names[uid];
      return label === undefined ? [] : [{ value: uid, label }];
    });
}

/** The fields by which a recusal asked for is decided on. */
export function decideRecusalFields(
  team: { readonly value: TeamBook | null },
  words: { readonly asked: (name: string, reason: string) => string; readonly yes: string; readonly no: string },
): readonly Field[] {
  const pending = (): readonly Choice[] =>
    (team.value ? pendingRecusals(team.value) : []).map(({ id, name, reason }) => ({
      value: id,
      label: words.asked(name, reason),
    }));
  return [
    { ask: 'choice', name: 'request', options: pending },
    { ask: 'yesNo', name: 'granted', yes: words.yes, no: words.no },
    { ask: 'text', name: 'grounds', max: textLimits.short },
  ];
}
