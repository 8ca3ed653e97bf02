import type { FirebaseOptions } from 'firebase/app';
import { setClock } from './clock-offset.ts';
import { type EmulatorAddresses, learnEmulators } from './emulator-script.ts';

/**
 * Every address the SDKs talk to comes from here, at run time. An office that reaches Google only through a reverse
 * proxy changes this file and no other.
 */
export interface Connection {
  readonly config: FirebaseOptions;
  /** Null in production. */
  readonly emulators: EmulatorAddresses | null;
}

/** The site answers, but is not set up as a Firebase site: nobody's connection is to blame. */
export class NotConfigured extends Error {}

const CONFIG = '/__/firebase/init.json';
const PATIENCE_MS = 20_000;

let connecting: Promise<Connection> | null = null;

/** Learns the configuration once; after a failure the next call tries again. */
export function connect(): Promise<Connection> {
  connecting ??= learn().catch((error: unknown) => {
    connecting = null;
    throw error;
  });
  return connecting;
}

async function learn(): Promise<Connection> {
  const config = await readConfig();
  // A demo project has no production; elsewhere only this machine's own hosting emulator is asked for addresses.
  const local = config.projectId?.startsWith('demo-') || ['localhost', '127.0.0.1'].includes(location.hostname);
  const emulators = local ? await learnEmulators() : null;
  if (emulators && config.projectId) {
    const { learnDemoClock } = await import('./demo-clock.ts');
    await learnDemoClock(emulators, config.projectId);
  }
  return { config, emulators };
}

async function readConfig(): Promise<FirebaseOptions> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(CONFIG, { cache: 'no-store', signal: patience.signal });
    setClock(response.headers.get('Date'), response.headers.get('Age'), Date.now());
    const body = await response.text();
    if (response.status >= 500) throw new TypeError(`status ${response.status}`);
    return decodeConfig(body);
  } finally {
    clearTimeout(timer);
  }
}

/** @param body what the site answered; a page instead of JSON means that it has no Firebase configuration */
export function decodeConfig(body: string): FirebaseOptions {
  const fields = parse(body);
  const text = (key: string): string | null => {
    const value = fields?.[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const apiKey = text('apiKey');
  const projectId = text('projectId');
  if (apiKey === null || projectId === null) throw new NotConfigured('no usable Firebase configuration');
  const authDomain = text('authDomain');
  const appId = text('appId');
  // Without it nothing can be pushed; all else works.
  const messagingSenderId = text('messagingSenderId');
  return {
    apiKey,
    projectId,
    ...(authDomain ? { authDomain } : {}),
    ...(appId ? { appId } : {}),
    ...(messagingSenderId ? { messagingSenderId } : {}),
  };
}

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
