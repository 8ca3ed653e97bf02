import {
  type CaseActionKind,
  defaultCatalogues,
  defaultLimits,
  firstCalendar,
  type HouseKind,
  paths,
  type RosterKind,
} from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { CaseId } from './cases.ts';
import type { Who } from './people.ts';

const day = '2026-10-09';
const result = { tolerate: true, liability: 'exempt' };

/** For each kind of action its payload with every field there is. */
export const payloads: Readonly<Record<CaseActionKind, lite.DocumentData>> = {
  submit: { declared: true },
  openExOfficio: {
    subjectId: 'cadre',
    title: '学分互认试点',
    account: '调查中发现可能符合容错情形。',
    proceeding: { kind: 'inquiry', raisedOn: day, reference: '组调〔2026〕3号' },
    exclusionChecked: true,
  },
  accept: { exclusionChecked: true },
  return: { supplements: { matter: '请补充原始通知。', other: '请附会议纪要。' } },
  decline: { ground: 'excluded', reason: '该起火灾已定性为责任事故。' },
  withdraw: { reason: '已自行解决。' },
  assign: { investigators: ['handler', 'colleague'], reason: '按分工' },
  declareTie: { reason: '曾是共同课题组成员' },
  askRecusal: { of: 'handler', reason: '与本事有关' },
  decideRecusal: { request: 'r1', granted: true, grounds: '事由成立' },
  addMaterial: { kind: 'document', title: '会议纪要', source: '学院办公室', on: day, body: '纪要全文', files: ['f1'] },
  hearSubject: { on: day, body: '本人陈述', files: ['f1'] },
  recordOpinion: { from: 'guest', who: '学生代表', body: '意见' },
  markBroad: { value: true, reason: '涉及多个学院' },
  markComplex: { value: true, reason: '政策依据有争议' },
  invite: { kind: 'public', name: '学生代表', until: day, shows: ['m1'], secretHash: '5e'.repeat(32) },
  endInvitation: { invitation: 'i1' },
  extend: { until: day, reason: '需要外地取证' },
  find: { target: 'conditions.notForbidden', met: true, reason: '没有禁止性规定', cites: ['m1'] },
  recommend: { result, reason: '六项条件全部符合', withoutGuests: '时间紧迫' },
  putOnAgenda: { on: day, due: ['chair', 'vice'], motion: result, again: '人数不足' },
  sendBack: { what: '补充财务材料' },
  refer: { question: '能否适用' },
  recordReply: { reply: '同意你委意见', files: ['f1'] },
  attend: { present: true, member: 'committeeman' },
  vote: { vote: 'for', member: 'committeeman' },
  determine: { result, reason: '依据核实意见', minutes: '会议纪要', ninthBasis: '党委会决议' },
  serve: { to: 'subject', how: 'inPerson', on: day, refusedToSign: '两人在场见证' },
  acknowledge: { opinion: '没有意见' },
  appeal: { grounds: '认定与事实不符', asks: '请求变更', lateBecause: '住院治疗' },
  extendAppeal: { until: day, reason: '需要补充核实' },
  decideAppeal: { outcome: 'changed', result, reason: '原认定过重' },
  noteDeparture: { of: 'handler' },
  remind: { limit: 'acceptance', run: day, step: 'after-0' },
  recount: { calendar: 2 },
  invitationOver: { invitation: 'i1' },
  close: {},
  object: { reason: '程序存疑' },
  answerObjection: { objection: 'o1', answer: '已补充说明' },
  liftObjection: { objection: 'o1' },
  correct: { field: 'title', value: '学分互认试点（二期）', reason: '笔误' },
};

/** An action as the app writes it, at the server's time. */
export function actionOf(kind: CaseActionKind, by: string): lite.DocumentData {
  return { kind, payload: payloads[kind], by, at: lite.serverTimestamp() };
}

const standing = {
  name: '陈思源',
  post: '副院长',
  unitId: 'it',
  department: 'organization',
  roles: ['cadre'],
  kin: ['handler'],
  reason: '岗位调整',
};

/** A request to publish new parameters, as the app writes it. */
export function policyRequestOf(by: string): lite.DocumentData {
  const meeting = { quorum: { of: 2, in: 3 }, recusedCountAsDue: true };
  const policy = { meeting, investigators: 2, limits: defaultLimits };
  return { policy, reason: '按新规定', by, at: lite.serverTimestamp() };
}

/** A request to publish the working days anew, as the app writes it. */
export function calendarRequestOf(by: string): lite.DocumentData {
  return { years: firstCalendar.years, reason: '放假安排公布', by, at: lite.serverTimestamp() };
}

/** A request to publish new catalogues. */
export function catalogueRequestOf(by: string): lite.DocumentData {
  return { catalogues: defaultCatalogues, basedOn: 2, reason: '正式表述', by, at: lite.serverTimestamp() };
}

/** A request to publish an interpretation in place of another, with every field there is. */
export function interpretationRequestOf(by: string): lite.DocumentData {
  const payload = {
    subjects: ['article.5', 'circumstances.reformPilot'],
    question: '是否包括学院试点？',
    answer: '包括。',
    effectiveOn: day,
    replaces: 1,
  };
  return { kind: 'publish', payload, by, at: lite.serverTimestamp() };
}

/** For each kind of request about people, units and departments its payload with every field there is. */
export const rosterPayloads = {
  register: { account: { email: 'a@school.example', uid: 'x' }, ...standing },
  change: { of: 'cadre', version: 3, ...standing },
  bringBack: { of: 'cadre', version: 3, ...standing },
  letGo: { of: 'cadre', version: 3, reason: '退休' },
  addUnit: { name: '外国语学院党总支' },
  renameUnit: { of: 'it', was: '旧名', name: '新名' },
  addDepartment: { name: '审计处', accountability: true, reason: '承担问责职能' },
  changeDepartment: {
    of: 'organization',
    was: { name: '组织部', accountability: true },
    name: '党委组织部',
    accountability: true,
    reason: '更名',
  },
} as const satisfies Record<RosterKind, lite.DocumentData>;

export function rosterRequestOf(by: string, kind: RosterKind = 'change'): lite.DocumentData {
  return { kind, payload: rosterPayloads[kind], by, at: lite.serverTimestamp() };
}

/** For each kind of request about a delegation its payload with every field there is. */
export const delegationPayloads = {
  delegate: { to: 'colleague', from: day, until: day, reason: '出国访问' },
  endDelegation: { of: 'away', reason: '提前返校' },
} as const;

export function delegationRequestOf(by: string, kind: keyof typeof delegationPayloads = 'delegate'): lite.DocumentData {
  return { kind, payload: delegationPayloads[kind], by, at: lite.serverTimestamp() };
}

/** How somebody wants to be told, and a device of theirs, as the app writes them. */
export const preferences: lite.DocumentData = { mail: true, wecom: true, wecomAccount: '20180123' };
export function deviceOf(token = 'token'): lite.DocumentData {
  return { token, label: 'Chrome · Android', at: lite.serverTimestamp() };
}

/** A request that a notice, or all, be sent again. */
export function resendRequestOf(by: string, letter: string | null = 'ab'.repeat(32)): lite.DocumentData {
  return { letter, by, at: lite.serverTimestamp() };
}

/** Asks it under a new id, as the app does. */
export function ask(db: lite.Firestore, caseId: string, action: lite.DocumentData): Promise<unknown> {
  return lite.addDoc(lite.collection(db, paths.actions(caseId)), action);
}

/**
 * Who asks each kind, and of which case, so that nothing but the form of the action stands against it: where several may,
 * the one whom the rules come to last, for theirs is the most expensive request.
 */
export const entitled: Readonly<Record<Exclude<CaseActionKind, HouseKind>, readonly [who: Who, caseId: CaseId]>> = {
  submit: ['cadre', 'self-draft'],
  openExOfficio: ['handler', 'department-draft'],
  accept: ['handler', 'self-submitted'],
  return: ['handler', 'self-submitted'],
  decline: ['head', 'self-submitted'],
  withdraw: ['secretary', 'unit-submitted'],
  assign: ['head', 'self-accepted'],
  declareTie: ['superior', 'self-referred'],
  askRecusal: ['supervisor', 'self-submitted'],
  decideRecusal: ['vice', 'self-returned'],
  addMaterial: ['handler', 'self-investigating'],
  hearSubject: ['handler', 'self-investigating'],
  recordOpinion: ['guest', 'self-investigating'],
  markBroad: ['head', 'self-recommended'],
  markComplex: ['head', 'self-recommended'],
  invite: ['head', 'self-investigating'],
  endInvitation: ['head', 'self-investigating'],
  extend: ['head', 'self-investigating'],
  find: ['handler', 'self-investigating'],
  recommend: ['head', 'self-investigating'],
  putOnAgenda: ['vice', 'self-deliberating'],
  sendBack: ['chair', 'self-deliberating'],
  refer: ['chair', 'self-deliberating'],
  recordReply: ['superior', 'self-referred'],
  attend: ['vice', 'self-deliberating'],
  vote: ['vice', 'self-deliberating'],
  determine: ['chair', 'self-deliberating'],
  serve: ['head', 'self-determined'],
  acknowledge: ['organizer', 'self-served'],
  appeal: ['organizer', 'self-served'],
  extendAppeal: ['superior', 'self-appealed'],
  decideAppeal: ['superior', 'self-appealed'],
  object: ['supervisor', 'self-appealed'],
  answerObjection: ['chair', 'self-returned'],
  liftObjection: ['supervisor', 'self-appealed'],
  correct: ['head', 'self-appealed'],
};

export type AskedKind = keyof typeof entitled;
/** The kinds that people ask: all but the system's own. */
export const askedKinds = Object.keys(entitled) as readonly AskedKind[];
