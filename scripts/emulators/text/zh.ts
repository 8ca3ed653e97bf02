const officialWayOut =
  '可以改用官方模拟器：安装 Java 21 或更新的版本，联网运行一次 `npm run firebase -- setup:emulators:firestore`。';

/** Every word the launcher says to a person. */
export const text = {
  running: (engine: string, why: string) => `Firestore 引擎：${engine}（${why}）`,
  officialWayOut,
  officialWhy: (jar: string, java: number) => `${jar},Java ${java}`,
  firenookWhy: (official: string) => `未用官方模拟器：${official}`,
  otherForced: (variable: string, choice: string) => `环境变量 ${variable} 指定了 ${choice}`,
  unknownEngine: (variable: string, value: string) =>
    `环境变量 ${variable} 只能是 official 或 firenook，现在是「${value}」。`,
  noEngine: (official: string, firenook: string) =>
    `没有可用的 Firestore 引擎。\n  官方模拟器：${official}\n  firenook：${firenook}\n${officialWayOut}`,

  noJar: '没有找到 cloud-firestore-emulator-v*.jar',
  noJava: '没有找到 java',
  oldJava: (major: number) => `Java 版本是 ${major}，需要 21 或更新的版本`,
  jarMissing: (path: string) => `环境变量 FIRESTORE_EMULATOR_BINARY_PATH 指向的文件不存在：${path}`,

  notPackaged: (platform: string) => `没有安装适用于 ${platform} 的 @firenook 程序包`,
  badReceipt: '程序包里的 receipt.json 无法读取',
  badHash: (expected: string, actual: string) =>
    `程序的 sha256 与 receipt.json 不符（应为 ${expected}，实为 ${actual}）`,
  noGlibc: '本机不是 glibc 系统',
  unfamiliar: (reason: string) => `程序需要更新的 glibc，且不属于已知可以放宽的情形：${reason}`,

  portUncallable: (emulator: string, port: number, key: string) =>
    `浏览器不允许访问端口 ${port}，${emulator} 模拟器不能用它。请修改 firebase.json 中的 ${key}，或换一个端口偏移。`,
  portTaken: (emulator: string, port: number, key: string) =>
    `端口 ${port} 已被占用，${emulator} 模拟器无法启动。请停止占用它的程序，或修改 firebase.json 中的 ${key}。`,
  ended: (code: number, log: string, tail: string) =>
    `本地模拟器没有启动成功（退出码 ${code}）。日志：${log}，最后几行：\n${tail}`,
  late: (seconds: number, log: string, tail: string) =>
    `本地模拟器在 ${seconds} 秒内没有就绪。日志：${log}，最后几行：\n${tail}`,
  noFunctions: (codebase: string, log: string, tail: string) =>
    `云函数（${codebase}）没有登记任何触发器，多半是代码加载失败或尚未构建。日志：${log}，最后几行：\n${tail}`,
  setAside: (dir: string, aside: string) =>
    `上次保存的数据不完整，已移到 ${aside}，本次从空数据开始（原位置：${dir}）。`,
  notSaved: (dir: string, log: string) => `数据没有完整保存，${dir} 保持上一次的内容。日志：${log}`,
} as const;
