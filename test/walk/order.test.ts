import { expect, it } from 'vitest';
import type { Check } from './check.ts';
import { oneByOne } from './order.ts';

function preparing(what: string, document: string): Check {
  const caller = {} as Check['caller'];
  return { door: 'get', caller, what, allowed: false, run: async () => {}, changes: [document] };
}

it('never asks side by side what prepares the same document', () => {
  const checks = [
    preparing('late', 'openings/one'),
    preparing('other', 'openings/two'),
    preparing('soon', 'openings/one'),
  ];
  expect(oneByOne(checks).map((list) => list.map(({ what }) => what))).toEqual([['late', 'soon'], ['other']]);
});
