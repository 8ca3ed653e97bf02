/** A reform that chen leads and files, for the domain's own tests. */
import type { CountedFile } from '../attachments/file.ts';
import { institution as house, people as house_, member, now } from '../case/fixtures.ts';
import { type Decision, decide } from '../kernel/decide.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { defaultPolicy } from '../measures/policy.ts';
import { systemUid } from '../people/house-account.ts';
import type { Member } from '../people/member.ts';
import { firstCalendar } from '../time/state-council.ts';
import type { PlainDate } from '../time/time.ts';
import { type FilingPayloads, filingActionKinds } from './actions.ts';
import { emptyFilingBooks, type FilingMeeting } from './books.ts';
import { filingCirclesOf } from './circles.ts';
import type { Dossier } from './dossier.ts';
import { filingProcedure } from './procedure.ts';
import { FilingState, type FilingStatus, newFiling } from './state.ts';
import type { FilingCode, FilingFacts, FilingFileOwner, FilingVocabulary } from './vocabulary.ts';

export const filingPeople = {
  chen: house_.chen,
  zhao: house_.zhao,
  qian: house_.qian,
  sun: house_.sun,
  wu: house_.wu,
  zheng: house_.zheng,
  han: house_.han,
  you: house_.you,
  xu: house_.xu,
  shen: house_.shen,
  he: house_.he,
  system: member(systemUid, [], { unitId: null }),
} as const;
export type FilingName = keyof typeof filingPeople;

const day = '2026-11-20' as PlainDate;

export const dossier: Dossier = {
  applicantKind: 'self',
  subjectId: 'chen',
  unitId: 'it',
  project: {
    title: '学分银行',
    breakthrough: '跨校互认学分，没有先例。',
    from: '2027-03-01' as PlainDate,
    until: '2028-02-29' as PlainDate,
  },
  legality: { reviewer: '法律事务室', on: day, opinion: '没有违反上位规定。' },
  experts: { panel: '甲、乙、丙', on: day, opinion: '可行，建议先行试点。' },
  risks: { assessor: '教务处', on: day, level: 'medium', analysis: '选课冲突。', mitigation: '保留原系统。' },
};

export const file = (id: string, belongsTo: FilingFileOwner, round = 0): CountedFile<FilingFileOwner> => ({
  ...{ id, name: `${id}.pdf`, type: 'pdf', size: 1, sha256: id.padEnd(64, '0'), chunks: 1 },
  ...{ belongsTo, round, by: 'chen', at: now, state: 'ready' },
});

export const inFavour: FilingMeeting = {
  on: day,
  motion: 'approve',
  due: ['xu', 'shen', 'he'].map((uid) => ({ uid, name: uid })),
  recused: [],
  present: ['xu', 'shen', 'he'],
  votes: Object.fromEntries(
    ['xu', 'shen', 'he'].map((uid) => [uid, { vote: 'for' as const, byHand: false, enteredBy: uid }]),
  ),
  minutes: '',
};

const reached: readonly FilingStatus[] = ['deliberating', 'filed', 'refused', 'closed'];

/** The filing as chen's own left it in the given state. */
export function filingIn(status: FilingStatus, more: Partial<FilingState> = {}): FilingState {
  const blank = FilingState.parse({ ...newFiling('chen'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const kept = status === 'filed' || status === 'closed';
  const state: FilingState = {
    ...blank,
    status,
    onRecord: true,
    applicantKind: 'self',
    subjectId: 'chen',
    subjectName: '陈思源',
    unitId: 'it',
    unitName: '信息工程学院党总支',
    title: '学分银行',
    submissions: 1,
    meetings: reached.includes(status) ? 1 : 0,
    number: kept ? '备〔2026〕1号' : null,
    lock: kept ? { at: now, on: day, number: '备〔2026〕1号', digest: 'x' } : null,
    policyVersion: 1,
    version: 1,
    ...more,
  };
  return { ...state, ...filingCirclesOf(state, house, house_.chen), ...more };
}

export function filingFacts(kind: string, actor: Member, more: Partial<FilingFacts> = {}): FilingFacts {
  const request = { of: 'sun', ofName: '孙立', askedBy: 'chen', reason: '有关联', state: 'asked' as const };
  return {
    now,
    actor,
    actionId: 'a1',
    digest: (value) => `digest of ${JSON.stringify(value)}`,
    draft: dossier,
    subject: house_.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    institution: house,
    named: Object.values(filingPeople),
    files: [],
    dossier,
    policy: defaultPolicy,
    calendar: firstCalendar,
    lastNumber: 6,
    ...emptyFilingBooks,
    meeting: kind === 'vote' || kind === 'attend' ? { ...inFavour, present: [], votes: {} } : inFavour,
    team: { teams: [], recusals: { r1: { ...request, decidedBy: null, grounds: '' } } },
    ...more,
  };
}

/** For each action a payload that nothing is wrong with. */
export const filingAsked: FilingPayloads = {
  submit: { declared: true },
  return: { supplements: { experts: '请补充签名' } },
  examine: { parts: { legality: '齐备', experts: '齐备', risks: '齐备' }, advice: '建议提交党委研究' },
  withdraw: {},
  declareTie: { reason: '参与过论证' },
  askRecusal: { of: 'sun', reason: '与项目有关' },
  decideRecusal: { request: 'r1', granted: true, grounds: '事由成立' },
  putOnAgenda: { on: day, due: ['xu', 'shen', 'he'], again: '重新表决' },
  attend: { present: true },
  vote: { vote: 'for' },
  approve: { reason: '风险可控', minutes: '会议纪要' },
  refuse: { reason: '论证不足', minutes: '会议纪要' },
  report: { on: day, text: '首批课程已互认' },
  close: { text: '试点完成' },
  remind: { limit: 'examination', run: day, step: 'after-0' },
  recount: { calendar: 2 },
};

export function askFiling(
  kind: string,
  who: FilingName | Member,
  state: FilingState | FilingStatus,
  payload?: unknown,
  more: Partial<FilingFacts> = {},
): Decision<FilingVocabulary> | Refusal<FilingCode> {
  const actor = typeof who === 'string' ? filingPeople[who] : who;
  const known = filingActionKinds.find((each) => each === kind);
  const asked = { kind, payload: payload === undefined && known ? filingAsked[known] : payload };
  const at = typeof state === 'string' ? filingIn(state) : state;
  return decide(filingProcedure, at, asked, filingFacts(kind, actor, more));
}

/** As {@link askFiling}, where it must not be refused. */
export function doneFiling(...asking: Parameters<typeof askFiling>): Decision<FilingVocabulary> {
  const decision = askFiling(...asking);
  if (!decision.ok) throw new Error(`${asking[0]} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision;
}
