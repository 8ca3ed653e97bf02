export const viewWords = {
  change: '修改',
  nothing: '未填写',
  subject: '当事干部',
  unit: '所在单位',
  reason: '理由',
  supplement: '补正要求',
};
