export const fieldWords = {
  person: (name: string, post: string) => (post === '' ? name : `${name}（${post}）`),
  nobody: '目前没有可以选择的人员。如有遗漏，请联系系统管理员。',
  of: (item: string) => `关于“${item}”`,
  within: (item: string, field: string) => `${item}：${field}`,
  nth: (n: number) => `第 ${n} 项`,
  add: '增加一项',
  remove: '移除',
};
