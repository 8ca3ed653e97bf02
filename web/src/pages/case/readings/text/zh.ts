export const sectionWords = {
  title: '阅读记录',
  lead: '谁在什么时间、以什么身份打开过本案的调查材料。',
  link: '查看本案的阅读记录',
};
