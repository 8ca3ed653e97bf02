import { describe, expect, it } from 'vitest';
import { sha256 } from '../digest.ts';
import { fits, isFree } from './secret.ts';

const secret = 'q'.repeat(43);
const hash = sha256(secret);

describe('the secret of an invitation link', () => {
  it('[M7.2b] fits its own fingerprint', () => expect(fits(secret, hash)).toBe(true));

  it.each([
    ['another secret', `${'q'.repeat(42)}r`, hash],
    ['nothing', '', hash],
    ['the fingerprint itself', hash, hash],
    ['a fingerprint cut short', secret, hash.slice(0, 62)],
    ['a fingerprint that is none', secret, ''],
  ])('[M7.2b] %s does not fit', (_, given, against) => expect(fits(given, against)).toBe(false));

  it('[M7.2b] is free until it is redeemed, and then only for the browser that did', () => {
    const unused = { hash, redeemedBy: null, wrong: 0 };
    expect(isFree(unused, 'one')).toBe(true);
    const used = { ...unused, redeemedBy: sha256('one') };
    expect(isFree(used, 'one')).toBe(true);
    expect(isFree(used, 'other')).toBe(false);
  });
});
