import {
  type ActionDocument,
  type CaseFacts,
  type CaseState,
  caseProcedure,
  Department,
  type Member,
  paths,
  Unit,
  yearOf,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { digest } from '../digest.ts';
import { db } from '../services.ts';
import { staffOf } from './staff.ts';

type Loaded = { -readonly [Name in Exclude<keyof CaseFacts, 'now' | 'actor' | 'digest'>]: CaseFacts[Name] };
type Loaders = { readonly [Name in keyof Loaded]: () => Promise<Loaded[Name]> };

/** Reads, inside the transaction, what the action's row says it needs; touching anything else throws. */
export async function loadFacts(
  tx: Transaction,
  caseId: string,
  state: CaseState,
  action: ActionDocument,
  actor: Member,
): Promise<CaseFacts> {
  const needs: readonly (keyof Loaded)[] = isKnown(action.kind) ? caseProcedure.actions[action.kind].needs : [];
  const draft = needs.includes('draft') ? await loadDraft(tx, caseId) : {};
  // Before the first submission only the draft says whom and which department it concerns.
  const subjectId = textOf(draft['subjectId']) ?? state.subjectId;
  const unitId = textOf(draft['unitId']) ?? state.unitId;
  const departmentId = departmentOf(draft) ?? state.departmentId;
  const loaders: Loaders = {
    draft: async () => draft,
    subject: async () => (subjectId ? readMember(await tx.get(db.doc(paths.member(subjectId)))) : null),
    unit: async () => {
      const unit = unitId ? await tx.get(db.doc(paths.unit(unitId))) : null;
      return unit?.exists ? Unit.parse(unit.data()) : null;
    },
    department: async () => {
      const department = departmentId ? await tx.get(db.doc(paths.department(departmentId))) : null;
      return department?.exists ? Department.parse(department.data()) : null;
    },
    staff: async () => (departmentId ? staffOf(departmentId, tx) : []),
    lastNumber: async () => {
      const counter = await tx.get(db.doc(paths.counter(`case-${yearOf(action.at)}`)));
      const last: unknown = counter.get('last');
      return typeof last === 'number' ? last : 0;
    },
  };
  const loaded: Partial<Loaded> = {};
  async function load<Name extends keyof Loaded>(name: Name): Promise<void> {
    loaded[name] = await loaders[name]();
  }
  await Promise.all(needs.map(load));
  const facts = { ...nothing, now: action.at, actor, digest, ...loaded };
  // A fact that was not loaded must not pass for "there is none".
  return new Proxy(facts, {
    get(target, name) {
      const known = Object.keys(loaders).find((fact) => fact === name);
      if (known && !Object.hasOwn(loaded, known)) throw new Error(`${known} was not loaded: add it to the row's needs`);
      return Reflect.get(target, name);
    },
  });
}

const nothing: Loaded = { draft: null, subject: null, unit: null, department: null, staff: [], lastNumber: 0 };

async function loadDraft(tx: Transaction, caseId: string): Promise<Record<string, unknown>> {
  const { updatedAt: _, ...draft } = (await tx.get(db.doc(paths.draft(caseId)))).data() ?? {};
  return draft;
}

function isKnown(kind: string): kind is keyof typeof caseProcedure.actions {
  return Object.hasOwn(caseProcedure.actions, kind);
}

/** Ids come from what a client typed: only what can be a document id is looked up. Firestore reserves `__…__`. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && /^(?!__.*__$)[A-Za-z0-9_-]{1,128}$/.test(value) ? value : null;
}

function departmentOf(draft: Record<string, unknown>): string | null {
  const accountability = draft['accountability'];
  return typeof accountability === 'object' && accountability !== null && 'departmentId' in accountability
    ? textOf(accountability.departmentId)
    : null;
}
