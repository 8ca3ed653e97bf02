export interface ClaimsSource {
  /** The version the token's claims were made from; `renew` asks the server for a new token. */
  readonly claimedVersion: (renew: boolean) => Promise<number | null>;
  readonly wait: (ms: number) => Promise<void>;
  /** False once nobody waits for the answer any more. */
  readonly wanted: () => boolean;
  /** Told once as soon as there is something to wait for. */
  readonly waiting: () => void;
}

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 8_000;

/**
 * Waits until the token carries the claims of this version of the member: the rules open nothing to an older one.
 * Just after a change the server itself may still be writing the claims, so it asks again until they are there.
 * @returns false when it was given up because nobody wanted the answer any more
 */
export async function untilInStep(memberVersion: number, source: ClaimsSource): Promise<boolean> {
  // A token newer than the member is met where the member comes from this device's cache.
  const isInStep = (version: number | null): boolean => version !== null && version >= memberVersion;
  // Without a connection the token cannot be looked at; what this device remembers may be read all the same, and the
  // member arrives once more with the connection.
  const atHand = await source.claimedVersion(false).catch(() => memberVersion);
  if (isInStep(atHand)) return source.wanted();
  source.waiting();
  for (let pause = FIRST_WAIT_MS; source.wanted(); pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
    // A lost connection is no answer: it is asked again like an outdated one.
    const version = await source.claimedVersion(true).catch(() => null);
    if (isInStep(version)) return source.wanted();
    await source.wait(pause);
  }
  return false;
}
