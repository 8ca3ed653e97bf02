import type { CaseState, Member } from '@rongcuo/domain';
import { type ComputedRef, type InjectionKey, inject, provide } from 'vue';

/** The case at hand and who looks at it, for everything on its page. */
export interface CaseContext {
  readonly caseId: string;
  readonly state: ComputedRef<CaseState>;
  readonly member: ComputedRef<Member>;
}

const key: InjectionKey<CaseContext> = Symbol('case');

export function provideCase(context: CaseContext): void {
  provide(key, context);
}

export function useCase(): CaseContext {
  const context = inject(key);
  if (!context) throw new Error('outside of a case page');
  return context;
}
