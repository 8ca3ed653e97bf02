/** The six conditions of article 6, ALL of which must be met: short labels of our own. */
export const conditions = [
  { id: 'notForbidden', article: '6(1)', label: '没有违反明令禁止的规定', en: 'Nothing that was expressly forbidden' },
  {
    id: 'servesReform',
    article: '6(2)',
    label: '符合上级决策部署，有利改革发展',
    en: 'In line with policy, for reform and development',
  },
  { id: 'noDereliction', article: '6(3)', label: '履职中没有失职渎职', en: 'No dereliction of duty' },
  { id: 'noPrivateGain', article: '6(4)', label: '没有为自己、他人或单位谋私利', en: 'No private gain for anyone' },
  {
    id: 'dueProcess',
    article: '6(5)',
    label: '决策合乎程序，或应急后及时报告',
    en: 'Decided by due process, or reported after an emergency',
  },
  { id: 'remedied', article: '6(6)', label: '积极挽回损失、消除影响', en: 'Losses and effects actively remedied' },
] as const;

export type ConditionId = (typeof conditions)[number]['id'];
export const conditionIds: readonly ConditionId[] = conditions.map(({ id }) => id);
