import type { ChainFault } from '@rongcuo/domain';

type FaultKind = ChainFault['fault'];

const faultWords: Readonly<Record<FaultKind, string>> = {
  missing: '缺失',
  order: '与上一条接不上，次序被调换或来自别处',
  altered: '内容被改动',
  head: '与案件所记的最后一条不符，末尾被截断或案件被改动',
};

/** What `npm start` and its relatives say. */
export const text = {
  buildFailed: (workspace: string, output: string) => `${workspace} 构建失败：\n${output}`,
  starting: '正在启动本地服务（约二十秒）……',
  seeding: '正在准备演示人员和案件……',
  stopping: '正在保存数据并停止……',
  firstPolicy: '试行办法施行之初的参数',
  noProject: '没有可以检查的项目：本机没有启动（npm start）。检查正式环境时，请设置 GOOGLE_CLOUD_PROJECT 和登录凭据。',
  verified: (cases: number, events: number) => `已核对 ${cases} 个案件、${events} 条记录，每一环都完整。`,
  broken: (faults: number, cases: number) => `已核对 ${cases} 个案件，其中 ${faults} 个案件的记录已经断开：`,
  fault: (caseId: string, number: string, seq: number, fault: FaultKind) =>
    `${caseId}${number === '' ? '' : `（${number}）`} 第 ${seq} 条：${faultWords[fault]}`,
  ended: (code: number, log: string) => `本地服务意外停止（退出码 ${code}），日志：${log}`,
  address: '打开',
  password: '演示密码',
  accounts: '演示账号（登录页可以一键登录）',
  keeps: (dir: string) => `数据保存在 ${dir}，删除该目录即可从头开始。按 Ctrl-C 停止。`,
} as const;
