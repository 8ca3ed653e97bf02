import { type ComputedRef, type InjectionKey, inject, provide, type Ref } from 'vue';
import type { SaveState } from '../drafts/saver.ts';

export type StepState = 'done' | 'todo' | 'fix' | 'optional';

/** What is wrong on a page of a form, in words. */
export interface ShownProblem {
  /** The id of the control. */
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** One page of a form: one matter a page. */
export interface ShownStep {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  /** The part it belongs to, where that part has several pages. */
  readonly group: string | null;
  /** Where it comes from, below its heading. */
  readonly note: string;
  readonly state: StepState;
  /** What is asked of it when the form was sent back. */
  readonly asked: string | undefined;
  readonly problems: readonly ShownProblem[];
}

/** A form that is filled in page by page and saved as it is typed; for the parts that such forms share. */
export interface SteppedForm {
  /** Its address. */
  readonly base: string;
  readonly steps: ComputedRef<readonly ShownStep[]>;
  /** Everything that was asked for when it was sent back, by the part it is of. */
  readonly asked: ComputedRef<readonly { readonly part: string; readonly what: string }[]>;
  readonly save: Readonly<Ref<SaveState>>;
  /** Resolves to whether all that was typed is on the server. */
  readonly flush: () => Promise<boolean>;
}

const key: InjectionKey<SteppedForm> = Symbol('stepped form');

export function provideSteps(form: SteppedForm): void {
  provide(key, form);
}

export function useSteps(): SteppedForm {
  const form = inject(key);
  if (!form) throw new Error('outside of a form');
  return form;
}

/** What is only missing is still to do; what is wrong has to be changed. */
export function stepStateOf(codes: readonly string[], missing: readonly string[]): StepState {
  if (codes.length === 0) return 'done';
  return codes.every((code) => missing.includes(code)) ? 'todo' : 'fix';
}
