import { MAX_FILE_BYTES, maxFiles } from '@rongcuo/domain';
import type { AnyFileOwner } from '../owners.ts';

const MB = 1024 * 1024;

/** 3.2 MB, 640 KB: as people know sizes. Rounded up, so that what is too large never looks as if it were not. */
export function sizeText(bytes: number): string {
  if (bytes >= MB) return `${(Math.ceil((10 * bytes) / MB) / 10).toFixed(1)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} B`;
}

const largest = `${MAX_FILE_BYTES / MB} MB`;

/** Said by what the files are to come with. */
export const filesUnderWay = '有附件还没有通过检查：请等传完再提交，没有接收的请移除';

const once = '照片会自动缩小，并去掉拍摄时间和地点。';
const originals = `可以上传意见原件的扫描件或照片，也可以是 Word、Excel、PPT 文件，每份不超过 ${largest}。${once}`;
const attached = `可以附 PDF、图片、Word、Excel、PPT 文件，每份不超过 ${largest}。${once}`;

const fileHints: Readonly<Record<AnyFileOwner, string>> = {
  draft: `可以上传 PDF、图片、Word、Excel、PPT 文件，每份不超过 ${largest}，最多 ${maxFiles.draft} 份。${once}`,
  referral: `可以附上级来文的扫描件或照片，每份不超过 ${largest}，最多 ${maxFiles.referral} 份。${once}`,
  investigation: attached,
  legality: originals,
  experts: originals,
  risks: originals,
  progress: attached,
  report: attached,
  verification: attached,
};

export const attachmentWords = {
  title: '佐证材料',
  hint: fileHints,
  choose: '选择文件',
  photograph: '拍照上传',
  list: '已选择的文件',
  preparing: '正在读取…',
  queued: '等待上传',
  sending: (percent: number) => `正在上传 ${percent}%`,
  waiting: (percent: number) => `连接已断开，已上传 ${percent}%，恢复后自动继续`,
  checking: '已传完，正在检查…',
  ready: '已通过检查',
  unfinished: '没有传完。再次选择同一个文件即可继续，或者移除。',
  failed: '上传中断。请再次选择同一个文件继续，或者移除。',
  denied: '现在不能上传：可能已经进入下一步，或者您不再经办。请刷新页面查看。',
  unreadable: '无法读取这个文件。请确认文件没有被移动或加密，再重新选择。',
  progress: (name: string) => `“${name}”的上传进度`,
  cancel: '取消',
  remove: '移除',
  removeFailed: (name: string) => `“${name}”没有移除成功，请检查网络后重试。`,
  told: {
    chosen: (count: number) => `已选择 ${count} 份文件`,
    ready: (name: string) => `“${name}”已上传并通过检查`,
    known: (name: string) => `“${name}”已经在列表中`,
    waiting: '连接已断开，恢复后自动继续上传',
    removed: (name: string) => `已移除“${name}”`,
    trouble: (name: string, words: string) => `“${name}”：${words}`,
  },
};

export const fileListWords = {
  nothing: '没有附件。',
  count: (files: number) => `附件 ${files} 份`,
  view: '查看',
  save: '下载',
  traced: '查看或下载会留下阅读记录',
  fetching: (percent: number) => `正在读取 ${percent}%`,
  offline: '无法连接服务器，没有读取成功。请检查网络后重试。',
  denied: '没有查看这份文件的权限，或者文件已经移除。',
  damaged: '读到的内容与检查时不一致，已停止打开。请重试；如果一直如此，请联系系统管理员。',
  saved: (name: string) => `“${name}”已保存到下载目录`,
  opened: (name: string) => `“${name}”已在新标签页打开`,
};
