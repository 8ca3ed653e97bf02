import { computed, nextTick, type Ref, ref, type ShallowRef, useTemplateRef } from 'vue';
import type { Asked } from '../data/ask.ts';
import { actId } from './fields/field.ts';
import type { PanelErrors } from './panel-errors.ts';
import { actWords } from './text/zh.ts';

interface FilledIn {
  /** By the server's own schema, in words. */
  readonly check: (payload: unknown) => PanelErrors;
  readonly labelOf: (field: string) => string;
  /** @returns the id of what came of it; null where it was refused */
  readonly begin: (payload: unknown) => Promise<string | null>;
  readonly asked: Readonly<ShallowRef<Asked>>;
  readonly isBusy: () => boolean;
  readonly done: (id: string) => Promise<unknown>;
}

/**
 * A form of its own that puts something on record: checked here, sent, and led on from; or said what is wrong, with the
 * focus there. Its outcome has the template ref `outcome`.
 */
export function useFilledIn({ check, labelOf, begin, asked, isBusy, done }: FilledIn): {
  readonly errors: Ref<PanelErrors>;
  readonly attempt: Ref<number>;
  readonly summary: Readonly<Ref<readonly { readonly id: string; readonly text: string }[]>>;
  readonly send: (payload: unknown) => Promise<void>;
} {
  const errors = ref<PanelErrors>({});
  const attempt = ref(0);
  const outcome = useTemplateRef<{ focus: () => void }>('outcome');
  const summary = computed(() => Object.entries(errors.value).map(([field, text]) => ({ id: actId(field), text })));

  async function send(payload: unknown): Promise<void> {
    if (isBusy()) return;
    errors.value = check(payload);
    attempt.value += 1;
    if (summary.value.length > 0) return;
    const id = await begin(payload);
    if (id !== null) return void (await done(id));
    if (asked.value.state === 'refused') {
      errors.value = Object.fromEntries(
        asked.value.fields.map((field) => [field, actWords.notAccepted(labelOf(field))]),
      );
    }
    await nextTick();
    outcome.value?.focus();
  }
  return { errors, attempt, summary, send };
}
