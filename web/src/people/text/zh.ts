export const chooseCadreWords = {
  unit: '所在单位',
  hintOfAnybody: '先选择单位，再选择人员。',
  nobody: '这个单位没有可以选择的人员，请核对单位。',
  hint: '先选择单位，再选择干部。',
  noCadres: '这个单位没有可以选择的干部，请核对单位。',
  person: (name: string, post: string) => `${name}（${post}）`,
};
