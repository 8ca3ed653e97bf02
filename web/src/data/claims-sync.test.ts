import { describe, expect, it, vi } from 'vitest';
import { type ClaimsSource, untilInStep } from './claims-sync.ts';

function source(versions: (number | null | Error)[], over: Partial<ClaimsSource> = {}) {
  const waits: number[] = [];
  const claimedVersion = vi.fn(async (_renew: boolean) => {
    const next = versions.length > 1 ? versions.shift() : versions[0];
    if (next instanceof Error) throw next;
    return next ?? null;
  });
  const waiting = vi.fn();
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  return { claimedVersion, waiting, wait, wanted: () => true, waits, ...over };
}

describe('claims in step with the member', () => {
  it('asks for no new token while the one at hand is right', async () => {
    const at = source([3]);
    expect(await untilInStep(3, at)).toBe(true);
    expect(at.claimedVersion).toHaveBeenCalledTimes(1);
    expect(at.waiting).not.toHaveBeenCalled();
  });

  it('lets pages open from the cache while the token cannot be looked at', async () => {
    const at = source([new Error('network')]);
    expect(await untilInStep(3, at)).toBe(true);
    expect(at.waiting).not.toHaveBeenCalled();
  });

  it('is content with a token newer than the member it was told of', async () => {
    expect(await untilInStep(3, source([4]))).toBe(true);
  });

  it('renews an outdated token', async () => {
    const at = source([2, 3]);
    expect(await untilInStep(3, at)).toBe(true);
    expect(at.claimedVersion).toHaveBeenLastCalledWith(true);
    expect(at.waits).toEqual([]);
  });

  it('asks again, ever more slowly, while the server is still writing the claims or cannot be reached', async () => {
    const at = source([2, 2, new Error('network'), null, 3]);
    expect(await untilInStep(3, at)).toBe(true);
    expect(at.waits).toEqual([300, 600, 1200]);
    expect(at.waiting).toHaveBeenCalledTimes(1);
  });

  it('gives up once nobody waits any more', async () => {
    let asked = 0;
    const at = source([2], { wanted: () => ++asked < 3 });
    expect(await untilInStep(3, at)).toBe(false);
  });
});
