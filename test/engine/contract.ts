import * as sdk from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { assertAllowed, assertDenied, type Claims, openRulesEnv, type RulesEnv } from '../support/rules-env.ts';

export type Verdict = 'allow' | 'deny';
export type Caller = { readonly uid: string; readonly claims?: Claims };
type Documents = Readonly<Record<string, lite.DocumentData>>;
type Where = readonly [field: string, op: lite.WhereFilterOp, value: unknown];
type Write =
  | { readonly set: string; readonly data: lite.DocumentData }
  | { readonly update: string; readonly data: lite.DocumentData }
  | { readonly delete: string };

/** One request, as data. Reads are asked twice, over REST and over the SDK's listen stream; writes go over REST. */
export type Request =
  | { readonly get: string }
  | { readonly list: string; readonly where?: readonly Where[]; readonly limit?: number }
  | { readonly group: string; readonly limit?: number }
  | { readonly batch: readonly Write[] }
  | Write;

/** A request and the verdict production gives. `as: null` is nobody signed in; left out, it is alice. */
export type Check = {
  readonly title: string;
  readonly as?: Caller | null;
  readonly request: Request;
  readonly verdict: Verdict;
};

/** One construct of the language: `match` blocks of its own, the documents there are, and what each request gets. */
export type Construct = {
  readonly title: string;
  readonly rules: string;
  readonly seed?: Documents;
  readonly checks: readonly Check[];
  /** Outside the dialect, because this engine errs. Each of its checks must then fail there, or the entry is stale. */
  readonly differs?: { readonly firenook: string };
};

/** Short form for one expression over `data`, the document that alice is about to create: one test for all of them. */
export type Condition = {
  readonly title: string;
  readonly when: string;
  readonly allows?: readonly lite.DocumentData[];
  readonly denies?: readonly lite.DocumentData[];
  readonly differs?: { readonly firenook: string };
};

type Engine = 'official' | 'firenook';

const ALICE: Caller = { uid: 'alice' };

/**
 * Proves a topic's constructs on the engine that runs. All go into one ruleset, each with collections of its own, in a
 * project of their own; a construct that differs on this engine gets a project to itself, for it may not even compile.
 */
export function contract(topic: string, table: readonly (Construct | Condition)[], serviceScope = ''): void {
  const project = `demo-engine-${topic}`;
  const constructs = table.map((row, index) => ('when' in row ? expand(row, `when${index}`) : row));
  suite(project, constructs.filter(agrees), serviceScope);
  constructs
    .filter((construct) => !agrees(construct))
    .forEach((construct, index) => {
      suite(`${project}-${index}`, [construct], serviceScope);
    });
}

const agrees = ({ differs }: Construct): boolean => differs === undefined;

function suite(projectId: string, constructs: readonly Construct[], serviceScope: string): void {
  describe(projectId, () => {
    let engine: Engine = 'official';
    let env: RulesEnv | undefined;
    let invalid: Error | undefined;

    beforeAll(async () => {
      engine = await engineName();
      env = await openRulesEnv(projectId);
      const blocks = constructs.map((construct) => construct.rules).join('\n');
      await env.loadRules(ruleset(blocks, serviceScope)).catch((error: Error) => {
        invalid = error;
      });
    });
    afterAll(() => env?.close());

    async function judge({ seed, differs }: Construct, check: Check): Promise<void> {
      if (env === undefined) throw new Error('The environment is not open');
      const judgement = invalid ? Promise.reject(invalid) : proves(env, seed, check);
      if (differs && engine === 'firenook') await disagrees(judgement, differs.firenook);
      else await judgement;
    }

    for (const construct of constructs) {
      const { title, checks } = construct;
      if ('when' in construct) {
        it(title, async () => {
          for (const check of checks) await judge(construct, check);
        });
      } else {
        describe(title, () => {
          for (const check of checks) it(`${check.verdict}: ${check.title}`, () => judge(construct, check));
        });
      }
    }
  });
}

async function proves(env: RulesEnv, seed: Documents | undefined, check: Check): Promise<void> {
  const { as = ALICE, request, verdict, title } = check;
  await env.clear();
  if (seed) await env.seed(seed);
  const settles = verdict === 'allow' ? assertAllowed : assertDenied;
  try {
    await settles(overRest(as ? env.asLite(as.uid, as.claims) : env.anonymousLite(), request));
    // Nobody signed in is asked over REST alone, see RulesEnv.anonymousLite.
    const read = as && overStream(env.asUser(as.uid, as.claims), request);
    if (read) await settles(read);
  } catch (error) {
    throw new Error(`${verdict} ${title}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Fails when the check passes: the recorded difference is gone, so the construct belongs to the dialect now. */
async function disagrees(judgement: Promise<void>, reason: string): Promise<void> {
  try {
    await judgement;
  } catch {
    return;
  }
  throw new Error(`This engine now agrees with production. Remove the entry: ${reason}`);
}

function overRest(db: lite.Firestore, request: Request): Promise<unknown> {
  if ('get' in request) return lite.getDoc(lite.doc(db, request.get));
  if ('list' in request || 'group' in request) {
    const from = 'list' in request ? lite.collection(db, request.list) : lite.collectionGroup(db, request.group);
    const filters = ('list' in request && request.where) || [];
    const bounds = request.limit === undefined ? [] : [lite.limit(request.limit)];
    return lite.getDocs(lite.query(from, ...filters.map((filter) => lite.where(...filter)), ...bounds));
  }
  if ('batch' in request) {
    const batch = lite.writeBatch(db);
    for (const write of request.batch) {
      if ('set' in write) batch.set(lite.doc(db, write.set), write.data);
      else if ('update' in write) batch.update(lite.doc(db, write.update), write.data);
      else batch.delete(lite.doc(db, write.delete));
    }
    return batch.commit();
  }
  if ('set' in request) return lite.setDoc(lite.doc(db, request.set), request.data);
  if ('update' in request) return lite.updateDoc(lite.doc(db, request.update), request.data);
  return lite.deleteDoc(lite.doc(db, request.delete));
}

function overStream(db: sdk.Firestore, request: Request): Promise<unknown> | undefined {
  if ('get' in request) return sdk.getDocFromServer(sdk.doc(db, request.get));
  if ('list' in request || 'group' in request) {
    const from = 'list' in request ? sdk.collection(db, request.list) : sdk.collectionGroup(db, request.group);
    const filters = ('list' in request && request.where) || [];
    const bounds = request.limit === undefined ? [] : [sdk.limit(request.limit)];
    return sdk.getDocsFromServer(sdk.query(from, ...filters.map((filter) => sdk.where(...filter)), ...bounds));
  }
  return undefined;
}

function expand(condition: Condition, collection: string): Construct & { when: string } {
  const { when, allows = [], denies = [], ...rest } = condition;
  const check = (verdict: Verdict) => (data: lite.DocumentData, row: number) => ({
    title: JSON.stringify(data),
    request: { set: `${collection}/${verdict}${row}`, data },
    verdict,
  });
  return {
    ...rest,
    when,
    rules: `match /${collection}/{id} {
      function holds(data) { return ${when}; }
      allow create: if holds(request.resource.data);
    }`,
    checks: [...allows.map(check('allow')), ...denies.map(check('deny'))],
  };
}

/** A whole file of rules around the given match blocks. `$(db)` is the database in their paths. */
export function ruleset(blocks: string, serviceScope = ''): string {
  return `rules_version = '2';
service cloud.firestore {
  ${serviceScope}
  match /databases/{db}/documents {
    ${blocks}
  }
}`;
}

// The official emulator answers its root with "Ok"; firenook does not.
async function engineName(): Promise<Engine> {
  const { FIRESTORE_EMULATOR_HOST: address } = process.env;
  const answer = await fetch(`http://${address}/`);
  return (await answer.text()).trim() === 'Ok' ? 'official' : 'firenook';
}
