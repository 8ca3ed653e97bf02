import { NotConfigured } from './connection.ts';

/** What went wrong, as far as it changes what a person can do about it. */
export type Failure = 'offline' | 'denied' | 'fault' | 'unconfigured';

/** `unknown` is what Firestore's lite SDK makes of a request that never got an answer. */
const offlineCodes = [
  'unavailable',
  'deadline-exceeded',
  'cancelled',
  'unknown',
  'auth/network-request-failed',
  'auth/timeout',
];

export function failureOf(error: unknown): Failure {
  if (error instanceof NotConfigured) return 'unconfigured';
  const code = codeOf(error);
  if (code === 'permission-denied' || code === 'not-found') return 'denied';
  if (offlineCodes.includes(code)) return 'offline';
  // A browser reports a request or a chunk that did not arrive as a TypeError, one given up as an AbortError.
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError')) return 'offline';
  return 'fault';
}

/** The code of a Firebase error, or an empty text. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
