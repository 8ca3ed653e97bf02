/** Words of the tables in docs/SECURITY.md that are not the domain's own. */
export const text = {
  never: '–',
  class: '内容',
  others: '其他任何人',
  kept: '存放（案件之下）',
  place: '存放',
  readers: '谁能看',
  traced: '先记录打开',
  yes: '是',
  matter: '事项',
  action: '动作',
  by: '谁',
  from: '案件处于',
  carries: '办法',
  anyOpen: '提交之后，不予受理、撤回、办结之前',
  unmarked: (name: string) => `docs/SECURITY.md 里没有“${name}”一节的起止标记`,
};
