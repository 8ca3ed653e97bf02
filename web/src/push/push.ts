import type { Device } from '@rongcuo/domain';
import type { Shelf } from '../data/shelf.ts';
import { forgetKept, keptAt } from './kept.ts';

/** What the browser does for it. */
export interface PushBrowser {
  /** Null: it cannot push at all. */
  readonly permission: () => NotificationPermission | null;
  /** Asks the person; to be called upon a tap of theirs and never otherwise. */
  readonly ask: () => Promise<NotificationPermission>;
  /** A registration that nobody had before: what an earlier person of this browser was told by is over with it. */
  readonly newToken: () => Promise<string>;
  /** The registration there is, which the browser may have renewed. */
  readonly token: () => Promise<string>;
  /** Ends it on this browser, with a connection or without. */
  readonly forget: () => Promise<void>;
  /** What the person may know it by. */
  readonly label: string;
}

/** Where a person's devices are kept. */
export interface Devices {
  readonly put: (uid: string, id: string, device: Device) => Promise<void>;
  readonly remove: (uid: string, id: string) => Promise<void>;
}

/** `blocked`: the browser was told to ask no more. */
export type PushState = 'unsupported' | 'blocked' | 'off' | 'on';

interface Means {
  readonly browser: PushBrowser;
  readonly devices: Devices;
  readonly shelf: Shelf;
  readonly newId: () => string;
}

/** Signing out waits for the server only so long; the browser itself is done at once. */
const PATIENCE_MS = 2_500;

/** Being told on this browser: asked for by the person, ended by them or with their leaving. */
export function createPush({ browser, devices, shelf, newId }: Means) {
  const idOf = (uid: string): string | null => shelf.getItem(keptAt(uid));

  function stateOf(uid: string): PushState {
    const permission = browser.permission();
    if (permission === null) return 'unsupported';
    if (permission === 'denied') return 'blocked';
    return permission === 'granted' && idOf(uid) !== null ? 'on' : 'off';
  }

  async function turnOn(uid: string): Promise<PushState> {
    if (browser.permission() === null || (await browser.ask()) !== 'granted') return stateOf(uid);
    const token = await browser.newToken();
    const id = newId();
    try {
      await devices.put(uid, id, { token, label: browser.label });
    } catch (error) {
      await browser.forget();
      throw error;
    }
    forgetKept(shelf);
    shelf.setItem(keptAt(uid), id);
    return stateOf(uid);
  }

  async function turnOff(uid: string): Promise<PushState> {
    const id = idOf(uid);
    forgetKept(shelf);
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const removed = id === null ? Promise.resolve() : devices.remove(uid, id);
    // What stays on record for lack of a connection reaches nothing any more, and is forgotten when it is tried.
    await Promise.all([Promise.race([removed.catch(() => {}), late]), browser.forget()]);
    return stateOf(uid);
  }

  /** Keeps the registration on record as the browser has it; for a person who has asked for it here. */
  async function keep(uid: string): Promise<void> {
    const id = idOf(uid);
    if (id === null || stateOf(uid) !== 'on') return;
    await devices.put(uid, id, { token: await browser.token(), label: browser.label });
  }

  /** For whoever is signed out by others: nothing on record is theirs to change any more. */
  async function abandon(): Promise<void> {
    forgetKept(shelf);
    await browser.forget();
  }

  return { stateOf, idOf, turnOn, turnOff, keep, abandon };
}
export type Push = ReturnType<typeof createPush>;
