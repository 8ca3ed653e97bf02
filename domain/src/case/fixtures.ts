/** A small university for the domain's own tests. */

import { computed, openedOn, pausedOn } from '../limits/open-limit.ts';
import { defaultLimits } from '../limits/rules.ts';
import { boundaryIds } from '../measures/boundaries.ts';
import { conditionIds } from '../measures/conditions.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { type Institution, namesOf } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Role } from '../people/roles.ts';
import { firstCalendar } from '../time/state-council.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import type { CaseActionKind, CasePayloads } from './actions.ts';
import { emptyBooks, type InvestigationBook, type MeetingBook } from './books.ts';
import { caseLimits } from './limits.ts';
import type { Result } from './result.ts';
import { targetsOf } from './soundness.ts';
import { CaseState, type CaseStatus, caseLimitKinds, newDraft } from './state.ts';
import type { CaseFacts } from './vocabulary.ts';

export const now = '2026-11-23T02:00:00.000Z' as Instant;

export function member(uid: string, roles: readonly Role[], more: Partial<Member> = {}): Member {
  return {
    uid,
    name: `${uid}同志`,
    post: '',
    roles: [...roles],
    unitId: 'office',
    department: null,
    kin: [],
    active: true,
    version: 1,
    ...more,
  };
}

const organization = { department: 'organization' };

export const people = {
  chen: member('chen', ['cadre'], { unitId: 'it' }),
  zhao: member('zhao', ['unit', 'cadre'], { unitId: 'it' }),
  qian: member('qian', ['unit'], { unitId: 'chem' }),
  sun: member('sun', ['handler'], organization),
  zhou: member('zhou', ['handler'], organization),
  wu: member('wu', ['head'], organization),
  zheng: member('zheng', ['handler'], { department: 'discipline' }),
  han: member('han', ['supervisor']),
  you: member('you', ['admin']),
  xu: member('xu', ['secretary', 'committee']),
  shen: member('shen', ['deputy', 'committee']),
  he: member('he', ['committee']),
  yang: member('yang', ['superior'], { unitId: null }),
} as const;
export type Name = keyof typeof people;

export const institution: Institution = {
  staff: [people.sun, people.zhou, people.wu],
  committee: [people.xu, people.shen, people.he],
  supervisors: [people.han],
  superiors: [people.yang],
};

export function completeDraft(): Record<string, unknown> {
  return {
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    accountability: { departmentId: 'organization', kind: 'inquiry', raisedOn: '2026-10-12' },
    matter: { title: '学分互认试点', occurredOn: '2026-09-14', account: '首日选课被误退，当晚恢复。' },
    circumstances: { reformPilot: '首次试点，没有先例。' },
    statements: Object.fromEntries(conditionIds.map((id) => [id, `${id}：已说明`])),
    boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: '经验不足' }])),
    exclusion: 'notExcluded',
  };
}

const onDesk = ['sun', 'wu', 'zhou'];
const beforeCommittee: readonly CaseStatus[] = [
  'recommended',
  'deliberating',
  'referred',
  'determined',
  'served',
  'appealed',
  'closed',
];
const begun: readonly CaseStatus[] = ['accepted', 'investigating', ...beforeCommittee];

const afterDetermination: readonly CaseStatus[] = ['determined', 'served', 'appealed', 'closed'];

export const day = '2026-11-20' as PlainDate;

export const service = {
  how: 'inPerson',
  on: day,
  by: 'sun',
  acknowledged: false,
  refusedToSign: '',
  appealed: false,
} as const;
const bothServed: CaseState['services'] = { subject: service, unit: service };
const services: Partial<Record<CaseStatus, CaseState['services']>> = {
  served: bothServed,
  appealed: bothServed,
  closed: bothServed,
  declined: bothServed,
};

/** Every limit that the state has, begun (or paused) on the day of the fixtures. */
export function limitsIn(status: CaseStatus, opened: PlainDate = day): CaseState['limits'] {
  const entries = caseLimitKinds.flatMap((kind) => {
    const { rule, runs, pauses } = caseLimits[kind];
    const limit = openedOn(opened, defaultLimits[rule].length);
    if (pauses.includes(status)) return [[kind, pausedOn(limit, opened)]];
    return runs.includes(status) ? [[kind, computed(limit, firstCalendar)]] : [];
  });
  const limits: CaseState['limits'] = Object.fromEntries(entries);
  if (status !== 'determined') return limits;
  // Nothing has been served yet.
  const { appealSubject: _, appealUnit: __, ...others } = limits;
  return others;
}

/** A case as chen's own application left it in the given state. */
export function caseIn(status: CaseStatus, more: Partial<CaseState> = {}): CaseState {
  const blank = CaseState.parse({ ...newDraft('chen'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const team = begun.includes(status) ? (status === 'accepted' ? ['sun'] : ['sun', 'zhou']) : [];
  return {
    ...blank,
    status,
    onRecord: true,
    applicantKind: 'self',
    subjectId: 'chen',
    subjectName: '陈思源',
    unitId: 'it',
    unitName: '信息工程学院党总支',
    unitConcerned: begun.includes(status) || status === 'declined',
    departmentId: 'organization',
    departmentName: '党委组织部',
    title: '学分互认试点',
    number: begun.includes(status) ? '容错〔2026〕1号' : null,
    desk: status === 'accepted' ? ['sun', 'wu'] : onDesk,
    handlers: team,
    watch: ['han'],
    bench: beforeCommittee.includes(status) ? ['he', 'shen', 'xu'] : [],
    office: beforeCommittee.includes(status) ? ['shen', 'xu'] : [],
    chair: beforeCommittee.includes(status) ? ['xu'] : [],
    names: {
      gone: '离任人员',
      ...namesOf([...institution.staff, ...institution.committee, ...institution.supervisors]),
    },
    superiors: status === 'referred' || status === 'appealed' ? ['yang'] : [],
    touched: [...team],
    recommendations: beforeCommittee.includes(status) ? 1 : 0,
    meetings: beforeCommittee.includes(status) && status !== 'recommended' ? 1 : 0,
    determinations: afterDetermination.includes(status) ? 1 : 0,
    determinedOn: afterDetermination.includes(status) ? day : null,
    services: services[status] ?? {},
    result: services[status] && status !== 'declined' ? exempt : null,
    submissions: 1,
    returns: status === 'returned' ? 1 : 0,
    supplements: status === 'returned' ? { matter: '请补充' } : {},
    policyVersion: 1,
    limits: limitsIn(status),
    version: 1,
    updatedAt: now,
    ...more,
  };
}

/** Everything found in favour: six conditions, three boundaries, the claimed circumstance; the cadre heard. */
export function soundFindings(claimed: readonly string[] = ['reformPilot']): InvestigationBook {
  const finding = { met: true, reason: '材料足以证明', cites: ['m1'], by: 'sun', at: now };
  return {
    ...emptyBooks.investigation,
    materials: {
      m1: { kind: 'document', title: '会议纪要', source: '学院办公室', on: '2026-09-01' as PlainDate, by: 'sun' },
    },
    hearings: { h1: { on: '2026-11-01' as PlainDate, by: 'sun' } },
    findings: Object.fromEntries(targetsOf(claimed).map((target) => [target, finding])),
  };
}

/** What the department recommends and the committee votes on, unless a test says otherwise. */
export const exempt: Result = { tolerate: true, liability: 'exempt' };

/** The committee of three, all present and in favour. */
export const unanimous: MeetingBook = {
  on: '2026-11-20' as PlainDate,
  motion: exempt,
  due: ['xu', 'shen', 'he'].map((uid) => ({ uid, name: uid })),
  recused: [],
  present: ['xu', 'shen', 'he'],
  votes: Object.fromEntries(
    ['xu', 'shen', 'he'].map((uid) => [uid, { vote: 'for' as const, byHand: false, enteredBy: uid }]),
  ),
  minutes: '',
};

export function factsFor(actor: Member, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    now,
    actor,
    actionId: 'a1',
    digest: (value) => `digest of ${Object.keys(value).length} fields`,
    draft: completeDraft(),
    subject: people.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    department: { id: 'organization', name: '党委组织部', accountability: true },
    institution,
    named: Object.values(people),
    files: [],
    cited: [],
    claimed: ['reformPilot'],
    policy: defaultPolicy,
    calendar: firstCalendar,
    determination: exempt,
    lastNumber: 6,
    ...emptyBooks,
    investigation: soundFindings(),
    meeting: unanimous,
    ...more,
  };
}

/** For each action a payload that nothing is wrong with. */
export const payloads: { readonly [Kind in CaseActionKind]: CasePayloads[Kind] } = {
  submit: { declared: true },
  openExOfficio: {
    subjectId: 'chen',
    title: '学分互认试点',
    account: '调查中发现可能符合容错情形。',
    proceeding: { kind: 'inquiry', raisedOn: day, reference: '组调〔2026〕3号' },
    exclusionChecked: true,
  },
  accept: { exclusionChecked: true },
  return: { supplements: { matter: '请补充会议纪要' } },
  decline: { ground: 'noAccountability', reason: '目前只是一般性了解情况' },
  withdraw: {},
  assign: { investigators: ['sun', 'zhou'], reason: '按分工' },
  declareTie: { reason: '曾是共同课题组成员' },
  askRecusal: { of: 'sun', reason: '与本事有关' },
  decideRecusal: { request: 'r1', granted: true, grounds: '事由成立' },
  addMaterial: { kind: 'document', title: '会议纪要', source: '学院办公室', on: day, body: '纪要全文' },
  hearSubject: { on: day, body: '本人陈述' },
  recordOpinion: { from: 'public', who: '学生代表', body: '意见' },
  markBroad: { value: true, reason: '涉及多个学院' },
  markComplex: { value: true, reason: '政策依据有争议' },
  invite: {
    kind: 'public',
    name: '学生代表',
    until: '2026-12-20' as PlainDate,
    shows: ['m1'],
    secretHash: '5e'.repeat(32),
  },
  endInvitation: { invitation: 'i1' },
  extend: { until: '2026-12-31' as PlainDate, reason: '需要外地取证' },
  find: { target: 'conditions.notForbidden', met: true, reason: '没有禁止性规定', cites: ['m1'] },
  recommend: { result: { tolerate: true, liability: 'exempt' }, reason: '六项条件全部符合' },
  putOnAgenda: { on: day, due: ['xu', 'shen', 'he'] },
  sendBack: { what: '补充财务材料' },
  refer: { question: '能否适用' },
  recordReply: { reply: '同意你委意见' },
  attend: { present: true },
  vote: { vote: 'for' },
  determine: { result: { tolerate: true, liability: 'exempt' }, reason: '依据核实意见', minutes: '会议纪要' },
  serve: { to: 'subject', how: 'inPerson', on: day },
  acknowledge: {},
  appeal: { grounds: '认定与事实不符', asks: '请求变更' },
  extendAppeal: { until: '2027-02-08' as PlainDate, reason: '需要补充核实' },
  decideAppeal: { outcome: 'upheld', reason: '原认定正确' },
  remind: { limit: 'acceptance', run: '2026-12-04', step: 'before-3' },
  recount: { calendar: 2 },
  invitationOver: { invitation: 'i1' },
  noteDeparture: { of: 'gone' },
  close: {},
  object: { reason: '程序存疑' },
  answerObjection: { objection: 'o1', answer: '已补充说明' },
  liftObjection: { objection: 'o1' },
  correct: { field: 'title', value: '学分互认试点（二期）', reason: '笔误' },
};
