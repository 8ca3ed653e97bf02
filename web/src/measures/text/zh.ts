import type { FixedCatalogue, InterpretationStanding, ListName } from '@rongcuo/domain';

export const catalogueNames: Readonly<Record<FixedCatalogue | ListName, string>> = {
  principles: '五项原则（第三条）',
  boundaries: '三条界限（第四条）',
  circumstances: '容错情形（第五条）',
  conditions: '六项条件（第六条）',
  accountabilityKinds: '问责程序的种类',
  declineGrounds: '不予受理的理由',
  materialKinds: '材料种类',
};

export const aboutWords = {
  wording: '正式表述',
  interpretations: (count: number) => `组织部的解释（${count}）`,
  number: (number: number) => `第 ${number} 号解释`,
  from: (day: string) => `${day}起施行`,
};

export const standingWords: Readonly<Record<InterpretationStanding, string>> = {
  ahead: '尚未施行',
  inForce: '现行',
  replaced: '已被代替',
  withdrawn: '已撤回',
};

export const principlesWords = { lead: '办理中请把握（第三条）' };
