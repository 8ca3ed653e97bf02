import { emptyBooks, type FindingTarget, type InvestigationBook, type Submission } from '@rongcuo/domain';
import { type ComputedRef, computed, type InjectionKey, inject, provide, reactive, ref } from 'vue';
import { NO, YES } from '../../../matters/yes-no.ts';
import type { CaseContext } from '../case-context.ts';
import { useClaimed } from './use-claimed.ts';

/** What somebody has typed for a finding and not sent yet: it stays while they look at others. */
export interface Typed {
  side: string;
  reason: string;
  cites: readonly string[];
}

export interface Findings {
  readonly book: ComputedRef<InvestigationBook>;
  readonly application: ComputedRef<Submission | null>;
  readonly claimed: ComputedRef<readonly string[]>;
  /** What was typed for a target, or, before anybody types, the finding that stands. Changed in place. */
  readonly typedOn: (target: FindingTarget) => Typed;
  /** Forgets what was typed: it has become a finding. */
  readonly sent: (target: FindingTarget) => void;
  /** Said on the next page about the finding just made. */
  readonly said: { value: string };
}

const key: InjectionKey<Findings> = Symbol('findings');

/** Shares what the pages of the findings need between them. */
export function provideFindings(context: CaseContext, book: ComputedRef<InvestigationBook | null>): void {
  const { application, claimed } = useClaimed(context);
  const typed = reactive(new Map<FindingTarget, Typed>());

  function typedOn(target: FindingTarget): Typed {
    const former = book.value?.findings[target];
    const side = former ? (former.met ? YES : NO) : '';
    if (!typed.has(target)) typed.set(target, { side, reason: former?.reason ?? '', cites: former?.cites ?? [] });
    const answer = typed.get(target);
    if (!answer) throw new Error('typed nothing');
    return answer;
  }
  provide(key, {
    book: computed(() => book.value ?? emptyBooks.investigation),
    application,
    claimed: computed(() => claimed.value ?? []),
    typedOn,
    sent: (target) => void typed.delete(target),
    said: ref(''),
  });
}

export function useFindings(): Findings {
  const findings = inject(key);
  if (!findings) throw new Error('outside of the findings');
  return findings;
}
