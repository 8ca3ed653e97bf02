/** What the commands of the walk print. Their last lines are read by people and by scripts alike. */
export const text = {
  group: (about: string, checks: number, wrong: number, seconds: number) =>
    `${wrong === 0 ? '✓' : '✗'} ${about}: ${checks} (${seconds.toFixed(1)} s)`,
  wrong: (words: string) => `  ${words}`,
  total: (checks: number, wrong: number) => `${checks} checks, ${wrong} wrong`,
};
