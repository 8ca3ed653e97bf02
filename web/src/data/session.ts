import type { Member, Role } from '@rongcuo/domain';
import type { User } from 'firebase/auth';
import { computed, shallowRef } from 'vue';
import { keepOnlyOf } from '../drafts/journal.ts';
import { isPushKept } from '../push/kept.ts';
import { untilInStep } from './claims-sync.ts';
import { connect } from './connection.ts';
import { type Failure, failureOf } from './failure.ts';
import { PATIENCE_MS } from './live-state.ts';
import { type MemberSource, watchMember } from './member-source.ts';
import { shelf } from './shelf.ts';
import { authSdk, forgetCache } from './stores.ts';

/** Who is here, and whether the rules will know it too. */
export type Session =
  | { readonly state: 'starting'; readonly slow: boolean }
  | { readonly state: 'failed'; readonly failure: Exclude<Failure, 'denied'> }
  | { readonly state: 'signedOut'; readonly because: 'asked' | 'inactive' }
  /** Signed in, but no such member: an account nobody has registered. */
  | { readonly state: 'stranger'; readonly uid: string }
  /** The member's claims are still on their way into the token. */
  | { readonly state: 'updating'; readonly slow: boolean }
  /** `epoch` counts the tokens: what was refused under an older one is worth asking again. */
  | { readonly state: 'ready'; readonly member: Member; readonly epoch: number; readonly updating: boolean };

export const session = shallowRef<Session>({ state: 'starting', slow: false });
/** Whether this is the emulator with its invented people. */
export const onEmulator = shallowRef(false);

export const member = computed<Member | null>(() => (session.value.state === 'ready' ? session.value.member : null));
export const holds = (...wanted: readonly Role[]): boolean =>
  member.value?.roles.some((role) => wanted.includes(role)) ?? false;

let epoch = 0;
/** Counts up when the person changes, so that late answers about an earlier one are dropped. */
let turn = 0;
let source: MemberSource | null = null;
let started = false;
let because: 'asked' | 'inactive' = 'asked';

/** Called once at the start, and again by whoever wants to try again after a failure. */
export async function startSession(): Promise<void> {
  if (started) {
    if (session.value.state !== 'ready') begin();
    return void source?.again();
  }
  started = true;
  begin();
  try {
    const { sdk, opened } = await authSdk();
    onEmulator.value = (await connect()).emulators !== null;
    sdk.watchUser(opened.auth, (user) => void follow(user));
  } catch (error) {
    started = false;
    fail(failureOf(error));
  }
}

/**
 * Asks whether the token was outdated, after the server has denied what this page thought allowed.
 * @returns true when it has been renewed, so that asking again is worth while
 */
export async function recheckSession(): Promise<boolean> {
  const before = epoch;
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([source?.again(), late]);
  return epoch !== before;
}

async function follow(user: User | null): Promise<void> {
  turn += 1;
  const mine = turn;
  source?.stop();
  source = null;
  keepOnlyOf(shelf, user?.uid ?? null);
  if (!user) {
    // What this person read must not stay on a computer that others use.
    await Promise.all([forgetCache(), forgetPush()]);
    if (mine !== turn) return;
    session.value = { state: 'signedOut', because };
    because = 'asked';
    return;
  }
  begin();
  source = watchMember(user.uid, {
    found: async (found) => {
      if (mine === turn) await arrive(user, found, mine);
    },
    missing: () => {
      if (mine === turn) session.value = { state: 'stranger', uid: user.uid };
    },
    failed: (failure) => {
      if (mine === turn && session.value.state !== 'ready') fail(failure);
    },
  });
}

/** Whoever comes next is not to see that something waits for this person. */
async function forgetPush(): Promise<void> {
  if (!isPushKept()) return;
  const { openPush } = await import('../push/open-push.ts');
  await openPush().abandon();
}

function begin(): void {
  session.value = { state: 'starting', slow: false };
  becomeSlow('starting');
}

/** The version last arrived; an older one still waiting for its claims gives up. */
let arrived = 0;

async function arrive(user: User, found: Member, mine: number): Promise<void> {
  const { sdk, opened } = await authSdk();
  if (mine !== turn) return;
  if (!found.active) {
    because = 'inactive';
    await sdk.leave(opened.auth);
    return;
  }
  arrived = found.version;
  const inStep = await untilInStep(found.version, {
    claimedVersion: (renew) => sdk.claimedVersion(user, renew),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    wanted: () => mine === turn && arrived === found.version,
    waiting: () => {
      const now = session.value;
      // Whoever is at work stays there: only a page not yet open waits for the claims.
      session.value = now.state === 'ready' ? { ...now, updating: true } : { state: 'updating', slow: false };
      becomeSlow('updating');
    },
  });
  if (!inStep) return;
  const now = session.value;
  const sameToken = now.state === 'ready' && !now.updating && now.member.version === found.version;
  if (!sameToken) epoch += 1;
  session.value = { state: 'ready', member: found, epoch, updating: false };
}

function fail(failure: Failure): void {
  session.value = { state: 'failed', failure: failure === 'denied' ? 'fault' : failure };
}

let slowness: ReturnType<typeof setTimeout> | undefined;

function becomeSlow(state: 'starting' | 'updating'): void {
  clearTimeout(slowness);
  slowness = setTimeout(() => {
    if (session.value.state === state) session.value = { state, slow: true };
  }, PATIENCE_MS);
}
