import * as z from 'zod/mini';
import { schemaProblems } from '../../kernel/decide.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { RosterCode } from './codes.ts';
import type { RosterDecision } from './decision.ts';
import type { RosterFacts } from './facts.ts';
import { bringBack, change, letGo, register } from './people.ts';
import { addDepartment, addUnit, changeDepartment, renameUnit } from './places.ts';
import { RosterAsk } from './requests.ts';

/**
 * Decides one request of the administrator. Pure: authority first, then what was sent, then what stands against it.
 * @param asked as somebody sent it, unchecked
 */
export function decideRoster(
  asked: { readonly kind: string; readonly payload: unknown },
  facts: RosterFacts,
): RosterDecision | Refusal<RosterCode> {
  if (!facts.actor?.active) return refuse('inactive');
  if (!facts.actor.roles.includes('admin')) return refuse('not-yours', { kind: asked.kind });
  const parsed = z.safeParse(RosterAsk, { kind: asked.kind, payload: asked.payload });
  if (parsed.error?.issues.some(({ path }) => path[0] === 'kind'))
    return refuse('unknown-action', { kind: asked.kind });
  if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
  const { kind, payload } = parsed.data;
  switch (kind) {
    case 'register':
      return register(payload, facts);
    case 'change':
      return change(payload, facts);
    case 'letGo':
      return letGo(payload, facts);
    case 'bringBack':
      return bringBack(payload, facts);
    case 'addUnit':
      return addUnit(payload, facts);
    case 'renameUnit':
      return renameUnit(payload, facts);
    case 'addDepartment':
      return addDepartment(payload, facts);
    case 'changeDepartment':
      return changeDepartment(payload, facts);
  }
}
