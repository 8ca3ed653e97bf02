import { type Ref, ref, watch } from 'vue';

/** What is chosen of a list that lives: where there is only one, it is chosen already; what has gone is chosen no more. */
export function useOnlyOne(options: Readonly<Ref<readonly { readonly value: string }[]>>): Ref<string> {
  const value = ref('');
  watch(
    options,
    (now) => {
      const [first, ...others] = now;
      if (value.value === '' && first && others.length === 0) value.value = first.value;
      else if (!now.some((one) => one.value === value.value)) value.value = '';
    },
    { immediate: true },
  );
  return value;
}
