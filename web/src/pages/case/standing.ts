import {
  available,
  type CaseActionKind,
  type CaseState,
  caseActionKinds,
  caseProcedure,
  type Instant,
  type Member,
  refusalWords,
  whyNot,
} from '@rongcuo/domain';

/** What this person may do on a case now. */
export interface Offers {
  readonly actions: readonly CaseActionKind[];
  /** What would be theirs to do but for something they should know, each reason once. */
  readonly barred: readonly { readonly kinds: readonly CaseActionKind[]; readonly words: string }[];
}

/** Refusals that need no words: it is not theirs to do, or not now. */
const silent = ['unknown-action', 'inactive', 'not-yours', 'wrong-state'];

export function offersTo(actor: Member, state: CaseState, now: Instant): Offers {
  const standing = { state, facts: { now, actor } };
  const reasons = new Map<string, CaseActionKind[]>();
  for (const kind of caseActionKinds) {
    const refusal = whyNot(caseProcedure, kind, standing);
    if (!refusal || silent.includes(refusal.code)) continue;
    const words = refusalWords(refusal);
    reasons.set(words, [...(reasons.get(words) ?? []), kind]);
  }
  return {
    actions: available(caseProcedure, standing),
    barred: [...reasons].map(([words, kinds]) => ({ words, kinds })),
  };
}

/** Why an action that was being prepared can no longer be asked; null while it can. */
export function nowBarred(kind: CaseActionKind, actor: Member, state: CaseState, now: Instant): string | null {
  const refusal = whyNot(caseProcedure, kind, { state, facts: { now, actor } });
  return refusal && refusalWords(refusal);
}
