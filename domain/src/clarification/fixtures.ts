/** A report on chen that gao's office looks into, for the domain's own tests. */
import type { CountedFile } from '../attachments/file.ts';
import { institution as house, people as houseMembers, member, now } from '../case/fixtures.ts';
import { type Decision, decide } from '../kernel/decide.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { computed, openedOn } from '../limits/open-limit.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { calendarThrough } from '../time/calendar.fixture.ts';
import type { PlainDate } from '../time/time.ts';
import { type ClarificationPayloads, clarificationActionKinds } from './actions.ts';
import { emptyClarificationBooks } from './books.ts';
import { clarificationCirclesOf } from './circles.ts';
import { clarificationProcedure } from './procedure.ts';
import type { KnownReporter } from './reporter.ts';
import { ClarificationState, type ClarificationStatus, newClarification } from './state.ts';
import type {
  ClarificationCode,
  ClarificationFacts,
  ClarificationFileOwner,
  ClarificationVocabulary,
} from './vocabulary.ts';

const discipline = { department: 'discipline' };
export const clearingPeople = {
  ...houseMembers,
  feng: member('feng', ['handler'], discipline),
  gao: member('gao', ['head'], discipline),
  /** Declared kin by the reporter. */
  pan: member('pan', ['handler'], discipline),
  system: member(systemUid, [], { unitId: null }),
} as const;
export type ClearingName = keyof typeof clearingPeople;

const day = '2026-11-20' as PlainDate;
const { zheng, feng, gao, pan } = clearingPeople;
const clearingHouse: Institution = { ...house, staff: [zheng, feng, gao, pan] };

/** The planted marker: nothing of it may be found outside the sealed part. */
export const reporter: KnownReporter = {
  name: '慕容举报',
  contact: '13900001234 murong@example',
  uid: 'murong-uid',
  kin: ['pan'],
};

const withTeam: readonly ClarificationStatus[] = ['verifying', 'referred', 'concluded', 'clarified', 'closed'];
const done: readonly ClarificationStatus[] = ['concluded', 'clarified', 'closed'];

/** The clarification as it stands in the given state; what was reported turned out to be unfounded. */
export function clearingIn(
  status: ClarificationStatus,
  more: Partial<ClarificationState> = {},
  known: KnownReporter | null = reporter,
): ClarificationState {
  const blank = ClarificationState.parse({ ...newClarification('zheng'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const runs = status === 'registered' || status === 'verifying';
  const limit = computed(openedOn(day, defaultPolicy.limits.verification.length), calendarThrough(2028));
  const state: ClarificationState = {
    ...blank,
    status,
    onRecord: true,
    parties: done.includes(status) ? ['chen'] : [],
    kind: 'report',
    subjectId: 'chen',
    subjectName: '陈思源',
    unitId: 'it',
    unitName: '信息工程学院党总支',
    title: '采购问题',
    departmentId: 'discipline',
    handlers: withTeam.includes(status) ? ['feng', 'zheng'] : ['zheng'],
    keepers: ['zheng'],
    conclusion: done.includes(status) ? 'unfounded' : null,
    concludedOn: done.includes(status) ? day : null,
    limits: runs ? { verification: limit } : {},
    policyVersion: 1,
    version: 1,
    ...more,
  };
  return { ...state, ...clarificationCirclesOf(state, clearingHouse, houseMembers.chen, known), ...more };
}

export function clearingFile(id: string, belongsTo: ClarificationFileOwner): CountedFile<ClarificationFileOwner> {
  return {
    ...{ id, name: `${id}.pdf`, type: 'pdf', size: 1, sha256: id.padEnd(64, '0'), chunks: 1 },
    ...{ belongsTo, round: 0, by: 'zheng', at: now, state: 'ready' },
  };
}

export function clearingFacts(actor: Member, more: Partial<ClarificationFacts> = {}): ClarificationFacts {
  const { verification, person } = emptyClarificationBooks;
  const request = { of: 'feng', ofName: '冯涛', askedBy: 'zheng', reason: '有关联', state: 'asked' as const };
  const referral = { question: '是否属于诬告陷害', askedAt: now, reply: '', repliedAt: null, replyBy: null };
  return {
    now,
    actor,
    actionId: 'a1',
    digest: (value) => `digest of ${Object.keys(value).length} fields`,
    subject: houseMembers.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    relatedCase: { subjectId: 'chen', number: '容错〔2026〕1号' },
    reporter,
    institution: clearingHouse,
    named: Object.values(clearingPeople),
    files: [],
    policy: defaultPolicy,
    calendar: calendarThrough(2028),
    team: { teams: [], recusals: { r1: { ...request, decidedBy: null, grounds: '' } } },
    lead: {
      ...emptyClarificationBooks.lead,
      summary: '反映其在设备采购中指定供应商并收受礼品，涉及金额较大。',
    },
    verification: {
      ...verification,
      materials: { m1: { title: '供应商谈话笔录', source: '谈话', on: day, by: 'zheng' } },
      grounds: '调取采购评审记录和三家供应商的说明，未发现指定供应商的情形。',
      referral,
    },
    person: {
      ...person,
      asked: { what: '采购过程合规', by: 'zheng', at: now },
      wish: { wants: true, form: 'meeting', scope: '本单位', note: '', entered: false, by: 'chen', at: now },
    },
    ...more,
  };
}

export const clearingAsked: ClarificationPayloads = {
  register: {
    kind: 'report',
    subjectId: 'chen',
    title: '采购问题',
    summary: '反映采购中指定供应商',
    channel: 'letter',
    receivedOn: day,
    sealed: true,
  },
  assess: { concrete: true, checkable: true, reason: '时间、地点、人员明确' },
  assign: { investigators: ['zheng', 'feng'], reason: '按分工', keepers: ['zheng'] },
  declareTie: { reason: '曾是同事' },
  askRecusal: { of: 'gao', reason: '有过争执' },
  decideRecusal: { request: 'r1', granted: true, grounds: '事由成立' },
  addMaterial: { title: '评审记录', source: '招采中心', on: day, body: '全文' },
  extend: { until: '2027-02-10' as PlainDate, reason: '需要外地取证' },
  conclude: { conclusion: 'unfounded', grounds: '与记录不符' },
  stateFacts: { text: '系统当晚恢复，无人受损。', grounds: '日志' },
  recordReply: { finding: 'notFalseAccusation', reply: '未发现故意' },
  handleMalice: { target: 'person', measure: 'criticism', note: '已谈话', on: day },
  askWish: { what: '采购过程合规' },
  stateWish: { wants: true, form: 'meeting', scope: '本单位' },
  clarify: { form: 'meeting', scope: '本单位', text: '经核查，所反映的采购问题失实。', on: day },
  followUp: { on: day, how: '走访', found: '影响已消除' },
  close: {},
  remind: { limit: 'verification', run: '2027-01-19', step: 'before-3' },
  recount: { calendar: 2 },
};

export function askClearing(
  kind: string,
  who: ClearingName | Member,
  state: ClarificationState | ClarificationStatus,
  payload?: unknown,
  more: Partial<ClarificationFacts> = {},
): Decision<ClarificationVocabulary> | Refusal<ClarificationCode> {
  const actor = typeof who === 'string' ? clearingPeople[who] : who;
  const known = clarificationActionKinds.find((each) => each === kind);
  const asked = { kind, payload: payload === undefined && known ? clearingAsked[known] : payload };
  const at = typeof state === 'string' ? clearingIn(state) : state;
  return decide(clarificationProcedure, at, asked, clearingFacts(actor, more));
}

/** As {@link askClearing}, where it must not be refused. */
export function doneClearing(...asking: Parameters<typeof askClearing>): Decision<ClarificationVocabulary> {
  const decision = askClearing(...asking);
  if (!decision.ok) throw new Error(`${asking[0]} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision;
}
