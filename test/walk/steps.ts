import { boundaryIds, conditionIds, systemUid } from '@rongcuo/domain';
import { dayFromNow } from '../support/days.ts';
import type { Story } from './story.ts';

/** What people do with a case, each as one step of a story. */
export type Step = (story: Story) => void;

const result = { tolerate: true, liability: 'exempt' };

const step =
  (kind: Parameters<Story['ask']>[0], by: string, payload: Parameters<Story['ask']>[2] = {}): Step =>
  (story) => {
    story.ask(kind, by, payload);
  };
/** The last of what was asked of this kind. */
const last = (story: Story, kind: string): string => story.deeds.filter((deed) => deed.kind === kind).at(-1)?.id ?? '';

export const submit: Step = (story) => story.ask('submit', story.applicant, { declared: true });
export const open: Step = (story) =>
  story.ask('openExOfficio', story.applicant, {
    subjectId: 'chen',
    title: '学分互认试点',
    account: '调查中发现可能符合容错情形。',
    proceeding: { kind: 'inquiry', raisedOn: story.today, reference: '组调〔2026〕3号' },
    exclusionChecked: true,
  });
export const sendForSupplements = step('return', 'sun', { supplements: { matter: '请补充' } });
export const accept = step('accept', 'sun', { exclusionChecked: true });
export const decline = step('decline', 'wu', { ground: 'noAccountability', reason: '未启动问责' });
export const withdraw: Step = (story) => story.ask('withdraw', story.applicant, {});
export const assign = (...investigators: string[]) => step('assign', 'wu', { investigators, reason: '按分工' });
export const stepDown = (who: string) => step('declareTie', who, { reason: '曾共事' });
export const keepOut =
  (of: string, decider: string): Step =>
  (story) => {
    story.ask('askRecusal', 'chen', { of, reason: '有关联' });
    story.ask('decideRecusal', decider, { request: last(story, 'askRecusal'), granted: true, grounds: '成立' });
  };
export const object = step('object', 'han', { reason: '程序存疑' });

export const investigate: Step = (story) => {
  const by = story.state.handlers[0] ?? '';
  const m = story.ask('addMaterial', by, {
    kind: 'document',
    title: '会议纪要',
    source: '学院办公室',
    on: story.today,
    body: '纪要全文',
    files: ['found'],
  });
  story.ask('hearSubject', by, { on: story.today, body: '本人陈述' });
  const targets = [
    ...conditionIds.map((id) => `conditions.${id}`),
    ...boundaryIds.map((id) => `boundaries.${id}`),
    'circumstances.reformPilot',
  ];
  for (const target of targets) story.ask('find', by, { target, met: true, reason: '属实', cites: [m] });
};

/** Somebody is invited to see what is there so far, or nothing of it, until that many days from today. */
export const invite =
  (days: number, shows: 'all' | 'nothing' = 'all'): Step =>
  (story) => {
    const materials = Object.keys(story.books.investigation.materials);
    const until = dayFromNow(days);
    const shown = shows === 'all' ? materials : [];
    story.ask('invite', 'wu', { kind: 'public', name: '学生代表', until, shows: shown, secretHash: '5e'.repeat(32) });
  };
export const guestSpeaks: Step = (story) =>
  story.ask('recordOpinion', `guest-${last(story, 'invite')}`, { from: 'guest', who: '学生代表', body: '意见' });
export const endInvitation: Step = (story) => story.ask('endInvitation', 'wu', { invitation: last(story, 'invite') });

export const recommend = step('recommend', 'wu', { result, reason: '全部符合', withoutGuests: '' });
export const callMeeting: Step = (story) => story.ask('putOnAgenda', 'xu', { on: story.today, due: story.committee() });
export const sendBack = step('sendBack', 'xu', { what: '补充材料' });
export const refer = step('refer', 'xu', { question: '能否适用' });
export const reply = (by: string) => step('recordReply', by, { reply: '同意' });
export const voteAll: Step = (story) => {
  const { due, recused } = story.books.meeting;
  const able = due.filter(({ uid }) => !recused.includes(uid) && story.state.bench.includes(uid));
  for (const { uid } of able) story.ask('vote', uid, { vote: 'for' });
};
export const determine = step('determine', 'xu', { result, reason: '依据核实意见', minutes: '会议纪要' });
export const serve =
  (to: 'subject' | 'unit'): Step =>
  (story) =>
    story.ask('serve', 'wu', { to, how: 'inPerson', on: story.today });
export const acknowledge = step('acknowledge', 'chen');
export const appeal = step('appeal', 'chen', { grounds: '不服', asks: '变更' });
export const decideAppeal = (by: string, outcome: 'upheld' | 'sentBack') =>
  step('decideAppeal', by, { outcome, reason: '理由' });
export const close: Step = (story) => {
  story.wait(40);
  story.ask('close', systemUid, {});
};
