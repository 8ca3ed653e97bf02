import type { InvestigationBook, opinionFrom } from '@rongcuo/domain';

import { filesUnderWay } from '../../../../attachments/text/zh.ts';

export const investigationWords = {
  addMaterial: {
    lead: '收录后只能由有权限的人员查看，不能修改或删除。',
    bodyHint: '录入材料的文字内容；谈话、现场情况写成完整的记录。',
    send: '收录材料',
    done: '材料已收录。',
    missing: { files: filesUnderWay },
  },
  hearSubject: {
    lead: '必须听取干部本人的陈述，否则不能提出初步建议。可以多次记录。',
    bodyHint: '按本人陈述的原意完整记录；有签名的笔录可以附在下面。',
    missing: { files: filesUnderWay },
    send: '记入陈述',
    done: '干部本人的陈述已记录。',
  },
  recordOpinion: {
    lead: '记录有关各方的意见，作为核实的依据。',
    bodyHint: '按提出人的原意完整记录。',
    send: '记录意见',
    done: '意见已记录。',
  },
  markBroad: {
    lead: '涉及面大、社会关注的事项，应当邀请有关方面参与；不邀请的，提出建议时要写明理由。',
    yes: '涉及面较大，或者受到关注',
    no: '涉及面不大',
    send: '确认标记',
    done: '已标记涉及面。',
  },
  markComplex: {
    lead: '情况复杂或者有重大社会影响的，须请示上级并收到答复后，党委才能认定。',
    yes: '情况复杂，需要请示上级',
    no: '情况不复杂',
    send: '确认标记',
    done: '已标记复杂程度。',
  },
  invite: {
    lead: '受邀参与者只能看到这里选定的材料，到截止日期为止。',
    untilHint: '到这一天为止可以查看材料和留下意见。',
    showsHint: '没有选中的材料，对方看不到；选中的材料连同附件一并出示，对方可以下载。',
    noMaterial: '还没有收录材料，可以先邀请，不出示材料。',
    missing: { secretHash: '邀请链接还没有准备好，请稍候再试。' },
    send: '发出邀请',
    done: '已发出邀请。',
  },
  endInvitation: {
    lead: '结束后对方不能再查看材料、留下意见；已留下的意见保留。',
    missing: { invitation: '请选择要结束的邀请' },
    send: '结束邀请',
    done: '邀请已结束。',
  },
  extend: {
    lead: '只能延长一次，理由将告知申请人和当事干部。',
    send: '确认延长',
    done: '已延长调查期限。',
  },
};

export const invitationLinkWords = {
  title: '邀请链接',
  lead: (name: string) => `请把下面的链接直接交给${name}。对方打开后不需要账号，就可以查看出示的材料、留下意见。`,
  once: '链接只在这里显示一次，也只能使用一次。离开本页后就看不到了；如果遗失，请结束这次邀请后重新邀请。',
  copy: '复制链接',
  copied: '已复制。',
  copyFailed: '未能自动复制，请长按链接复制。',
};

export const opinionFromWords: Readonly<Record<(typeof opinionFrom)[number], string>> = {
  subject: '干部本人',
  unit: '所在单位',
  guest: '受邀参与者',
  public: '群众',
  expert: '专家',
  department: '有关部门',
};

export const invitationKindWords: Readonly<Record<InvestigationBook['invitations'][string]['kind'], string>> = {
  public: '群众代表',
  served: '服务对象代表',
  affected: '利益相关方代表',
  thirdParty: '第三方机构',
};

export const sectionWords = {
  title: '调查核实',
  inside: '仅供有权限的人员查看。每次打开内容或者附件，系统都会记录您的姓名、身份和时间，由纪委书记查阅。',
  marks: '标记',
  broad: (value: boolean) => (value ? '涉及面较大' : '涉及面不大'),
  complex: (value: boolean) => (value ? '情况复杂，须请示上级' : '情况不复杂'),
  extended: (day: string) => `调查期限延长至${day}`,
  materials: '材料',
  materialsEmpty: '还没有收录材料。',
  hearings: '干部本人的陈述',
  hearing: (day: string) => `${day}听取`,
  hearingsEmpty: '还没有听取干部本人的陈述。',
  opinions: '各方意见',
  opinionsEmpty: '还没有记录意见。',
  invitations: '受邀参与者',
  until: (day: string) => `至${day}`,
  ended: '已结束',
  over: '已到期',
  shows: '可以看：',
  showsNothing: '没有出示材料',
  by: (name: string) => `${name}记录`,
  dot: ' · ',
  comma: '、',
};
