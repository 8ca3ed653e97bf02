export const rosterWords = {
  title: '人员变动记录',
  lead: '人员、单位和部门的每一次变动：谁、何时、为什么，改动前后各是什么。记录不能更改或删除。',
  by: (name: string) => `办理人：${name}`,
  reason: (reason: string) => `理由：${reason}`,
  none: '还没有变动记录。',
  more: '显示更早的记录',
  notYou: '变动记录供纪委书记监督，您没有查看的权限。',
};
