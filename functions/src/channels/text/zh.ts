/** What leaves the house. It names no one and no matter, and has no number that could be looked up. */
export const noticeWords = {
  subject: '容错系统有一件事等您办理',
  where: '请登录后在收件箱查看：',
  open: '打开收件箱',
  footer:
    '本消息由系统自动发出，不写明事项和人员，请勿回复。可以在应用的“通知设置”里关闭这种提醒；送达、申诉决定等法定通知除外。',
};
