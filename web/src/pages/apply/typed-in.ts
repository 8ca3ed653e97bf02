import { computed, type WritableComputedRef } from 'vue';

/** A field of a draft as a control wants it: text, empty where nothing was typed yet. */
export function typedIn<Key extends string>(
  group: Partial<Record<Key, string>>,
  key: Key,
): WritableComputedRef<string> {
  return computed({
    get: () => group[key] ?? '',
    set: (value) => {
      group[key] = value;
    },
  });
}
