import * as z from 'zod/mini';
import { RosterAsk } from './requests.ts';

/** What a request names, to be looked up before it is decided; nothing where it cannot be read. */
export interface RosterNeeds {
  readonly account: { readonly email: string } | { readonly uid: string } | null;
  /** The person it is about. */
  readonly of: string | null;
  readonly members: readonly string[];
  readonly units: readonly string[];
  readonly departments: readonly string[];
  /** A name that no other unit, or no other department, may bear. */
  readonly name: { readonly among: 'units' | 'departments'; readonly name: string; readonly of: string | null } | null;
}

const none: RosterNeeds = { account: null, of: null, members: [], units: [], departments: [], name: null };

/** @param asked as somebody sent it, unchecked */
export function rosterNeeds(asked: { readonly kind: string; readonly payload: unknown }): RosterNeeds {
  const parsed = z.safeParse(RosterAsk, { kind: asked.kind, payload: asked.payload });
  if (!parsed.success) return none;
  const { kind, payload } = parsed.data;
  switch (kind) {
    case 'register':
      return { ...none, account: payload.account, ...placesOf(payload), members: payload.kin };
    case 'change':
    case 'bringBack':
      return { ...none, of: payload.of, ...placesOf(payload), members: [payload.of, ...payload.kin] };
    case 'letGo':
      return { ...none, of: payload.of, members: [payload.of] };
    case 'addUnit':
      return { ...none, name: { among: 'units', name: payload.name, of: null } };
    case 'renameUnit':
      return { ...none, units: [payload.of], name: { among: 'units', name: payload.name, of: payload.of } };
    case 'addDepartment':
      return { ...none, name: { among: 'departments', name: payload.name, of: null } };
    case 'changeDepartment': {
      const { of, name } = payload;
      return { ...none, departments: [of], name: { among: 'departments', name, of } };
    }
  }
}

function placesOf({ unitId, department }: { unitId: string | null; department: string | null }) {
  return { units: unitId === null ? [] : [unitId], departments: department === null ? [] : [department] };
}
