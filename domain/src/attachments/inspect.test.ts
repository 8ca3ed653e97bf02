import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hasher, inspect } from './inspect.ts';
import { CHUNK_BYTES, chunkIdOf, chunksOf, MAX_CHUNKS, MAX_FILE_BYTES, rangeOf } from './limits.ts';
import { bytesOf, samples } from './samples.fixture.ts';

function hasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function cut(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: chunksOf(bytes.length) }, (_, index) => {
    const { from, to } = rangeOf(index, bytes.length);
    return bytes.slice(from, to);
  });
}

function verdictOf(sent: Uint8Array, declared: Partial<Parameters<typeof inspect>[0]> = {}) {
  const inspection = inspect({ size: sent.length, sha256: sha256(sent), type: 'pdf', ...declared }, hasher());
  for (const chunk of cut(sent)) inspection.take(chunk);
  return inspection.verdict();
}

/** A PDF to the eye of whoever only looks at its beginning, that long. */
function pdf(length: number, seed = 7): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8) * seed) & 0xff;
  bytes.set(samples.pdf.subarray(0, Math.min(length, samples.pdf.length)));
  return bytes;
}

const sizes = fc.oneof(
  fc.integer({ min: 1, max: 5000 }),
  fc.constantFrom(CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, MAX_FILE_BYTES - 1, MAX_FILE_BYTES),
);

describe('a file in chunks', () => {
  it('[M7.2a] is whole again when they are put together in the order of their ids', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const ranges = Array.from({ length: chunksOf(size) }, (_, index) => ({
          id: chunkIdOf(index),
          ...rangeOf(index, size),
        }));
        const sorted = [...ranges].reverse().sort((a, b) => (a.id < b.id ? -1 : 1));
        let at = 0;
        for (const { from, to } of sorted) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(CHUNK_BYTES);
          at = to;
        }
        expect(at).toBe(size);
        expect(sorted.length).toBeLessThanOrEqual(MAX_CHUNKS);
      }),
    );
  });

  it('[M7.2a] comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000 }), (bytes) => {
        expect(bytesOf(...cut(bytes))).toEqual(bytes);
      }),
    );
    const large = pdf(2 * CHUNK_BYTES + 5);
    expect(sha256(bytesOf(...cut(large)))).toBe(sha256(large));
  });

  it('fits into documents of 1 MiB, and its entries of 128 bytes never lie across two', () => {
    expect(CHUNK_BYTES).toBeLessThan(1024 * 1024 - 1000);
    expect(CHUNK_BYTES % 128).toBe(0);
  });
});

describe('what came, held against what was declared', () => {
  const file = pdf(2 * CHUNK_BYTES + 100);

  it('[M7.2a] counts when length, hash and type are as declared', () => {
    expect(verdictOf(file)).toBeNull();
    expect(verdictOf(samples.docx, { type: 'docx' })).toBeNull();
  });

  it('[M7.2a] is refused as truncated with a byte less, as too large with a byte more', () => {
    expect(verdictOf(file, { size: file.length + 1 })).toBe('truncated');
    expect(verdictOf(file, { size: file.length - 1 })).toBe('too-large');
    expect(verdictOf(new Uint8Array(), { size: 1 })).toBe('truncated');
  });

  it('[M7.2a] is refused above 20 MB even where that is what was declared', () => {
    expect(verdictOf(pdf(MAX_FILE_BYTES))).toBeNull();
    expect(verdictOf(pdf(MAX_FILE_BYTES + 1))).toBe('too-large');
  });

  it('[M7.2a] is refused when any one byte is another', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = file.slice();
        altered[at] = (altered[at] ?? 0) ^ change;
        expect(verdictOf(altered, { sha256: sha256(file) })).toBe('hash-mismatch');
      }),
      { numRuns: 15 },
    );
  });

  it('[M7.2a] is refused when it is another kind of file than declared, or none that may be attached', () => {
    expect(verdictOf(samples.png)).toBe('wrong-type');
    expect(verdictOf(samples.xls, { type: 'doc' })).toBe('wrong-type');
    expect(verdictOf(bytesOf('MZ', new Uint8Array(500)))).toBe('type-not-allowed');
  });
});
