export const notFoundWords = {
  title: '没有这个页面',
  body: '网址可能输入有误，或者页面已经移动。',
  home: '返回首页',
};
