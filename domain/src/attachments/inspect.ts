import type { FileRefusal, StoredFile } from './file.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { createSniffer } from './sniff.ts';

/** SHA-256 over what it is fed: each platform brings its own. */
export interface Hasher {
  readonly update: (bytes: Uint8Array) => void;
  /** Lower-case hex; ends it. */
  readonly hex: () => string;
}

export interface Inspection {
  /** Chunks in their order. */
  readonly take: (chunk: Uint8Array) => void;
  /** @returns null when everything is as declared */
  readonly verdict: () => FileRefusal | null;
}

/** Holds what came against what was declared: length first, then the very bytes, then what they are. */
export function inspect(declared: Pick<StoredFile, 'size' | 'sha256' | 'type'>, hasher: Hasher): Inspection {
  const sniffer = createSniffer();
  let size = 0;
  return {
    take(chunk) {
      size += chunk.length;
      hasher.update(chunk);
      sniffer.take(chunk);
    },
    verdict() {
      if (size > declared.size || size > MAX_FILE_BYTES) return 'too-large';
      if (size < declared.size) return 'truncated';
      if (hasher.hex() !== declared.sha256) return 'hash-mismatch';
      const types = sniffer.types();
      if (types.size === 0) return 'type-not-allowed';
      return types.has(declared.type) ? null : 'wrong-type';
    },
  };
}
