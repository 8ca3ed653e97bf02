/** All that a lock screen ever shows. */
export const pushWords = { title: '容错系统', body: '有一件事等您办理，请打开收件箱查看。' };
