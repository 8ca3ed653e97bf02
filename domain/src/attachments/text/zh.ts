import type { FileRefusal } from '../file.ts';

/** Why a file does not count, and what can be done about it. */
export const fileRefusalWords: Readonly<Record<FileRefusal, string>> = {
  'too-large': '文件超过 20 MB，或者比登记的大小更大，没有接收。请压缩或拆分后重新选择。',
  truncated: '文件没有传完整，没有接收。请移除后重新选择同一个文件。',
  'hash-mismatch': '收到的内容与您选择的文件不一致，没有接收。请移除后重新选择同一个文件。',
  'wrong-type': '文件的实际格式与文件名不符，没有接收。请用原来的程序另存后重新选择。',
  'type-not-allowed':
    '只接收 PDF、图片（JPG、PNG、WebP、HEIC）和不含宏的 Word、Excel、PPT 文件。请转换格式后重新选择。',
  'too-late': '文件传完之前案件已经进入下一步，这份材料没有计入。需要补充的，请与经办部门联系。',
  'too-many': '材料数量已经达到上限，这份没有接收。请合并后再上传，或先移除不需要的材料。',
};
