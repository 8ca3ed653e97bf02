import { type ShallowRef, shallowRef, watchEffect } from 'vue';
import type { Decoder } from '../data/decode.ts';
import { liveStore } from '../data/stores.ts';

/**
 * What of these this person may read, by its path: so that a link leads somewhere, or is not there. Of the rest nothing
 * is said, whether it is somebody else's or does not exist.
 */
export function useReadable<T>(
  paths: () => readonly string[],
  decode: Decoder<T>,
): Readonly<ShallowRef<ReadonlyMap<string, T>>> {
  const readable = shallowRef<ReadonlyMap<string, T>>(new Map());
  let asked = '';
  watchEffect(async () => {
    const wanted = [...new Set(paths())];
    const key = wanted.join(' ');
    if (key === asked) return;
    asked = key;
    const found = await Promise.all(
      wanted.map(async (path) => {
        const stored = await liveStore()
          .then((store) => store.readFields(path))
          .catch(() => null);
        const value = stored && decode(stored);
        return value === null ? [] : [[path, value] as const];
      }),
    );
    if (key === asked) readable.value = new Map(found.flat());
  });
  return readable;
}
