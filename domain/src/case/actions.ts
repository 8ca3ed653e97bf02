import type * as z from 'zod/mini';
import { teamPayloads } from '../team/payloads.ts';
import { committeePayloads } from './payloads/committee.ts';
import { intakePayloads } from './payloads/intake.ts';
import { investigationPayloads } from './payloads/investigation.ts';
import { keepingPayloads } from './payloads/keeping.ts';
import { servicePayloads, supervisionPayloads } from './payloads/service.ts';

/** The payload of each action that can be asked on a case, in the order of the procedure. */
export const casePayloads = {
  ...intakePayloads,
  ...teamPayloads,
  ...investigationPayloads,
  ...committeePayloads,
  ...servicePayloads,
  ...supervisionPayloads,
  ...keepingPayloads,
};
export type CaseActionKind = keyof typeof casePayloads;
export type CasePayloads = { [Kind in CaseActionKind]: z.infer<(typeof casePayloads)[Kind]> };
export const caseActionKinds = Object.keys(casePayloads) as readonly CaseActionKind[];

/** What nobody asks: the house does it by itself. */
export const houseKinds = [
  'close',
  'noteDeparture',
  'remind',
  'recount',
  'invitationOver',
] as const satisfies readonly CaseActionKind[];
export type HouseKind = (typeof houseKinds)[number];

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
