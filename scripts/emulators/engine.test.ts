import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Candidates, CHOICE, chooseEngine } from './engine.ts';
import { findOfficial } from './official.ts';
import { Refusal } from './refusal.ts';

const official: Candidates['official'] = () => ({ usable: true, jar: 'emulator.jar', java: 21, env: { A: 'b' } });
const noOfficial: Candidates['official'] = () => ({ usable: false, reason: '没有 Java' });
const firenook: Candidates['firenook'] = () => ({ version: '9.9.9', program: '/opt/firenook' });
const noFirenook: Candidates['firenook'] = () => {
  throw new Refusal('没有程序包');
};

describe('chooseEngine()', () => {
  it('takes the official emulator when it can run, and leaves PATH alone', () => {
    const engine = chooseEngine({}, { official, firenook });
    expect(engine).toEqual({
      name: 'official',
      line: 'Firestore 引擎：official（emulator.jar,Java 21）',
      env: { A: 'b' },
    });
  });

  it('takes firenook otherwise, says why, and puts the stand-in for java first on PATH', () => {
    const engine = chooseEngine({ PATH: '/bin' }, { official: noOfficial, firenook });
    expect(engine.line).toBe('Firestore 引擎：firenook 9.9.9（未用官方模拟器：没有 Java）');
    expect(engine.env['PATH']).toBe(`${engine.env['RONGCUO_STAND_IN']}:/bin`);
    expect(engine.env['RONGCUO_FIRENOOK']).toBe('/opt/firenook');
  });

  it('can be told which to take', () => {
    expect(chooseEngine({ [CHOICE]: 'firenook' }, { official, firenook }).name).toBe('firenook');
    expect(chooseEngine({ [CHOICE]: 'official' }, { official, firenook: noFirenook }).name).toBe('official');
  });

  it.each([
    ['neither can run', {}, noFirenook],
    ['the one asked for cannot run', { [CHOICE]: 'official' }, firenook],
  ])('refuses when %s, and names the official emulator as the way out', (_, env, other) => {
    const choose = () => chooseEngine(env, { official: noOfficial, firenook: other });
    expect(choose).toThrow(Refusal);
    expect(choose).toThrow(/Java 21.*setup:emulators:firestore/s);
  });

  it('refuses a choice it does not know', () => {
    expect(() => chooseEngine({ [CHOICE]: 'mysql' }, { official, firenook })).toThrow(/official 或 firenook/);
  });
});

describe('findOfficial()', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'rongcuo-official-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const cached = (...names: string[]) => {
    for (const name of names) writeFileSync(join(dir, name), '');
    return { FIREBASE_EMULATORS_PATH: dir };
  };

  it('takes the newest JAR of the cache and names its version to firebase-tools', () => {
    const env = cached('cloud-firestore-emulator-v1.9.0.jar', 'cloud-firestore-emulator-v1.22.0.jar', 'ui-v1.15.0.zip');
    expect(findOfficial(env, () => 21)).toEqual({
      usable: true,
      jar: 'cloud-firestore-emulator-v1.22.0.jar',
      java: 21,
      env: { FIRESTORE_EMULATOR_VERSION: '1.22.0' },
    });
  });

  it("takes the person's own JAR before the cache", () => {
    mkdirSync(join(dir, 'own'));
    const own = join(dir, 'own', 'mine.jar');
    writeFileSync(own, '');
    const env = { ...cached('cloud-firestore-emulator-v1.22.0.jar'), FIRESTORE_EMULATOR_BINARY_PATH: own };
    expect(findOfficial(env, () => 25)).toMatchObject({ usable: true, jar: 'mine.jar' });
  });

  it.each([
    ['Java is older than 21', 17, /17.*21/],
    ['there is no Java', undefined, /没有找到 java/],
  ])('is not usable when %s', (_, java, reason) => {
    const found = findOfficial(cached('cloud-firestore-emulator-v1.22.0.jar'), () => java);
    expect(found).toEqual({ usable: false, reason: expect.stringMatching(reason) });
  });

  it('is not usable without a JAR, and then never starts Java to ask', () => {
    const java = () => {
      throw new Error('asked');
    };
    expect(findOfficial(cached(), java)).toMatchObject({ usable: false });
    expect(findOfficial({ FIRESTORE_EMULATOR_BINARY_PATH: join(dir, 'gone.jar') }, java)).toMatchObject({
      usable: false,
    });
  });
});
