import { describe, expect, it } from 'vitest';
import { payloads } from '../rules/asking.ts';
import { shapeFields } from '../walk/checks/shapes/actions.ts';

describe('the shapes that the walk sends', () => {
  it.each(shapeFields())('[M7.1b] of “%s” are every field that the table’s payload has', (kind, told, inTable) => {
    expect(told).toEqual(inTable);
    expect(Object.keys(payloads[kind]).sort()).toEqual(told);
  });
});
