/** What the benchmarks print. */
export const text = {
  measured: (count: number, warmUps: number) => `各 ${count} 次（预热 ${warmUps} 次，交替进行），毫秒：`,
  action: '提交申请 → 看到结果',
  empty: '空触发器 → 看到标记',
  row: (what: string, median: string, p95: string) => `  ${what}\t中位数 ${median}\tp95 ${p95}`,
  ratio: (median: string, p95: string) => `  比值\t中位数 ${median} 倍\tp95 ${p95} 倍`,
  how: '两边都由管理端 SDK 写入并监听（规则不许客户端写 bench/），因此不含安全规则和浏览器 SDK 的耗时。',
  sweepHead: (due: number) => `到期检查：每种规模各有 ${due} 个到期。`,
  sweepRow: (open: number, seconds: number, read: number, asked: number) =>
    `${String(open).padStart(7)} 个期限：用时 ${seconds.toFixed(2)} 秒，读取 ${read} 份文档，提出 ${asked} 个动作。`,
} as const;
