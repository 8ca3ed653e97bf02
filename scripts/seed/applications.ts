import { boundaryIds, conditionIds } from '@rongcuo/domain';

interface Matter {
  readonly applicantKind: 'self' | 'unit';
  readonly subjectId: string;
  readonly unitId: string;
  readonly departmentId: string;
  readonly title: string;
  readonly occurredOn: string;
  readonly raisedOn: string;
  readonly account: string;
  readonly circumstances: Readonly<Record<string, string>>;
  readonly exclusion?: 'notExcluded' | 'excluded';
}

const statements: Readonly<Record<string, string>> = {
  notForbidden: '办理前查阅了学校和上级的制度，没有禁止这样做的规定。',
  servesReform: '这项工作列入学校年度改革要点，目的是让师生少跑腿。',
  noDereliction: '方案、论证、公示各环节均按职责完成，有会议纪要可查。',
  noPrivateGain: '本人、亲属和单位均未从中获得任何利益。',
  dueProcess: '事前经学院党政联席会议研究，并向分管校领导作了书面报告。',
  remedied: '发现问题当日暂停，一周内逐人联系并全部妥善处理。',
};

const reasons: Readonly<Record<string, string>> = {
  inexperience: '此前校内没有同类做法可以借鉴，属于经验不足。',
  exploration: '试行期间没有任何文件明确限制，收到意见后立即停止。',
  publicInterest: '出发点是改进服务，没有私利。',
};

/** A complete application, as somebody would write it. */
export function applicationOf(matter: Matter): Record<string, unknown> {
  const { applicantKind, subjectId, unitId, departmentId, title, occurredOn, raisedOn, account, circumstances } =
    matter;
  return {
    applicantKind,
    subjectId,
    unitId,
    accountability: { departmentId, kind: 'inquiry', raisedOn, reference: '' },
    matter: { title, occurredOn, account },
    circumstances,
    statements: Object.fromEntries(conditionIds.map((id) => [id, statements[id]])),
    boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: reasons[id] }])),
    exclusion: matter.exclusion ?? 'notExcluded',
  };
}

/** The invented matters of the demo. */
export const demoMatters = {
  credits: {
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    departmentId: 'organization',
    title: '跨学院学分互认试点的系统故障',
    occurredOn: '2026-09-14',
    raisedOn: '2026-10-12',
    account: '试点首日，互认系统把两个学院的课程代码对错，一百二十六名学生的选课被误退。当晚恢复数据，三日内全部补选。',
    circumstances: { reformPilot: '学校第一次开展跨学院学分互认，没有成熟的系统可用。' },
  },
  lab: {
    applicantKind: 'unit',
    subjectId: 'lin',
    unitId: 'chem',
    departmentId: 'organization',
    title: '实验耗材容缺采购的手续补办',
    occurredOn: '2026-06-03',
    raisedOn: '2026-09-21',
    account: '毕业季实验急需耗材，为不耽误学生进度，先办理采购、后补审批，其中一笔的审批材料晚了十一天。',
    circumstances: { serviceStreamlining: '为赶在答辩前完成实验，先行办理了可以后补的手续。' },
  },
  heating: {
    applicantKind: 'self',
    subjectId: 'ma',
    unitId: 'logistics',
    departmentId: 'discipline',
    title: '供暖改造期间的临时停供',
    occurredOn: '2026-01-08',
    raisedOn: '2026-03-02',
    account: '寒潮提前，为避免管网爆裂，连夜决定分区停供六小时，部分宿舍未及时收到通知，引发投诉。',
    circumstances: { emergency: '寒潮预警当晚必须立即决断，来不及履行全部审批。' },
  },
  enrolment: {
    applicantKind: 'self',
    subjectId: 'lin',
    unitId: 'chem',
    departmentId: 'discipline',
    title: '实验中心开放预约的名额争议',
    occurredOn: '2026-04-20',
    raisedOn: '2026-05-18',
    account: '开放预约试行抽签，规则说明不够清楚，部分学生认为不公平，学院两次开会说明并改为轮候。',
    circumstances: { reformPilot: '首次面向全校开放实验预约。' },
  },
  fire: {
    applicantKind: 'self',
    subjectId: 'ma',
    unitId: 'logistics',
    departmentId: 'organization',
    title: '仓库火灾后的责任认定',
    occurredOn: '2026-02-11',
    raisedOn: '2026-02-26',
    account: '后勤仓库因线路老化起火，无人员伤亡，正在进行责任调查。',
    circumstances: { emergency: '火情发生后现场组织疏散和扑救。' },
    exclusion: 'excluded',
  },
  canteen: {
    applicantKind: 'self',
    subjectId: 'ma',
    unitId: 'logistics',
    departmentId: 'organization',
    title: '食堂自助结算试点的计价差错',
    occurredOn: '2026-05-12',
    raisedOn: '2026-07-06',
    account: '自助结算上线首周，识别系统把两种菜品的价格对调，多收一千三百余元。次日停用，五日内逐笔退还。',
    circumstances: { reformPilot: '学校第一次试用自助结算，供应商也没有同类经验。' },
  },
  instruments: {
    applicantKind: 'self',
    subjectId: 'lin',
    unitId: 'chem',
    departmentId: 'discipline',
    title: '大型仪器开放共享收费的口径争议',
    occurredOn: '2026-03-18',
    raisedOn: '2026-06-15',
    account: '开放共享试行时，收费办法修订前后衔接不清，有二十一笔按旧标准收取，差额已全部退补并公示。',
    circumstances: { policyChange: '收费办法在试行期间修订，过渡期如何执行没有规定。' },
  },
  training: {
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    departmentId: 'organization',
    title: '校企联合实训基地的延期交付',
    occurredOn: '2026-03-02',
    raisedOn: '2026-04-27',
    account: '实训基地按新模式与企业共建，设备到货延误，一门课程推迟三周开课，后利用周末补齐课时。',
    circumstances: { unclearPolicy: '校企共建的验收程序当时没有明确规定。' },
  },
  parking: {
    applicantKind: 'self',
    subjectId: 'zhao',
    unitId: 'it',
    departmentId: 'organization',
    title: '学院停车管理办法试行引起的意见',
    occurredOn: '2026-07-01',
    raisedOn: '2026-08-10',
    account: '试行分时停车，三周内收到二十余条意见，随后征求意见并修订。',
    circumstances: { legacyDispute: '多年占用消防通道的问题一直没有解决。' },
  },
} as const satisfies Record<string, Matter>;
