import type { JsonObject } from '../../kernel/json.ts';
import type { Member } from '../member.ts';
import type { Department, Unit } from '../units.ts';

/** Whoever and whatever a decision about people may name, as on record now. */
export interface Named {
  readonly members: readonly Member[];
  readonly units: readonly Unit[];
  readonly departments: readonly Department[];
}

/**
 * A member as the log of changes keeps them: with the names of that day beside the ids, so that the log can be read
 * without looking anything up, and years later.
 */
export function recordOf(member: Omit<Member, 'version'>, { members, units, departments }: Named): JsonObject {
  const { name, post, unitId, department, roles, kin, active } = member;
  return {
    name,
    post,
    roles: [...roles],
    unitId,
    unit: units.find(({ id }) => id === unitId)?.name ?? unitId,
    departmentId: department,
    department: departments.find(({ id }) => id === department)?.name ?? department,
    kinIds: [...kin],
    kin: kin.map((uid) => members.find((one) => one.uid === uid)?.name ?? uid),
    active,
  };
}

/** What of a record people are shown, in this order. */
export const recordFields = [
  'name',
  'post',
  'roles',
  'unit',
  'department',
  'kin',
  'active',
  'accountability',
  'deputy',
  'from',
  'until',
  'delegation',
] as const;
export type RecordField = (typeof recordFields)[number];

/** The fields in which two records differ; a name stands for who bears it. */
export function changedFields(before: JsonObject, after: JsonObject): RecordField[] {
  const beneath: Partial<Record<RecordField, string>> = { unit: 'unitId', department: 'departmentId', kin: 'kinIds' };
  return recordFields.filter((field) => {
    const key = beneath[field] ?? field;
    return JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null);
  });
}
