/** The little of a browser's storage that the app needs; where a browser forbids it, a shelf that lasts as long as the page. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
  readonly keys: () => string[];
}

export function memoryShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

function browserShelf(open: () => Storage): Shelf {
  try {
    const storage = open();
    storage.getItem('rongcuo');
    return {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
      keys: () => Object.keys(storage),
    };
  } catch {
    return memoryShelf();
  }
}

/** Outlives a closed tab. */
export const shelf: Shelf = browserShelf(() => globalThis.localStorage);
/** Ends with the tab: for whoever is here once, perhaps on somebody else's phone. */
export const tabShelf: Shelf = browserShelf(() => globalThis.sessionStorage);
