import { sha256Of } from '../../../attachments/digest.ts';
import { randomSecret } from '../../../data/random-secret.ts';

/** Secrets of links, by their fingerprints. Only this page has them, and only until the link has been shown. */
const secrets = new Map<string, string>();

/** Draws a secret and keeps it here; returns its fingerprint, which alone is sent. */
export async function newSecret(): Promise<string> {
  const secret = randomSecret();
  const hash = await sha256Of(new TextEncoder().encode(secret));
  secrets.set(hash, secret);
  return hash;
}

export function secretOf(hash: string): string | null {
  return secrets.get(hash) ?? null;
}

export function forgetSecrets(): void {
  secrets.clear();
}
