import type { Policy } from '@rongcuo/domain';

export const policyWords = {
  title: '办法参数',
  lead: '办法试行期间，参数由组织部发布。新版本只适用于发布以后提交的申请和主动立案的案件，此前的案件仍按原来的版本办理。',
  inForce: '现行参数',
  version: (version: number) => `第 ${version} 版`,
  initial: '初始参数，系统启用时生效。',
  publishedAt: '发布时间',
  reason: '发布理由',
  history: '历次版本',
  current: '现行',
  catalogues: '办法目录',
  cataloguesLead: '原则、界限、情形和条件的名称与正式表述，以及可选项目，随参数一起分版本。',
  interpretations: '解释条文',
  interpretationsLead: '组织部对办法的解释，现行的和历次的。',
  back: '返回办法参数',
};

export const parameterWords = {
  quorum: '会议到会比例',
  recusedCountAsDue: '回避的委员',
  investigators: '最少调查核实人数',
  limit: (name: string) => `期限：${name}`,
};

export const valueWords = {
  quorum: ({ of, in: all }: Policy['meeting']['quorum']) => `应到会人数的 ${of}/${all}`,
  recusedYes: '计入应到会人数',
  recusedNo: '不计入应到会人数',
  people: (count: number) => `${count} 人`,
  change: (before: string, after: string) => `${before} → ${after}`,
};

export const publishWords = {
  title: '发布新版本',
  lead: '发布后立即成为现行版本，不能撤回；需要时可以再发布新的版本。',
  ofLabel: '到会比例的分子',
  inLabel: '到会比例的分母',
  quorumHint: '例如三分之二，分子填 2，分母填 3。',
  recused: '回避的委员是否计入应到会人数',
  investigators: '最少调查核实人数',
  reason: '发布理由',
  unchanged: '参数与现行版本相同，没有需要发布的内容。',
  changes: '将要调整的内容',
  open: '调整参数',
  send: '确认发布',
  sending: '正在发布…',
  cancel: '取消',
  waiting: '暂时没有收到结果，恢复连接后会继续。',
  done: (version: number) => `已发布第 ${version} 版，即日生效。`,
  refused: {
    notYours: '只有组织部负责人可以发布。如果职务刚有变动，请刷新页面后重试。',
    inactive: '您的账号已停用，如有疑问请联系系统管理员。',
    invalid: '填写的内容没有被接受，请核对后重试。',
    other: '没有发布成功，请刷新页面后重试；已填内容都还在。',
  },
  wrong: {
    quorum: '到会比例须是不大于 1 的分数，分子和分母都是正整数',
    investigators: '请填写 2 到 10 的整数',
    reason: '请写明发布理由，最多 500 字',
  },
};
