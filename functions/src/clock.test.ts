import { describe, expect, it, vi } from 'vitest';
import { aheadBy } from './clock.ts';

vi.mock('./services.ts', () => ({ db: {} }));

const demo = { FUNCTIONS_EMULATOR: 'true', FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080', GCLOUD_PROJECT: 'demo-rongcuo' };
const month = 30 * 86_400_000;

describe('the clock of the functions', () => {
  it.each([
    ['a deployment', { GCLOUD_PROJECT: 'rongcuo' }],
    ['a deployment that names itself a demo', { GCLOUD_PROJECT: 'demo-rongcuo' }],
    ['functions run locally on a real database', { ...demo, FIRESTORE_EMULATOR_HOST: undefined }],
    ['a real project on emulators', { ...demo, GCLOUD_PROJECT: 'rongcuo' }],
    ['a script beside the emulators', { ...demo, FUNCTIONS_EMULATOR: undefined }],
    ['an environment without anything', {}],
  ])('cannot be set ahead in %s: what would say so is not even read', async (_, env) => {
    const read = vi.fn(async () => month);
    expect(await aheadBy(env, read)).toBe(0);
    expect(read).not.toHaveBeenCalled();
  });

  it('is as far ahead as was said on the emulators of a demo, and never behind', async () => {
    expect(await aheadBy(demo, async () => month)).toBe(month);
    for (const wrong of [-month, Number.NaN, '30', undefined, null])
      expect(await aheadBy(demo, async () => wrong)).toBe(0);
  });
});
