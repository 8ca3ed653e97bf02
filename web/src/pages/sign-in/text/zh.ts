export const signInWords = {
  title: '登录',
  lead: '合理容错的申请、受理与认定，请用单位分配的账号登录。',
  notices: '信息公开：不用登录，查看经批准公开的内容',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  busy: '正在登录…',
  emailMissing: '请输入邮箱',
  passwordMissing: '请输入密码',
  reset: '首次登录或忘记密码',
  resetSent: '如果这个邮箱已经登记，设置密码的邮件已经发出，请查收（包括垃圾邮件）。设置好后用新密码登录。',
  inactive: '您的账号已停用，已为您退出登录。如有疑问请联系系统管理员。',
  demoTitle: '演示人员',
  demoLead: '这是演示环境，人员和单位都是虚构的。点选一人即可登录。',
};

const failures: Readonly<Record<string, string>> = {
  'auth/invalid-credential': '邮箱或密码不正确，请核对后重新输入。',
  'auth/invalid-login-credentials': '邮箱或密码不正确，请核对后重新输入。',
  'auth/wrong-password': '邮箱或密码不正确，请核对后重新输入。',
  'auth/user-not-found': '邮箱或密码不正确，请核对后重新输入。',
  'auth/invalid-email': '邮箱格式不正确，请检查后重新输入。',
  'auth/user-disabled': '这个账号已停用。如有疑问请联系系统管理员。',
  'auth/too-many-requests': '尝试次数过多，请稍候几分钟再试。',
};

/** Why signing in did not work; null where the connection is to blame. */
export function signInFailure(code: string): string | null {
  return Object.hasOwn(failures, code) ? (failures[code] ?? null) : null;
}
