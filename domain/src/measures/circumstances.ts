/** The nine circumstances of article 5: short labels of our own; an institution's official wording is data it loads itself. */
export const circumstances = [
  {
    id: 'unclearPolicy',
    article: '5(1)',
    label: '政策界限不清，开创性落实部署',
    en: 'Acting on a decision whose limits were unclear',
  },
  { id: 'reformPilot', article: '5(2)', label: '改革创新、先行先试的探索', en: 'Piloting a reform' },
  { id: 'majorProject', article: '5(3)', label: '推进重大项目和重点工作', en: 'Driving a major project' },
  {
    id: 'serviceStreamlining',
    article: '5(4)',
    label: '服务师生中的容缺办理',
    en: 'Streamlining service, accepting incomplete papers',
  },
  { id: 'emergency', article: '5(5)', label: '处置突发事件、急难险重任务', en: 'Handling an emergency' },
  { id: 'legacyDispute', article: '5(6)', label: '化解矛盾、解决历史遗留问题', en: 'Settling disputes and legacies' },
  { id: 'policyChange', article: '5(7)', label: '政策或部署发生变化', en: 'Policy or decisions changed' },
  {
    id: 'lawAtTheTime',
    article: '5(8)',
    label: '按当时规定不应追责或应从轻减轻',
    en: 'Not, or less, liable under the law of the time',
  },
  { id: 'otherApproved', article: '5(9)', label: '其他经研究或报批认可的情形', en: 'Other, by resolution or approval' },
] as const;

export type CircumstanceId = (typeof circumstances)[number]['id'];
export const circumstanceIds: readonly CircumstanceId[] = circumstances.map(({ id }) => id);
