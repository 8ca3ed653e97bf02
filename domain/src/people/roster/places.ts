import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { RosterCode } from './codes.ts';
import type { RosterDecision } from './decision.ts';
import type { RosterFacts } from './facts.ts';
import type { RosterAsk } from './requests.ts';

type Outcome = RosterDecision | Refusal<RosterCode>;
type Of<Kind extends RosterAsk['kind']> = Extract<RosterAsk, { kind: Kind }>['payload'];

export function addUnit({ name }: Of<'addUnit'>, { requestId, nameTaken }: RosterFacts): Outcome {
  if (nameTaken) return refuse('name-taken', { name });
  return {
    ok: true,
    write: { of: 'unit', unit: { id: requestId, name } },
    data: { of: requestId, name, before: null, after: { name }, reason: '' },
    tells: [],
  };
}

export function renameUnit({ of, was, name }: Of<'renameUnit'>, { units, nameTaken }: RosterFacts): Outcome {
  const unit = units.find(({ id }) => id === of);
  if (!unit) return refuse('unit-unknown');
  if (unit.name !== was) return refuse('stale', { name: unit.name, last: null });
  if (name === was) return refuse('unchanged');
  if (nameTaken) return refuse('name-taken', { name });
  return {
    ok: true,
    write: { of: 'unit', unit: { ...unit, name } },
    data: { of, name, before: { name: was }, after: { name }, reason: '' },
    tells: [],
  };
}

export function addDepartment(payload: Of<'addDepartment'>, { requestId, nameTaken }: RosterFacts): Outcome {
  const { name, accountability, reason = '' } = payload;
  if (nameTaken) return refuse('name-taken', { name });
  if (accountability && reason.trim() === '') return refuse('reason-missing');
  return {
    ok: true,
    write: { of: 'department', department: { id: requestId, name, accountability } },
    data: { of: requestId, name, before: null, after: { name, accountability }, reason: reason.trim() },
    tells: accountability ? ['supervisor'] : [],
  };
}

export function changeDepartment(payload: Of<'changeDepartment'>, facts: RosterFacts): Outcome {
  const { of, was, name, accountability, reason = '' } = payload;
  const department = facts.departments.find(({ id }) => id === of);
  if (!department) return refuse('department-unknown');
  if (department.name !== was.name || department.accountability !== was.accountability)
    return refuse('stale', { name: department.name, last: null });
  const renamed = name !== was.name;
  const turned = accountability !== was.accountability;
  if (!renamed && !turned) return refuse('unchanged');
  if (renamed && facts.nameTaken) return refuse('name-taken', { name });
  if (turned && reason.trim() === '') return refuse('reason-missing');
  return {
    ok: true,
    write: { of: 'department', department: { id: of, name, accountability } },
    data: { of, name, before: { ...was }, after: { name, accountability }, reason: reason.trim() },
    tells: turned ? ['supervisor'] : [],
  };
}
