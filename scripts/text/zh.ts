/** What `npm start` and its relatives say. */
export const text = {
  buildFailed: (workspace: string, output: string) => `${workspace} 构建失败：\n${output}`,
  starting: '正在启动本地服务（约二十秒）……',
  seeding: '正在准备演示人员和案件……',
  stopping: '正在保存数据并停止……',
  ended: (code: number, log: string) => `本地服务意外停止（退出码 ${code}），日志：${log}`,
  address: '打开',
  password: '演示密码',
  accounts: '演示账号（登录页可以一键登录）',
  keeps: (dir: string) => `数据保存在 ${dir}，删除该目录即可从头开始。按 Ctrl-C 停止。`,
} as const;
