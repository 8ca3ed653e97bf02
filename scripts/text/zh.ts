import type { ChainFault } from '@rongcuo/domain';
import type { MatterFault, RosterFault } from '../verify/faults.ts';

const linkWords: Readonly<Record<ChainFault['fault'], string>> = {
  missing: '缺失',
  order: '与上一条接不上，次序被调换或来自别处',
  altered: '内容被改动',
  head: '与事项所记的最后一条不符，末尾被截断或事项被改动',
};

const shownWords = {
  altered: '与事项应当公开或给出的不符',
  missing: '应当有而缺失',
  extra: '此时不应当有',
} as const;

const documentWords = {
  altered: '内容与写入时不符',
  missing: '缺失',
  extra: '没有哪一条记录写过它',
} as const;

function faultText(fault: MatterFault): string {
  switch (fault.of) {
    case 'link':
      return `第 ${fault.seq} 条记录：${linkWords[fault.fault]}`;
    case 'document':
      return `${fault.path}：${documentWords[fault.fault]}`;
    case 'face':
      return fault.field === '' ? '事项本身：无法辨认' : `事项本身的 ${fault.field}：与记录不符`;
    case 'shown':
      return `${fault.path}：${shownWords[fault.fault]}`;
    case 'invented':
      return '没有哪个事项公开或给出过它';
    case 'gone':
      return '记录还在，事项不在了，或者被改回草稿';
  }
}

function rosterFaultText(fault: RosterFault): string {
  const what = fault.of === 'link' ? linkWords[fault.fault] : documentWords[fault.fault];
  return fault.of === 'link' ? `人员变动记录 第 ${fault.seq} 条：${what}` : `${fault.path}：${what}`;
}

/** What `npm start` and its relatives say. */
export const text = {
  buildFailed: (workspace: string, output: string) => `${workspace} 构建失败：\n${output}`,
  starting: '正在启动本地服务（约二十秒）……',
  seeding: '正在准备演示人员和案件……',
  stopping: '正在保存数据并停止……',
  everybody: (count: number) => `演示人员 ${count} 人，以及单位和部门`,
  firstPolicy: '试行办法施行之初的参数',
  noProject: '没有可以检查的项目：本机没有启动（npm start）。检查正式环境时，请设置 GOOGLE_CLOUD_PROJECT 和登录凭据。',
  lettersUsage: '用法：npm run letters 列出没有发出的通知；npm run letters -- --resend 全部重新发送。',
  letter: (uid: string, channel: string, on: string, error: string) => `${on} ${uid} ${channel}：${error}`,
  noLetters: '没有：通知都已发出，或者还在重试。',
  resent: (count: number) => `已安排重新发送 ${count} 条，十五分钟内开始。`,
  clockUsage: '用法：npm run clock -- +30d（天）、+12h（小时）或 +2w（周）；不带参数只显示演示时间。时钟只能往前拨。',
  clock: (day: string, days: number) => `演示时间是 ${day}，比真实时间快 ${days} 天。打开的页面请刷新。`,
  sweepFailed: '到期检查没有成功，稍后会自动重试；详情见日志。',
  verified: (matters: number, events: number, documents: number) =>
    `已核对 ${matters} 个事项（案件、备案、纠错、澄清、处理、公布稿件）、${events} 条记录、${documents} 份文档，每一环都完整，每一份都与记录相符；考核保护和公开的内容与事项相符。`,
  broken: (faults: number, matters: number) => `已核对 ${matters} 个事项，发现 ${faults} 处与记录不符：`,
  faultyMatter: (matter: string, number: string) => `${matter}${number === '' ? '' : `（${number}）`}`,
  fault: faultText,
  numberMissing: (number: string) => `${number}：编号已经给出，它的事项和全部记录都不在了`,
  numberAhead: (number: string) => `${number}：编号计数被改小，这个编号会再给出一次`,
  rosterFault: rosterFaultText,
  rosterVerified: (entries: number) => `已核对 ${entries} 条人员变动记录，每位人员、每个单位和部门都与记录相符。`,
  adminUsage: '用法：npm run admin:first -- <邮箱> <姓名>',
  adminMade: (name: string, email: string, uid: string) =>
    `已登记首位系统管理员：${name}（${email}，账号编号 ${uid}）。请在登录页用“首次登录或忘记密码”设置密码。`,
  ended: (code: number, log: string) => `本地服务意外停止（退出码 ${code}），日志：${log}`,
  address: '打开',
  password: '演示密码',
  accounts: '演示账号（登录页可以一键登录）',
  keeps: (dir: string) => `数据保存在 ${dir}，删除该目录即可从头开始。按 Ctrl-C 停止。`,
} as const;
