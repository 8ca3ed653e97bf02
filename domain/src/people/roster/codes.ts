import type { KernelRefusalCode } from '../../kernel/refusal.ts';

/** Why the administrator can be refused. */
export const rosterRefusalCodes = [
  'reason-missing',
  'unchanged',
  'stale',
  'own-record',
  'own-departure',
  'last-admin',
  'admin-combined',
  'department-missing',
  'unit-missing',
  'unit-unknown',
  'department-unknown',
  'kin-unknown',
  'member-unknown',
  'already-left',
  'still-in-office',
  'account-taken',
  'account-unverified',
  'account-unknown',
  'name-taken',
] as const;
export type RosterCode = (typeof rosterRefusalCodes)[number] | KernelRefusalCode;
