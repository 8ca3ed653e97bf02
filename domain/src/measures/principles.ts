/** The five principles of article 3, shown where decisions are made: short labels of our own. */
export const principles = [
  { id: 'encourage', article: '3(1)', label: '支持创新，宽待失误', en: 'Encourage reform, be lenient with fault' },
  { id: 'facts', article: '3(2)', label: '凭事实，分情形', en: 'Go by facts, treat distinct cases distinctly' },
  { id: 'procedure', article: '3(3)', label: '公正，按程序', en: 'Be fair, keep to the procedure' },
  { id: 'correction', article: '3(4)', label: '防在前，容错也纠错', en: 'Prevent first, correct what is tolerated' },
  { id: 'legality', article: '3(5)', label: '依法依纪，不破底线', en: 'Keep to law and discipline' },
] as const;

export type PrincipleId = (typeof principles)[number]['id'];
export const principleIds: readonly PrincipleId[] = principles.map(({ id }) => id);
