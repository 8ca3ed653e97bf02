/** What `npm run rules:mutate` prints. Its last line is read by people and by scripts alike. */
export const text = {
  missed: (id: string) => `✗ 没有检查发现：${id}`,
  stale: (id: string) => `✗ equivalent.ts 里的这一条已经不存在：${id}`,
  total: (caught: number, of: number, equivalent: number, asked: number) =>
    `${equivalent} 个与原规则等价，共问了 ${asked} 次\ncaught ${caught} of ${of}`,
};
