import { productName } from '../../ui/text/zh.ts';

export const shellWords = {
  product: productName,
  tagline: '合理容错申请与办理',
  skip: '跳到正文',
  nav: '主导航',
  home: '首页',
  apply: '申请容错',
  intake: '待受理',
  people: '人员',
  roster: '人员变动',
  inbox: '收件箱',
  /** Counting ends at a hundred. */
  count: (unread: number) => (unread > 99 ? '99+' : String(unread)),
  unread: (unread: number) => `，${unread > 99 ? '99 条以上' : `${unread} 条`}未读`,
  account: (name: string) => `${name}，账号菜单`,
  roles: '角色',
  noRoles: '暂无角色',
  settings: '通知设置',
  signOut: '退出登录',
  footer: '本系统只办理合理容错的申请、受理与认定。材料属于工作秘密，请勿截图外传。',
  notices: '信息公开',
  updating: '您的权限有更新，正在生效…',
  stale: '暂时无法连接服务器，页面上是此前保存在本机的内容，可能不是最新。连接恢复后会自动更新。',
};

export const waitWords = {
  title: '请稍候',
  troubleTitle: '暂时无法打开',
  starting: '正在打开…',
  startingSlow: '连接较慢，或暂时无法连接服务器。请检查网络；连接恢复后会自动继续。',
  updating: '您的权限有更新，正在生效，请稍候…',
  updatingSlow: '权限更新比平时慢，仍在等待服务器。可以继续等待，或稍后再来。',
  strangerTitle: '账号尚未登记',
  stranger: '您已登录，但这个账号还没有登记为本单位人员。请联系系统管理员登记后再使用。',
  faultTitle: '页面出现问题',
  fault: '页面遇到意外问题，无法继续显示。已填写的内容保存在本机，刷新后可以继续。',
  chunk: '页面内容未能载入，可能是网络中断或系统刚刚更新。请刷新后继续，已填写的内容都还在。',
  reload: '刷新页面',
};

export const signOutWords = {
  title: '还有内容没有送达服务器',
  body: '现在退出，本机上尚未送达的内容会被清除，无法找回。建议先恢复网络，等显示“已保存”后再退出。',
  stay: '先不退出',
  leave: '仍要退出',
};
