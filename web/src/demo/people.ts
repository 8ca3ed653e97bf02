import type { Department, Member, Unit } from '@rongcuo/domain';

/** Everything here is invented. It is loaded on the emulator only: by the seed, and by the sign-in page. */
export { demoPassword } from '@rongcuo/domain';

export const demoUnits: readonly Unit[] = [
  { id: 'it', name: '信息工程学院党总支' },
  { id: 'chem', name: '化学化工学院党总支' },
  { id: 'logistics', name: '后勤保障处党支部' },
  { id: 'office', name: '机关党总支' },
];

export const demoDepartments: readonly Department[] = [
  { id: 'organization', name: '党委组织部', accountability: true },
  { id: 'discipline', name: '纪检监察办公室', accountability: true },
  { id: 'publicity', name: '党委宣传部', accountability: false },
];

export type DemoPerson = Omit<Member, 'active' | 'version' | 'department' | 'kin'> &
  Partial<Pick<Member, 'department' | 'kin'>>;

export const demoPeople: readonly DemoPerson[] = [
  { uid: 'chen', name: '陈思源', post: '信息工程学院副院长', roles: ['cadre'], unitId: 'it' },
  { uid: 'lin', name: '林晓岚', post: '化学化工学院实验中心主任', roles: ['cadre'], unitId: 'chem' },
  { uid: 'ma', name: '马骏', post: '后勤保障处副处长', roles: ['cadre'], unitId: 'logistics' },
  { uid: 'zhao', name: '赵卫东', post: '信息工程学院党总支书记', roles: ['unit', 'cadre'], unitId: 'it' },
  { uid: 'qian', name: '钱慧', post: '化学化工学院党总支干事', roles: ['unit'], unitId: 'chem' },
  {
    uid: 'sun',
    name: '孙立',
    post: '组织部干部监督科科长',
    roles: ['handler'],
    unitId: 'office',
    department: 'organization',
  },
  {
    uid: 'zhou',
    name: '周敏',
    post: '组织部干部监督科科员',
    roles: ['handler'],
    unitId: 'office',
    department: 'organization',
  },
  {
    uid: 'wu',
    name: '吴建国',
    post: '组织部部长',
    roles: ['head', 'committee'],
    unitId: 'office',
    department: 'organization',
  },
  {
    uid: 'zheng',
    name: '郑洁',
    post: '纪检监察办公室监督科科长',
    roles: ['handler'],
    unitId: 'office',
    department: 'discipline',
  },
  { uid: 'feng', name: '冯涛', post: '纪检监察办公室科员', roles: ['handler'], unitId: 'it', department: 'discipline' },
  {
    uid: 'wang',
    name: '王正',
    post: '纪检监察办公室主任',
    roles: ['head'],
    unitId: 'office',
    department: 'discipline',
  },
  { uid: 'he', name: '何平', post: '党委委员、副校长', roles: ['committee'], unitId: 'office' },
  { uid: 'xu', name: '许国强', post: '党委书记', roles: ['secretary', 'committee'], unitId: 'office' },
  { uid: 'shen', name: '沈丽', post: '党委副书记', roles: ['deputy', 'committee'], unitId: 'office' },
  { uid: 'han', name: '韩冰', post: '纪委书记', roles: ['supervisor', 'committee'], unitId: 'office' },
  { uid: 'yang', name: '杨帆', post: '上级组织联络人', roles: ['superior'], unitId: null },
  { uid: 'zhu', name: '朱琳', post: '组织部考核科科员', roles: ['assessor'], unitId: 'office' },
  { uid: 'qin', name: '秦悦', post: '宣传部干事', roles: ['publisher'], unitId: 'office' },
  { uid: 'you', name: '尤伟', post: '系统管理员', roles: ['admin'], unitId: null },
];

/** Demo accounts sign in as `chen@demo.example` and so on. */
export function demoEmail(uid: string): string {
  return `${uid}@demo.example`;
}
