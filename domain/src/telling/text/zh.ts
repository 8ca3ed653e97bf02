import type { Channel } from '../channels.ts';

export const channelWords: Readonly<Record<Channel, string>> = {
  mail: '邮件',
  wecom: '企业微信',
  push: '推送',
};

/** Why a notice did not get out, for an operator. */
export function deliveryErrorWords(code: string): string {
  const known = errorWords[code];
  if (known) return known;
  if (code.startsWith('http-')) return `对方服务器答复 ${code.slice('http-'.length)}。`;
  if (code.startsWith('wecom-'))
    return `企业微信答复错误码 ${code.slice('wecom-'.length)}，可在其官方文档的“全局错误码”中查到。`;
  if (code.startsWith('messaging/')) return `推送服务答复 ${code.slice('messaging/'.length)}。`;
  return `没有发出（${code}）。`;
}

const errorWords: Readonly<Record<string, string>> = {
  timeout: '对方服务器没有及时答复。',
  unreachable: '连接不上对方服务器。',
  'no-address': '这个账号没有邮箱。',
  'mail-undelivered': '邮件服务没有送出，原因见邮件扩展的日志。',
  'not-configured': '本单位停用了这种方式。',
  'broken-off': '发送时中断，已达到重试次数。',
  'wecom-60111': '企业微信里没有这个账号，请本人在通知设置里核对。',
  'wecom-81013': '企业微信里没有这个账号，或者它不在应用的可见范围内，请本人在通知设置里核对。',
  'wecom-40001': '企业微信应用的密钥不对，请技术人员检查配置。',
};
