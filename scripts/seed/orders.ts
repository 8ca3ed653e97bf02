import { addDays, newRectification, type PlainDate } from '@rongcuo/domain';
import { today } from './lead.ts';

/** An order to put something right, and what its people ask as it goes on. */

export type ActOn = (
  uid: string,
  matter: string,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/** Who issues it, and for whom. */
export interface OrderCast {
  readonly issuer: string;
  readonly cadre: string;
}

/** How far an order can be led. */
export const orderStages = ['issued', 'underway', 'reported', 'closed'] as const;
export type OrderStage = (typeof orderStages)[number];

export const orderProblems = ['选课系统上线前没有组织压力演练', '故障发生后没有在当日书面报告'] as const;

/** What somebody issues. */
export function orderFor(cadre: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    as: 'department',
    form: 'reminderTalk',
    subjectId: cadre,
    title: '选课系统故障暴露问题的整改',
    problems: [...orderProblems],
    due: addDays(today(), 30),
    reference: '纪监约〔2026〕7号',
    ...changes,
  };
}

export function planUntil(by: PlainDate): Record<string, unknown> {
  return {
    steps: {
      p1: { what: '每学期选课前组织一次全流程压力演练，形成记录。', by },
      p2: { what: '修订应急预案，写明当日书面报告的责任人。', by },
    },
  };
}

export const orderReport = { done: { p1: '已组织演练两次，记录在案。', p2: '应急预案已修订并印发。' } } as const;
export const orderFound = { notes: { p1: '查阅演练记录，属实。', p2: '查阅印发文件，属实。' } } as const;

/**
 * Leads an order from its draft to a stage, by what its people ask at each.
 * @param begin as somebody; returns its path
 */
export async function leadOrder(
  begin: (uid: string, face: object) => Promise<string>,
  act: ActOn,
  { issuer, cadre }: OrderCast,
  to: OrderStage,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const matter = await begin(issuer, newRectification(issuer));
  const steps: Readonly<Record<OrderStage, () => Promise<unknown>>> = {
    issued: () => act(issuer, matter, 'issue', orderFor(cadre, changes)),
    underway: () => act(cadre, matter, 'plan', planUntil(addDays(today(), 20))),
    reported: () => act(cadre, matter, 'report', orderReport),
    closed: () => act(issuer, matter, 'verify', orderFound),
  };
  for (const stage of orderStages.slice(0, orderStages.indexOf(to) + 1)) await steps[stage]();
  return matter;
}
