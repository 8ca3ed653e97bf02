import { dateText } from '../../../../ui/text/times.ts';

export const calendarWords = {
  title: '工作日历',
  lead: '按国务院办公厅的放假安排计算工作日。新的安排公布后，由组织部负责人在这里发布，各案件的期限随之计算。',
  through: (day: string) => `已发布到 ${dateText(day)}。此后的期限，待下一年放假安排发布后计算，不影响办理。`,
  year: (year: string) => `${year} 年`,
  notice: '依据',
  workdays: '调休上班',
  version: (version: number) => `第 ${version} 版`,
  first: '系统启用时的日历。',
  history: '历次发布',
  reason: '发布理由',
  publishedAt: '发布时间',
  span: (from: string, to: string) => (from === to ? dateText(from) : `${dateText(from)} 至 ${dateText(to)}`),
  comma: '、',
};

export const calendarFormWords = {
  open: '发布下一年或更正',
  title: '发布放假安排',
  lead: '按国务院办公厅的通知填写。发布后立即生效，尚未算出的期限随即算出；更正过的，各案件的期限重新计算。',
  year: '年度',
  notice: '通知文号',
  noticeHint: '例如：国办发明电〔2025〕7号。',
  holidays: '放假',
  holidaysHint: '填放假的第一天和最后一天，含其间的周末。当年没有的一行留空。',
  name: (row: number) => `第 ${row} 段：节日`,
  from: '第一天',
  to: '最后一天',
  addHoliday: '再加一段',
  workdays: '调休上班的日子',
  workdaysHint: '只能是周六或周日。没有的留空。',
  workday: (row: number) => `第 ${row} 天`,
  addWorkday: '再加一天',
  reason: '发布理由',
  done: (version: number) => `已发布第 ${version} 版日历，即日生效。`,
  usual: ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'],
  wrong: {
    notice: '请填写通知文号，最多 60 字',
    holidays:
      '请填写放假：至少一段，每段都有节日名称，最后一天不早于第一天，日期属于该年度（或上一年 12 月 15 日以后）',
    workdays: '调休上班的日子须是该年度的周六或周日，且不在放假之中',
    reason: '请写明发布理由，最多 500 字',
  },
};
