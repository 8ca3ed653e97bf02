import type { Vote } from '@rongcuo/domain';
import { dateText } from '../../ui/text/times.ts';

export const voteWords: Readonly<Record<Vote, string>> = { for: '赞成', against: '反对', abstain: '弃权' };

export const meetingWords = {
  title: '党委研究',
  none: '还没有安排会议。由党委书记或分管副书记列入议程后，会在这里显示。',
  on: '会议日期',
  motion: '提请表决',
  roll: '应到会委员',
  recused: '回避',
  present: '到会',
  absent: '未到会',
  notYet: '未登记',
  notVoted: '未表决',
  byHand: '举手',
  minutes: '会议纪要',
  nth: (n: number) => `第 ${n} 次列入议程`,
};

export const tallyWords = {
  title: '到会和表决统计',
  live: '实时统计',
  quorum: '到会人数',
  presentOf: (present: number) => `实到 ${present} 人`,
  presentNeeds: (needs: number) => `需要 ${needs} 人`,
  majority: '赞成票',
  forOf: (inFavour: number) => `赞成 ${inFavour} 票`,
  forNeeds: (needs: number) => `需要 ${needs} 票`,
  enough: '已达到',
  short: '未达到',
  votes: (inFavour: number, against: number, abstain: number) => `赞成 ${inFavour}，反对 ${against}，弃权 ${abstain}`,
  counted: '表决情况',
  due: '应到会',
  dueOf: (due: number, recused: number) => `${due} 人，其中回避 ${recused} 人`,
  base: '计算口径',
  strict: '回避的委员计入应到会人数，',
  lenient: '回避的委员不计入应到会人数，',
  bases: (base: number, otherBase: number) => `按 ${base} 人计算；另一种口径为 ${otherBase} 人`,
};

export const ruleWords = {
  quorum: (of: number, whole: number) => `到会人数须达到应到会人数的 ${of}/${whole}，赞成票须超过应到会人数的一半。`,
};

/** What is said where the committee is called, and where one attends and votes, whatever is voted on. */
export const meetingPanelWords = {
  putOnAgenda: {
    lead: '安排或改期都会开始一次新的会议：此前登记的到会和表决存档备查，不再计入。',
    on: '会议日期',
    due: '应到会委员',
    dueHint: '全体在任委员都在应到会之列，不能删减。',
    dueOut: '应当回避',
    dueCount: (count: number) => `共 ${count} 人`,
    again: '重新召开的理由',
    againHint: (count: number) => `本次会议已有 ${count} 人表决，重新召开后不再计入。`,
    missing: {
      again: '请写明重新召开的理由',
      on: '请选择会议日期',
      due: '还没有读到委员名单，请稍候再试',
    },
    send: '确认列入议程',
    done: '已列入会议议程，并通知各位委员。',
  },
  attend: {
    lead: '表决即视为到会；只到会不表决的，在这里登记。',
    member: '委员',
    self: (name: string) => `${name}（本人）`,
    forAnother: (name: string) => `${name}（代为登记）`,
    present: '到会情况',
    presentYes: '到会',
    presentNo: '未到会',
    nobody: '您没有需要登记的委员：不在应到会名单中，或者应当回避。',
    missing: { present: '请选择到会或未到会', member: '请选择委员' },
    send: '确认登记',
    done: '到会情况已登记。',
  },
  vote: {
    lead: '表决实名记录，提交后不能更改。',
    on: (on: string) => `会议日期 ${dateText(on)}`,
    motion: '提请表决',
    member: '委员',
    self: (name: string) => `${name}（本人表决）`,
    forAnother: (name: string) => `${name}（举手表决，代为登记）`,
    vote: '表决意见',
    nobody: '没有等您表决或登记的委员：已经表决，或者应当回避。',
    missing: { vote: '请选择赞成、反对或弃权', member: '请选择委员' },
    send: '确认表决',
    done: '表决已记录。',
  },
};
