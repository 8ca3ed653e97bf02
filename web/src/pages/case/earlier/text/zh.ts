import type { SupersededBook } from '../rounds.ts';

const nthOf: Readonly<Record<SupersededBook, string>> = {
  recommendation: '初步建议',
  meeting: '会议',
  referral: '请示',
  appeal: '申诉',
};

const becauseOf: Readonly<Record<string, string>> = {
  putOnAgenda: '重新列入议程，这次会议的表决不再计入',
  refer: '请示上级，这次会议的表决不再计入',
  sendBack: '退回补充调查',
  decideAppeal: '申诉后退回重新研究，这次会议的表决不再计入',
};

export const earlierWords = {
  title: '此前各轮',
  lead: '以下内容已被后来的办理替代，原样存档，不能修改。',
  nth: (book: SupersededBook, n: number) => `第 ${n} 次${nthOf[book]}`,
  because: (book: SupersededBook, kind: string) => {
    if (book === 'appeal') return '已作出决定';
    if (book === 'referral') return '此后再次请示';
    return becauseOf[kind] ?? '';
  },
  by: (day: string, name: string) => `${day}，${name}`,
  sentBack: '退回时要求补充',
  tallyAtDetermination: '以下统计以作出认定时为准。',
};

export const changesWords = {
  title: (before: number, now: number) => `第 ${before} 次与第 ${now} 次提交的不同`,
  count: (changed: number, same: number) =>
    changed === 0 ? '填写的内容没有改动。' : `改动 ${changed} 处，其余 ${same} 处没有改动。`,
  nth: (n: number) => `第 ${n} 次提交`,
  of: (part: string, label: string) => `${part}：${label}`,
  nothing: '没有填写',
  files: (n: number) => `第 ${n} 次提交时增加的附件`,
};
