import type { servedTo, serviceForms } from '@rongcuo/domain';
import { dateText } from '../../../../ui/text/times.ts';

export const toWords: Readonly<Record<(typeof servedTo)[number], string>> = {
  subject: '干部本人',
  unit: '单位党组织',
};

export const formWords: Readonly<Record<(typeof serviceForms)[number], string>> = {
  inPerson: '当面送达',
  byApp: '系统送达',
  byPost: '邮寄送达',
  leftOn: '留置送达',
};

export const servicePanelWords = {
  serve: {
    lead: '须向干部本人和单位党组织分别送达。送达后对方看到结果，其申诉期限从各自送达之日起算。',
    to: '送达对象',
    toNamed: (to: string, name: string) => `${to}（${name}）`,
    how: '送达方式',
    on: '送达日期',
    refused: '拒绝签收',
    refusedToSign: '拒绝签收的情况',
    refusedHint: '写明见证人和当时情况。',
    missing: {
      to: '请选择送达对象',
      how: '请选择送达方式',
      on: '请选择送达日期',
      refusedToSign: '请写明拒绝签收的情况',
    },
    send: '确认送达',
    done: '送达已登记。',
  },
  acknowledge: {
    lead: '签收只表示已经收到，不表示同意，不影响申诉。',
    opinion: '本人意见',
    send: '确认签收',
    done: '已签收。',
  },
};

export const serviceWords = {
  title: '送达情况',
  notYet: '还没有送达',
  on: '送达',
  acknowledged: '已签收',
  refused: '拒绝签收',
  waiting: '等待签收',
  refusedToSign: '拒绝签收的情况',
  appealUntil: (day: string) => `申诉期限到 ${dateText(day)}`,
  appealed: '已提出过申诉',
  appealPaused: '对方的申诉办理期间，申诉期限暂停计算',
  appealUncounted: '申诉期限待下一年放假安排公布后计算',
};

export const resultWordsFor = {
  title: '认定结果告知',
  result: '认定结果',
  tolerated: '本案予以容错：不因这件事作出负面评价，责任按上述结果处理。容错不影响应当进行的纠错改正。',
  not: '本案不予容错：原来的问责或责任调查程序继续进行。',
  unit: '这是对您单位干部的认定结果。',
  pending: '还没有送达认定结果。',
  appealTitle: '对结果有不同意见',
  appealHow: (day: string) =>
    `可以在 ${dateText(day)} 当天及以前提出申诉：点“提出申诉”，写明理由和请求。申诉由上级组织办理，原来办理过本案的人不参与。`,
  appealLate: (day: string) => `申诉期限已于 ${dateText(day)} 届满。有正当理由的，仍可以写明逾期原因提出申诉。`,
  appealUncounted:
    '现在可以提出申诉：点“提出申诉”，写明理由和请求。申诉期限的最后一天要等下一年放假安排公布后才能算出。',
  appealNever: '结果不会因为申诉而加重，谁能看到案件材料也不会改变。',
  appealed: '申诉已经提出，正由上级组织办理，请等待申诉决定。',
  appealedBefore: '申诉已由上级组织决定，见“申诉”。上级的决定是最后决定。',
  closed: '申诉期限已过，本案已经办结。',
  appealOwn: '申诉期限从结果送达您之日起算。',
};
