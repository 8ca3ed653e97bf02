import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, type Firestore, getFirestore, setLogLevel, terminate } from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';

/** Custom claims of a token, as `request.auth.token` shows them. Part of the cache key, so keep them plain JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * One project of the running Firestore emulator, as its users see it.
 *
 * The same job as `@firebase/rules-unit-testing`, on the SDK's own `connectFirestoreEmulator`, because that package
 * loads rules without a content type, dates its tokens 1970 and returns the old namespaced API; the engine we run
 * without Java refuses the first two.
 */
export type RulesEnv = {
  readonly projectId: string;
  /** Replaces the project's rules. Throws with line and column when they do not compile. */
  loadRules(source: string): Promise<void>;
  /** The web SDK, signed in: listeners, transactions, cache. One instance (one channel) per uid and claims. */
  asUser(uid: string, claims?: Claims): Firestore;
  /** The same person over REST: no channel, no cache, each call is one request. */
  asLite(uid: string, claims?: Claims): lite.Firestore;
  /** Nobody signed in. REST only: over gRPC an emulator may take a missing header for the owner. */
  anonymousLite(): lite.Firestore;
  /** Runs `work` as the administrator, whom no rule binds. Use the functions of `firebase/firestore/lite` in it. */
  withoutRules<T>(work: (db: lite.Firestore) => Promise<T>): Promise<T>;
  /** Writes documents as the administrator: path → data. */
  seed(documents: Readonly<Record<string, lite.DocumentData>>): Promise<void>;
  /** Deletes every document of the project. The rules stay. */
  clear(): Promise<void>;
  /** Ends every channel. Call it in `afterAll`, or the test process will not end. */
  close(): Promise<void>;
};

/** Opens an environment on FIRESTORE_EMULATOR_HOST. Give each test file a project id of its own: data and rules are per project. */
export async function openRulesEnv(projectId: string, rules?: string): Promise<RulesEnv> {
  const address = emulatorAddress();
  // A listener that rules refuse is an expected outcome here; the SDK would print each one.
  setLogLevel('silent');
  lite.setLogLevel('silent');

  const apps: FirebaseApp[] = [];
  const users = new Map<string, Firestore>();
  const liteUsers = new Map<string, lite.Firestore>();

  function newApp(): FirebaseApp {
    const app = initializeApp({ projectId }, `rules-env:${projectId}:${crypto.randomUUID()}`);
    apps.push(app);
    return app;
  }

  function openLite(key: string, token: MockToken | 'owner' | undefined): lite.Firestore {
    return cached(liteUsers, key, () => {
      const db = lite.getFirestore(newApp());
      lite.connectFirestoreEmulator(db, address.host, address.port, token ? { mockUserToken: token } : {});
      return db;
    });
  }

  const env: RulesEnv = {
    projectId,

    async loadRules(source) {
      const response = await fetch(`${address.url}/emulator/v1/projects/${projectId}:securityRules`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: source }] } }),
      });
      if (!response.ok) throw new Error(compileError(await response.text(), source));
    },

    asUser(uid, claims = {}) {
      return cached(users, cacheKey(uid, claims), () => {
        const db = getFirestore(newApp());
        connectFirestoreEmulator(db, address.host, address.port, { mockUserToken: mockToken(uid, claims) });
        return db;
      });
    },

    asLite: (uid, claims = {}) => openLite(cacheKey(uid, claims), mockToken(uid, claims)),
    anonymousLite: () => openLite('anonymous', undefined),
    withoutRules: (work) => work(openLite('owner', 'owner')),

    async seed(documents) {
      const db = openLite('owner', 'owner');
      const batch = lite.writeBatch(db);
      for (const [path, data] of Object.entries(documents)) batch.set(lite.doc(db, path), data);
      await batch.commit();
    },

    async clear() {
      const documents = `${address.url}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
      const response = await fetch(documents, { method: 'DELETE' });
      if (!response.ok) throw new Error(`Could not clear ${projectId}: ${await response.text()}`);
    },

    async close() {
      await Promise.all([...users.values()].map((db) => terminate(db)));
      await Promise.all([...liteUsers.values()].map((db) => lite.terminate(db)));
      await Promise.all(apps.map((app) => deleteApp(app)));
    },
  };

  if (rules !== undefined) await env.loadRules(rules);
  return env;
}

/** The request went through. Returns its result; a denial or any other error fails the test with its message. */
export async function assertAllowed<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new Error(`Expected the rules to allow this, but: ${describe(error)}`, { cause: error });
  }
}

/** The rules refused the request. Success fails the test, and so does any error that is not PERMISSION_DENIED. */
export async function assertDenied(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (isDenied(error)) return;
    throw new Error(`Expected the rules to deny this, but it failed otherwise: ${describe(error)}`, { cause: error });
  }
  throw new Error('Expected the rules to deny this, but it was allowed');
}

/** Get, query, listen and write all report a denial with this one code. */
export function isDenied(error: unknown): boolean {
  return hasCode(error) && error.code === 'permission-denied';
}

type MockToken = { sub: string; iat: number };

// An engine that checks expiry needs a token issued now: the SDK's own default is 1970. It lives for an hour.
function mockToken(uid: string, claims: Claims): MockToken {
  return { ...claims, sub: uid, iat: Math.floor(Date.now() / 1000) };
}

function cacheKey(uid: string, claims: Claims): string {
  return `user:${uid}:${JSON.stringify(claims)}`;
}

function cached<T>(store: Map<string, T>, key: string, open: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const opened = open();
  store.set(key, opened);
  return opened;
}

function emulatorAddress(): { host: string; port: number; url: string } {
  const { FIRESTORE_EMULATOR_HOST: address } = process.env;
  if (!address) {
    throw new Error(
      "FIRESTORE_EMULATOR_HOST is not set. Run: npm run firebase -- emulators:exec --only firestore 'npx vitest run'",
    );
  }
  const { hostname, port } = new URL(`http://${address}`);
  return { host: hostname, port: Number(port || '80'), url: `http://${address}` };
}

// Engines word it differently ("L4:37", "4:37:", "line [4], column [37]"): the first pair of numbers is the place.
function compileError(body: string, source: string): string {
  const place = /\bL?(\d+):(\d+)|line \[(\d+)\], column \[(\d+)\]/.exec(body);
  const line = place?.[1] ?? place?.[3];
  const column = place?.[2] ?? place?.[4];
  if (line === undefined || column === undefined) return `The rules were not accepted: ${body}`;
  const text = source.split('\n')[Number(line) - 1]?.trim() ?? '';
  return `The rules do not compile at line ${line}, column ${column}: ${text}\n${body}`;
}

function hasCode(error: unknown): error is { code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return hasCode(error) ? `${String(error.code)}: ${error.message}` : error.message;
}
