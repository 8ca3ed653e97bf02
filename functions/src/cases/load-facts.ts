import {
  type ActionDocument,
  type CaseFacts,
  type CaseState,
  type CountedFile,
  caseProcedure,
  caseSeriesOf,
  Department,
  defaultPolicy,
  emptyBooks,
  filePaths,
  firstCalendar,
  type Member,
  type Policy,
  paths,
  Result,
  Unit,
  yearOf,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readFile } from '../attachments/read-file.ts';
import { calendarInForce } from '../calendar/calendar-at.ts';
import { readMember } from '../decode.ts';
import { digest } from '../digest.ts';
import { policyAt } from '../policy/policy-at.ts';
import { db } from '../services.ts';
import { identify, idOf } from './identify.ts';
import { institutionOf } from './institution.ts';
import { loadBook } from './load-books.ts';

type Fact = Exclude<keyof CaseFacts, 'now' | 'actor' | 'actionId' | 'digest'>;
type Loaded = { -readonly [Name in Fact]: CaseFacts[Name] };
type Loaders = { readonly [Name in Exclude<Fact, 'named'>]: () => Promise<Loaded[Name]> };

interface Case {
  readonly caseId: string;
  readonly actionId: string;
  readonly state: CaseState;
}

/** Reads, inside the transaction, what the action's row says it needs; touching anything else throws. */
export async function loadFacts(
  tx: Transaction,
  { caseId, actionId, state }: Case,
  action: ActionDocument,
  actor: Member,
): Promise<CaseFacts> {
  const row = isKnown(action.kind) ? caseProcedure.actions[action.kind] : null;
  const needs: readonly Fact[] = row?.needs ?? [];
  const draft = needs.includes('draft') ? await loadDraft(tx, caseId) : {};
  const about = await identify(state, action, actor, draft, async (uid) => (await memberAt(tx, uid))?.unitId ?? null);
  const loaders: Loaders = {
    draft: async () => draft,
    subject: () => memberAt(tx, about.subjectId),
    unit: async () => Unit.safeParse(await dataAt(tx, about.unitId && paths.unit(about.unitId))).data ?? null,
    department: async () =>
      Department.safeParse(await dataAt(tx, about.departmentId && paths.department(about.departmentId))).data ?? null,
    institution: () => institutionOf(about.departmentId, tx),
    files: () => loadFiles(tx, caseId),
    claimed: () => loadClaimed(tx, caseId, state),
    policy: () => loadPolicy(tx, state),
    calendar: () => calendarInForce(tx),
    determination: () => loadDetermination(tx, caseId),
    lastNumber: async () => {
      const last = (await dataAt(tx, paths.counter(caseSeriesOf(yearOf(action.at)))))?.['last'];
      return typeof last === 'number' ? last : 0;
    },
    team: () => loadBook(tx, caseId, 'team'),
    investigation: () => loadBook(tx, caseId, 'investigation'),
    recommendation: () => loadBook(tx, caseId, 'recommendation'),
    meeting: () => loadBook(tx, caseId, 'meeting'),
    referral: () => loadBook(tx, caseId, 'referral'),
    supervision: () => loadBook(tx, caseId, 'supervision'),
    appeal: () => loadBook(tx, caseId, 'appeal'),
  };
  const loaded: Partial<Loaded> = {};
  async function load<Name extends keyof Loaders>(name: Name): Promise<void> {
    loaded[name] = await loaders[name]();
  }
  await Promise.all(needs.filter((need) => need !== 'named').map(load));
  const facts = { ...nothing, now: action.at, actor, actionId, digest, ...loaded };
  if (row && needs.includes('named')) facts.named = loaded.named = await loadNamed(tx, row, action, facts);
  // A fact that was not loaded must not pass for "there is none".
  return new Proxy(facts, {
    get(target, name) {
      const known = Object.keys(nothing).find((fact) => fact === name);
      if (known && !Object.hasOwn(loaded, known)) throw new Error(`${known} was not loaded: add it to the row's needs`);
      return Reflect.get(target, name);
    },
  });
}

const nothing: Loaded = {
  draft: null,
  subject: null,
  unit: null,
  department: null,
  institution: { staff: [], committee: [], supervisors: [], superiors: [] },
  named: [],
  files: [],
  claimed: [],
  policy: defaultPolicy,
  calendar: firstCalendar,
  determination: null,
  lastNumber: 0,
  ...emptyBooks,
};

async function dataAt(tx: Transaction, path: string | null): Promise<Record<string, unknown> | undefined> {
  return path === null || path === '' ? undefined : (await tx.get(db.doc(path))).data();
}

async function memberAt(tx: Transaction, uid: string | null): Promise<Member | null> {
  return uid === null ? null : readMember(await tx.get(db.doc(paths.member(uid))));
}

async function loadDraft(tx: Transaction, caseId: string): Promise<Record<string, unknown>> {
  const { updatedAt: _, ...draft } = (await dataAt(tx, paths.draft(caseId))) ?? {};
  return draft;
}

/** The files that count; how many there can be is bounded where they come to count. */
async function loadFiles(tx: Transaction, caseId: string): Promise<CountedFile[]> {
  const found = await tx.get(db.collection(filePaths.files(caseId)).where('state', '==', 'ready'));
  return found.docs.flatMap((one) => {
    const file = readFile(one);
    return file ? [{ ...file, id: one.id }] : [];
  });
}

/** The circumstances that the last submission claimed; a case opened by a department claims none. */
async function loadClaimed(tx: Transaction, caseId: string, state: CaseState): Promise<string[]> {
  if (state.submissions === 0) return [];
  const claimed = (await dataAt(tx, paths.submission(caseId, state.submissions)))?.['circumstances'];
  return typeof claimed === 'object' && claimed !== null ? Object.keys(claimed) : [];
}

/** The parameters the case began under, or, where it begins now, those in force. */
async function loadPolicy(tx: Transaction, state: CaseState): Promise<Policy> {
  return policyAt(tx, state.policyVersion ?? (await dataAt(tx, paths.policy('current')))?.['version']);
}

/** The result as last determined, or as an appeal changed it. */
async function loadDetermination(tx: Transaction, caseId: string): Promise<Result | null> {
  const last = await tx.get(db.collection(paths.determinations(caseId)).orderBy('on', 'desc').limit(1));
  const [determination] = last.docs;
  return determination ? Result.parse(determination.get('result')) : null;
}

type Row = (typeof caseProcedure.actions)[keyof typeof caseProcedure.actions];

/** The members whom the payload names; whoever cannot be found is left out, and the guards say so. */
async function loadNamed(tx: Transaction, row: Row, action: ActionDocument, facts: CaseFacts): Promise<Member[]> {
  const names: ((payload: never, facts: CaseFacts) => readonly string[]) | undefined = row.names;
  const parsed = row.payload.safeParse(action.payload);
  if (!names || !parsed.success) return [];
  const ids = [...new Set(names(parsed.data as never, facts))].map(idOf).filter((id) => id !== null);
  const members = await Promise.all(ids.map((id) => memberAt(tx, id)));
  return members.filter((member) => member !== null);
}

function isKnown(kind: string): kind is keyof typeof caseProcedure.actions {
  return Object.hasOwn(caseProcedure.actions, kind);
}
