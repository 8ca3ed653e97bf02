import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleset } from './contract.ts';
import { FUNCTIONS, METHODS, outsideDialect, TYPES } from './dialect.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const when = (condition: string) => ruleset(`match /a/{id} { allow get: if ${condition}; }`);

describe('the dialect of firestore.rules', () => {
  it('firestore.rules uses no construct that this suite does not prove', () => {
    expect(outsideDialect(read('../../firestore.rules'))).toEqual([]);
  });

  it('every word of the dialect has a row that proves it', () => {
    const tables = readdirSync(new URL('.', import.meta.url)).filter((name) => /\.test\.ts$/.test(name));
    const proofs = tables.filter((name) => name !== 'dialect.test.ts').map((name) => read(`./${name}`));
    const words = [
      ...FUNCTIONS.map((name) => `${name}(`),
      ...METHODS.map((name) => `.${name}(`),
      ...TYPES.map((name) => ` is ${name}`),
    ];
    expect(words.filter((word) => !proofs.some((proof) => proof.includes(word)))).toEqual([]);
  });

  it('a file within the dialect passes', () => {
    const within = ruleset(
      `// existsAfter() in a comment is no call
      match /{path=**}/a/{id} {
        function own(data) { let n = (data.n + 1); return data.owner == request.auth.uid && (n < 3 || !(n in [7])); }
        allow get: if own(resource.data) && resource.data.s.matches('^[a-z]+(//x)?$');
        allow list: if exists(/databases/$(db)/documents/a/$(request.auth.uid)) && 'size(' in resource.data.get('m', {});
        allow create: if request.resource.data.keys().hasOnly(['a:b', 'c']) && [{'a': 1}, {'b': 2}].size() == 2;
      }`,
    );
    expect(outsideDialect(within)).toEqual([]);
  });

  it.each([
    ['a ternary', when('true ? true : false'), /ternary/],
    ['a function of the engine that is not proved', when('existsAfter(/a/b)'), /existsAfter/],
    ['a call of a function that is not there', when('isOwner()'), /isOwner/],
    ['a method that is not proved', when("'a'.toUtf8().size() == 1"), /toUtf8/],
    ['a function of a namespace', when('timestamp.value(0) < request.time'), /timestamp\.value/],
    ['a type', when('resource.data.p is path'), /is path/],
    ['a pattern without anchors', when("resource.data.s.matches('[a-z]+')"), /anchored/],
    ['a pattern that is computed', when('resource.data.s.matches(resource.data.p)'), /anchored/],
    ['get with a list of keys', when("resource.data.get(['a', 'b'], 1) == 1"), /list of keys/],
    ['a slice', when('resource.data.l[0:2].size() == 2'), /slice/],
    ['a missing document tested as null', when('resource == null'), /null/],
    ['the id of a resource', when("resource.id == 'x'"), /resource\.id/],
    ['another version of the language', when('true').replace("'2'", "'1'"), /rules_version/],
    [
      'a function outside the service',
      when('true').replace('service', 'function f() { return true; }\nservice'),
      /outside/,
    ],
  ])('%s is named with its line', (_, source, complaint) => {
    const [first, ...more] = outsideDialect(source);
    expect(first).toMatch(/^\d+: /);
    expect(first).toMatch(complaint);
    expect(more).toEqual([]);
  });
});
