/** An order that the organization department gave chen, for the domain's own tests. */
import type { CountedFile } from '../attachments/file.ts';
import { institution as house, people as houseMembers, member, now } from '../case/fixtures.ts';
import { type Decision, decide } from '../kernel/decide.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { computed, openedOn, pausedOn } from '../limits/open-limit.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { firstCalendar } from '../time/state-council.ts';
import type { PlainDate } from '../time/time.ts';
import { type RectificationPayloads, rectificationActionKinds } from './actions.ts';
import { emptyCourse } from './books.ts';
import { rectificationCirclesOf } from './circles.ts';
import { rectificationProcedure } from './procedure.ts';
import { newRectification, RectificationState, type RectificationStatus } from './state.ts';
import type {
  RectificationCode,
  RectificationFacts,
  RectificationFileOwner,
  RectificationVocabulary,
} from './vocabulary.ts';

export const orderPeople = {
  ...houseMembers,
  gao: member('gao', ['head'], { department: 'discipline' }),
  system: member(systemUid, [], { unitId: null }),
} as const;
export type OrderName = keyof typeof orderPeople;

const opened = '2026-11-20' as PlainDate;
export const due = '2026-12-18' as PlainDate;

const staff: Institution['staff'] = [...house.staff, orderPeople.zheng, orderPeople.gao];
const orderHouse: Institution = { ...house, staff };

/** The order as it stands in the given state; wu issued it for the organization department. */
export function orderIn(status: RectificationStatus, more: Partial<RectificationState> = {}): RectificationState {
  const blank = RectificationState.parse({ ...newRectification('wu'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const limit = openedOn(opened, null, due);
  const limits = {
    issued: { rectification: computed(limit, firstCalendar) },
    underway: { rectification: computed(limit, firstCalendar) },
    reported: { rectification: pausedOn(limit, opened) },
    closed: {},
    revoked: {},
  };
  const state: RectificationState = {
    ...blank,
    status,
    onRecord: true,
    parties: ['chen'],
    form: 'reminderTalk',
    issuedBy: 'department',
    departmentId: 'organization',
    departmentName: '党委组织部',
    subjectId: 'chen',
    subjectName: '陈思源',
    unitId: 'it',
    unitName: '信息工程学院党总支',
    title: '选课误退',
    problems: { p1: '没有演练', p2: '没有及时报告' },
    dueOn: due,
    policyVersion: 1,
    version: 1,
    limits: limits[status],
    ...more,
  };
  return { ...state, ...rectificationCirclesOf(state, orderHouse, houseMembers.chen), ...more };
}

export function orderFile(id: string, belongsTo: RectificationFileOwner): CountedFile<RectificationFileOwner> {
  return {
    ...{ id, name: `${id}.pdf`, type: 'pdf', size: 1, sha256: id.padEnd(64, '0'), chunks: 1 },
    ...{ belongsTo, round: 0, by: 'chen', at: now, state: 'ready' },
  };
}

export function orderFacts(actor: Member, more: Partial<RectificationFacts> = {}): RectificationFacts {
  return {
    now,
    actor,
    actionId: 'a1',
    digest: (value) => `digest of ${Object.keys(value).length} fields`,
    course: emptyCourse,
    subject: houseMembers.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    department:
      actor.department === null
        ? null
        : { id: actor.department, name: `${actor.department}部门`, accountability: true },
    institution: orderHouse,
    relatedCase: null,
    files: [],
    policy: defaultPolicy,
    calendar: firstCalendar,
    ...more,
  };
}

export const orderAsked: RectificationPayloads = {
  issue: {
    as: 'department',
    form: 'reminderTalk',
    subjectId: 'chen',
    title: '选课误退',
    problems: ['没有演练', '没有及时报告'],
    due,
  },
  acknowledge: {},
  plan: { steps: { p1: { what: '每学期演练', by: due }, p2: { what: '当日报告', by: due } } },
  progress: { on: opened, text: '已演练一次' },
  report: { done: { p1: '演练完成', p2: '制度已修订' } },
  verify: { notes: { p1: '属实', p2: '属实' } },
  sendBack: { open: { p2: '制度没有公布' } },
  extend: { until: '2026-12-31' as PlainDate, reason: '系统升级' },
  followUp: { on: opened, how: '走访', found: '没有反复' },
  revoke: { reason: '发错了对象' },
  remind: { limit: 'rectification', run: due, step: 'before-3' },
  recount: { calendar: 2 },
  followUpDue: {},
};

export function askOrder(
  kind: string,
  who: OrderName | Member,
  state: RectificationState | RectificationStatus,
  payload?: unknown,
  more: Partial<RectificationFacts> = {},
): Decision<RectificationVocabulary> | Refusal<RectificationCode> {
  const actor = typeof who === 'string' ? orderPeople[who] : who;
  const known = rectificationActionKinds.find((each) => each === kind);
  const asked = { kind, payload: payload === undefined && known ? orderAsked[known] : payload };
  const at = typeof state === 'string' ? orderIn(state) : state;
  return decide(rectificationProcedure, at, asked, orderFacts(actor, more));
}

/** As {@link askOrder}, where it must not be refused. */
export function doneOrder(...asking: Parameters<typeof askOrder>): Decision<RectificationVocabulary> {
  const decision = askOrder(...asking);
  if (!decision.ok) throw new Error(`${asking[0]} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision;
}
