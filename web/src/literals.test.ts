import { expect, it } from 'vitest';

/** Every word a person reads lives in a text file beside what speaks it, where it can be read and changed as one. */
const sources = import.meta.glob<string>(['./**/*.{vue,ts}', '!./**/text/*.ts', '!./**/*.test.ts', '!./demo/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('no page and no module holds words of its own', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(50);
  const speaking = Object.entries(sources)
    .filter(([, source]) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(source))
    .map(([file]) => file);
  expect(speaking).toEqual([]);
});
