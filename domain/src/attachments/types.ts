/** The kinds of file that may be attached; a file is stored under the kind its bytes have, never its name. */
export const fileTypes = {
  pdf: { mime: 'application/pdf', family: 'pdf' },
  jpg: { mime: 'image/jpeg', family: 'image' },
  png: { mime: 'image/png', family: 'image' },
  webp: { mime: 'image/webp', family: 'image' },
  heic: { mime: 'image/heic', family: 'image' },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', family: 'office' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', family: 'office' },
  pptx: { mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', family: 'office' },
  doc: { mime: 'application/msword', family: 'office' },
  xls: { mime: 'application/vnd.ms-excel', family: 'office' },
  ppt: { mime: 'application/vnd.ms-powerpoint', family: 'office' },
} as const satisfies Record<string, { mime: string; family: 'pdf' | 'image' | 'office' }>;

export type FileType = keyof typeof fileTypes;

export const fileTypeNames: readonly FileType[] = Object.keys(fileTypes).filter(isFileType);

export function isFileType(name: string): name is FileType {
  return Object.hasOwn(fileTypes, name);
}

const otherEndings: Readonly<Record<string, FileType>> = { jpeg: 'jpg', jpe: 'jpg', heif: 'heic' };

/** The kind a name promises by its ending; null where it promises none that may be attached. */
export function typeByName(name: string): FileType | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return isFileType(ending) ? ending : (otherEndings[ending] ?? null);
}
