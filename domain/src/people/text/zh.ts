import type { Role } from '../roles.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  cadre: '干部',
  unit: '单位党组织',
  handler: '经办人员',
  head: '部门负责人',
  committee: '党委委员',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  superior: '上级组织联络人',
  assessor: '考核工作人员',
  publisher: '宣传发布人员',
  admin: '系统管理员',
};
