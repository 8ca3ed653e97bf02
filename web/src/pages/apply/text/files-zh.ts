import { attachmentWords } from '../../../attachments/text/zh.ts';

export const filesStepWords = {
  title: attachmentWords.title,
  lead: '能够说明情况的文件，例如会议纪要、请示批复、通知公示、现场照片。没有可以不传，直接继续。',
  own: '本次上传',
  earlier: '此前提交的材料',
  none: '没有上传',
  change: '修改',
  attached: (count: number) => `已上传 ${count} 份`,
  unfinished: (count: number) => `有 ${count} 份材料没有上传成功，提交时不会包含它们。`,
  busy: '材料还在上传，传完并通过检查后才能提交。',
};
