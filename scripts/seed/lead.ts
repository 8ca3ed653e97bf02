import {
  boundaryIds,
  type CaseActionKind,
  conditionIds,
  type FindingTarget,
  instantFromMillis,
  type PlainDate,
  plainDateOf,
  type Result,
  type Vote,
} from '@rongcuo/domain';

/** The people who carry a case to the committee, by their uids. */
export interface Cast {
  readonly cadre: string;
  readonly clerk: string;
  readonly second: string;
  readonly head: string;
}

/** What they write and decide. */
export interface Plan {
  /** The circumstances claimed. */
  readonly claimed: readonly string[];
  /** What the investigation finds not met. */
  readonly unmet: readonly FindingTarget[];
  readonly result: Result;
  readonly meetingOn: PlainDate;
  readonly votes: Readonly<Record<string, Vote>>;
  readonly ninthBasis: string;
}

export type Act = (
  uid: string,
  caseId: string,
  kind: CaseActionKind,
  payload: Readonly<Record<string, unknown>>,
  actionId?: string,
) => Promise<unknown>;

/** The members of the demo's committee, all of them due. */
export const committee = ['wu', 'he', 'xu', 'shen', 'han'] as const;

/** How far a case can be led; `found`: nothing is left to investigate, `voted`: all have voted. */
export const stages = [
  'submitted',
  'accepted',
  'investigating',
  'found',
  'recommended',
  'deliberating',
  'voted',
  'determined',
  'served',
] as const;
export type Stage = (typeof stages)[number];

export const today = (): PlainDate => plainDateOf(instantFromMillis(Date.now()));

const usualPlan = (): Plan => ({
  claimed: ['reformPilot'],
  unmet: [],
  result: { tolerate: true, liability: 'exempt' },
  meetingOn: today(),
  votes: Object.fromEntries(committee.map((uid) => [uid, 'for'])),
  ninthBasis: '',
});

type Step = (
  act: (uid: string, kind: CaseActionKind, payload: object, actionId?: string) => Promise<unknown>,
) => Promise<void>;

/** What each stage takes, from the one before. */
function steps(cast: Cast, plan: Plan): Readonly<Record<Stage, Step>> {
  const targets = [
    ...conditionIds.map((id) => `conditions.${id}` as const),
    ...boundaryIds.map((id) => `boundaries.${id}` as const),
    ...plan.claimed.map((id) => `circumstances.${id}`),
  ];
  return {
    submitted: async (act) => {
      await act(cast.cadre, 'submit', { declared: true });
    },
    accepted: async (act) => {
      await act(cast.clerk, 'accept', { exclusionChecked: true });
    },
    investigating: async (act) => {
      const investigators = [cast.clerk, cast.second];
      await act(cast.head, 'assign', { investigators, reason: '熟悉相关业务，与当事人没有关联。' });
    },
    found: async (act) => {
      const minutes = {
        kind: 'document',
        title: '会议纪要',
        source: '所在单位办公室',
        on: plan.meetingOn,
        body: '会议研究了方案和应急预案，形成一致意见，并决定书面报告分管校领导。',
      };
      await act(cast.clerk, 'addMaterial', minutes, 'minutes');
      const statement = '事前作过论证和报告，问题出现后立即处理，已经全部妥善解决，本人愿意承担相应责任。';
      await act(cast.second, 'hearSubject', { on: plan.meetingOn, body: statement }, 'hearing');
      for (const target of targets) {
        const met = !plan.unmet.some((unmet) => unmet === target);
        const reason = met ? '会议纪要和本人陈述可以相互印证。' : '现有材料不能证明，本人陈述与会议纪要不一致。';
        await act(cast.clerk, 'find', { target, met, reason, cites: ['minutes', 'hearing'] });
      }
    },
    recommended: async (act) => {
      const reason = plan.result.tolerate ? '六项条件均符合，所称情形属实。' : '不完全符合容错条件。';
      await act(cast.head, 'recommend', { result: plan.result, reason });
    },
    deliberating: async (act) => {
      await act('xu', 'putOnAgenda', { on: plan.meetingOn, due: [...committee] });
    },
    voted: async (act) => {
      for (const [uid, vote] of Object.entries(plan.votes)) await act(uid, 'vote', { vote });
    },
    determined: async (act) => {
      await act('xu', 'determine', {
        result: plan.result,
        reason: '依据核实意见和初步建议，经会议表决认定。',
        minutes: '会议听取了调查核实情况汇报，逐项讨论后进行表决。',
        ninthBasis: plan.ninthBasis,
      });
    },
    served: async (act) => {
      await act(cast.clerk, 'serve', { to: 'subject', how: 'inPerson', on: plan.meetingOn });
      await act(cast.clerk, 'serve', { to: 'unit', how: 'inPerson', on: plan.meetingOn });
    },
  };
}

/** Leads a case from one stage on to another, by what its people ask at each. */
export async function leadOn(
  act: Act,
  caseId: string,
  cast: Cast,
  [from, to]: readonly [Stage | 'draft', Stage],
  changes: Partial<Plan> = {},
): Promise<void> {
  const byStage = steps(cast, { ...usualPlan(), ...changes });
  const first = from === 'draft' ? 0 : stages.indexOf(from) + 1;
  for (const stage of stages.slice(first, stages.indexOf(to) + 1)) {
    await byStage[stage]((uid, kind, payload, actionId) => act(uid, caseId, kind, { ...payload }, actionId));
  }
}
