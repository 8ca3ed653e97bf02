import { describe, expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

describe('the page after signing in', () => {
  it('is the one that was asked for', () => {
    expect(nextPage('/cases/c1?x=1')).toBe('/cases/c1?x=1');
  });

  it.each([undefined, null, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in', ['/a']])(
    'is never another site, nor sign-in itself: %j',
    (next) => {
      expect(nextPage(next)).toBe('/');
    },
  );
});
