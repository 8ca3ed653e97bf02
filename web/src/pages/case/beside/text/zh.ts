export const besideWords = {
  title: '与本案相关',
  filings: '引用的风险备案',
  orders: '纠错改正',
  sanctions: '处理和影响期',
  clarifications: '澄清',
  protection: '考核保护',
  protected: '认定容错的事项，在上述考核、评优和选拔任用中不作为负面评价的依据。',
  covers: '适用于：',
  comma: '、',
  issue: '就本案发出纠错要求',
  record: '就本案登记处理',
  register: '就本案登记反映线索',
};
