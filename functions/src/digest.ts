import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '@rongcuo/domain';

/** Lower-case hex of SHA-256 over UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Fingerprint of a document as the record keeps it. */
export function digest(value: JsonObject): string {
  return sha256(canonicalJson(value));
}
