/** Words for what happens between this page and the server. */
export const askWords = {
  refusedUnknown: '这项操作没有被接受。请刷新页面，按最新情况重试；已填内容都还在。',
  denied: '没有权限办理这项操作，或者情况刚刚有了变化。请看最新进展后再试；已填内容都还在。',
  fault: '系统处理时出现问题，操作没有提交。请稍后重试；已填内容都还在。',
};
