import type { Urgency } from '../limit-lines.ts';

export const limitWords = {
  title: '办理时限',
  comma: '，',
  notAfter: (day: string) => `最晚在 ${day}`,
  inTime: '按时',
  lapsed: (day: string) => `已于 ${day} 届满`,
  now: (day: string) => `现在的期限到 ${day}`,
  atMost: (day: string) => `最多可以延长到 ${day}`,
  holder: (who: string) => `由${who}办理`,
  reached: (day: string) => `到期日 ${day}`,
  nearest: (label: string, when: string) => `${label}：${when}`,
};

/** The colour only repeats what the words say. */
export const limitTones: Readonly<Record<Urgency, 'grey' | 'amber' | 'red'>> = {
  calm: 'grey',
  soon: 'amber',
  over: 'red',
};
