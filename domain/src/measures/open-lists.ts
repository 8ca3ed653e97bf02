import type { ListName } from './catalogues.ts';

/** What the open lists hold until the institution changes them: labels of our own. Items are added or retired, never deleted. */
export const openLists = {
  /** M7.1b: what must run before anybody can apply. */
  accountabilityKinds: [
    { id: 'accountability', label: '问责程序', en: 'Accountability procedure' },
    { id: 'inquiry', label: '责任调查程序', en: 'Inquiry into liability' },
  ],
  /** M7.1b, M12: why a department may decline. */
  declineGrounds: [
    { id: 'excluded', label: '属于本办法不适用的责任事故（第十二条）', en: 'An accident of article 12' },
    { id: 'noAccountability', label: '尚未启动问责或责任调查', en: 'No accountability raised' },
    { id: 'notDutyConduct', label: '不是干部的履职行为', en: 'Not conduct in duty' },
    { id: 'duplicate', label: '与已有案件重复', en: 'Duplicate of another case' },
  ],
  /** M7.2a: what the investigation collects. */
  materialKinds: [
    { id: 'document', label: '文件资料', en: 'Document' },
    { id: 'interview', label: '谈话记录', en: 'Interview' },
    { id: 'site', label: '现场情况', en: 'Site' },
    { id: 'record', label: '系统记录', en: 'System record' },
    { id: 'other', label: '其他', en: 'Other' },
  ],
} as const satisfies Readonly<
  Record<ListName, readonly { readonly id: string; readonly label: string; readonly en: string }[]>
>;
