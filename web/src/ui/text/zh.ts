export const liveWords = {
  loading: '正在读取…',
  slow: '连接较慢，或暂时无法连接服务器。请检查网络后重试；连接恢复后也会自动更新。',
  offline: '无法连接服务器。请检查网络后重试。',
  denied: '没有这项内容，或者您没有查看它的权限。',
  fault: '内容暂时无法显示。请稍后重试；如果一直如此，请联系系统管理员。',
  unconfigured: '系统尚未配置连接信息，请联系系统管理员。',
  retry: '重试',
};

export const formWords = {
  errorTitle: '有以下内容需要修改',
  errorPrefix: '错误：',
  optional: '（选填）',
  choose: '请选择',
  count: (length: number, max: number) => `已输入 ${length} 字，最多 ${max} 字`,
  over: (by: number) => `超出 ${by} 字，请精简；已输入的内容会保留`,
};

export const productName = '容错';
/** What the browser's tab and history say. */
export function titleOf(page: string, caption?: string): string {
  return `${caption ? `${page}（${caption}）` : page} - ${productName}`;
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];

/** 第五条第（一）项 for `5(1)`. */
export function articleText(article: string): string {
  const [, number, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (number === undefined) return article;
  const words = `第${numerals[Number(number)] ?? number}条`;
  return item === undefined ? words : `${words}第（${numerals[Number(item)] ?? item}）项`;
}
