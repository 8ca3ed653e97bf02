import type { SaveState } from '../../drafts/saver.ts';
import type { StepState } from '../stepped-form.ts';

export const formPageWords = {
  progress: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  overview: '全部步骤',
  overviewLead: '可以按任意顺序填写，内容会自动保存。',
  doneCount: (done: number, of: number) => `已完成 ${done} 步，共 ${of} 步`,
  check: '核对并提交',
  next: '继续',
  nextToCheck: '保存并返回核对',
  skip: '先跳过，稍后补充',
  back: '上一步',
  home: '首页',
  continueAt: '继续填写',
  goCheck: '去核对并提交',
  remove: '删除这份草稿',
  removeTitle: '删除这份草稿？',
  removeBody: '已填写的内容会一并删除，无法恢复。',
  removeYes: '确认删除',
  removeNo: '保留草稿',
  removing: '正在删除…',
  removeFailed: '没有删除成功。请检查网络后重试。',
};

export const stepStateWords: Readonly<Record<StepState, string>> = {
  done: '已完成',
  todo: '待填写',
  fix: '需修改',
  optional: '选填',
};

export const saveWords: Readonly<Record<SaveState, string>> = {
  saved: '已保存',
  saving: '保存中…',
  unsaved: '未能保存，恢复连接后自动保存',
  blocked: '服务器不再接受修改，内容暂存在本机',
};

export const supplementWords = {
  title: '受理部门要求补正',
  mark: '需补正',
};

export const checkWords = {
  title: '核对并提交',
  problems: (count: number) => `还有 ${count} 处需要补充或修改，才能提交`,
  declarationTitle: '承诺',
  declarationMissing: '请先阅读并勾选承诺',
  submitting: '正在提交…',
  waitingUnsent: '暂时无法连接服务器，恢复连接后会继续提交，请不要关闭页面。',
  waitingSent: '已经送达，正在办理，比平时慢一些，请稍候。',
  lookAtCase: '查看办理进展',
  unsaved: '最近的修改还没有保存到服务器，请恢复网络后再提交。',
};

export const applicantWords = {
  kindSelf: '以本人名义',
  kindUnit: '以所在单位党组织名义',
  person: (name: string, post: string) => `${name}（${post}）`,
  post: '职务',
  unit: '所在单位',
  noUnit: '您的账号没有登记所在单位，暂时不能提交，请联系系统管理员补充登记。',
  subjectHint: '只能选择本单位在任的干部。',
  subjectFormer: '此前选择的人员',
  noSubjects: '本单位没有可以选择的干部。如有遗漏，请联系系统管理员。',
};
