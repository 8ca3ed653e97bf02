import {
  available,
  type CodeOf,
  type Instant,
  type Member,
  type Procedure,
  type Refusal,
  type Vocabulary,
  whyNot,
} from '@rongcuo/domain';

/** What somebody may do on a matter now. */
export interface Offers<Kind extends string> {
  readonly actions: readonly Kind[];
  /** What would be theirs to do but for something they should know, each reason once. */
  readonly barred: readonly { readonly kinds: readonly Kind[]; readonly words: string }[];
}

/** Refusals that need no words: it is not theirs to do, or not now. */
const silentAlways: readonly string[] = ['unknown-action', 'inactive', 'not-yours', 'wrong-state'];

interface Asked<V extends Vocabulary, Kind extends string> {
  readonly procedure: Procedure<V>;
  readonly kinds: readonly Kind[];
  /** Codes that need no words either: it has been done, or has no object now. */
  readonly silent: readonly string[];
  readonly words: (refusal: Refusal<CodeOf<V>>) => string;
}

export function offersOn<V extends Vocabulary, Kind extends keyof V['actions'] & string>(
  { procedure, kinds, silent, words }: Asked<V, Kind>,
  actor: Member,
  state: V['state'],
  now: Instant,
): Offers<Kind> {
  const standing = { state, facts: { now, actor } };
  const reasons = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const refusal = whyNot(procedure, kind, standing);
    if (!refusal || silentAlways.includes(refusal.code) || silent.includes(refusal.code)) continue;
    const said = words(refusal);
    reasons.set(said, [...(reasons.get(said) ?? []), kind]);
  }
  const offered: readonly string[] = available(procedure, standing);
  return {
    actions: kinds.filter((kind) => offered.includes(kind)),
    barred: [...reasons].map(([said, of]) => ({ words: said, kinds: of })),
  };
}

/** So few are shown at once. */
const FEW = 3;

/** Sets what is due apart from what is merely possible. */
export function dueFirst<Kind extends string>(
  kinds: readonly Kind[],
  order: readonly Kind[],
): { readonly due: readonly Kind[]; readonly more: readonly Kind[] } {
  const due = order.filter((kind) => kinds.includes(kind));
  const more = kinds.filter((kind) => !due.includes(kind));
  return due.length === 0 && more.length <= FEW ? { due: more, more: [] } : { due, more };
}
