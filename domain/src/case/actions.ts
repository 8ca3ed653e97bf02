import type * as z from 'zod/mini';
import { committeePayloads } from './payloads/committee.ts';
import { intakePayloads } from './payloads/intake.ts';
import { investigationPayloads } from './payloads/investigation.ts';
import { servicePayloads, supervisionPayloads } from './payloads/service.ts';
import { teamPayloads } from './payloads/team.ts';

/** The payload of each action that can be asked on a case, in the order of the procedure. */
export const casePayloads = {
  ...intakePayloads,
  ...teamPayloads,
  ...investigationPayloads,
  ...committeePayloads,
  ...servicePayloads,
  ...supervisionPayloads,
};
export type CaseActionKind = keyof typeof casePayloads;
export type CasePayloads = { [Kind in CaseActionKind]: z.infer<(typeof casePayloads)[Kind]> };
export const caseActionKinds = Object.keys(casePayloads) as readonly CaseActionKind[];

export const caseCapacities = [
  'applicant',
  'subject',
  'unit',
  'staff',
  'handler',
  'head',
  'committee',
  'secretary',
  'deputy',
  'supervisor',
  'superior',
  'guest',
  'system',
] as const;
export type CaseCapacity = (typeof caseCapacities)[number];
