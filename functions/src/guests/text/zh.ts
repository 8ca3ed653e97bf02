export const guestWords = {
  /** The same for everything that can stand against a link. */
  refused: '这个邀请链接不能使用：可能已经用过、已经结束，或者不完整。请与邀请您的部门联系。',
};
