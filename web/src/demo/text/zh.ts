export const demoClockWords = {
  title: '演示时钟',
  today: (day: string) => `演示时钟：${day}`,
  ahead: (days: number) => `往前 ${days} 天`,
  failed: '没有拨动成功，请确认本地服务在运行。',
};
