/** `cases/{caseId}/files/{fileId}`: what is known of a file; its bytes are in the chunks below it. */
import * as z from 'zod/mini';
import { plainJson } from '../kernel/json.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { lengthOf, wellFormed } from '../kernel/text.ts';
import { Instant } from '../time/time.ts';
import { chunksOf, MAX_CHUNKS, MAX_FILE_BYTES } from './limits.ts';
import { type FileType, fileTypeNames, fileTypes, isFileType, typeByName } from './types.ts';

/** Which class of material a file belongs to, and so who reads it. */
export const fileOwners = ['draft', 'investigation', 'referral'] as const;
export type FileOwner = (typeof fileOwners)[number];

/** The client moves it to `checking` when the last chunk is there; the other two are the server's answer. */
export const fileStates = ['uploading', 'checking', 'ready', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

export const fileRefusals = [
  'too-large',
  'truncated',
  'hash-mismatch',
  'wrong-type',
  'type-not-allowed',
  /** The case went on before it was finished: it did not come with what was submitted. */
  'too-late',
  'too-many',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const fileNameMax = 120;
const FileTypeName = z.string().check(z.refine(isFileType)) as unknown as z.ZodMiniType<FileType>;

/** What is known of a file of a matter of any procedure, whose parts are these. */
export function storedFileOf<const Owners extends readonly [string, ...string[]]>(owners: Owners) {
  return z.strictObject({
    name: z.string().check(z.describe('文件名')),
    type: FileTypeName.check(z.describe('文件类型')),
    size: z.int().check(z.minimum(1), z.maximum(MAX_FILE_BYTES), z.describe('字节数')),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/), z.describe('SHA-256')),
    chunks: z.int().check(z.minimum(1), z.maximum(MAX_CHUNKS), z.describe('分块数')),
    belongsTo: z.enum(owners).check(z.describe('属于')),
    /** How often the matter had been submitted before: a file of the draft comes with the next submission. */
    round: z.int().check(z.describe('上传时已提交的次数')),
    by: z.string().check(z.describe('上传人')),
    at: Instant.check(z.describe('开始上传的时间')),
    state: z.enum(fileStates).check(z.describe('状态')),
    why: z.optional(z.enum(fileRefusals).check(z.describe('未接收的原因'))),
  });
}

export const StoredFile = storedFileOf(fileOwners);
export type StoredFile = z.infer<typeof StoredFile>;

/** A file of some matter, whichever its parts are. */
export const MatterFile = z.extend(StoredFile, { belongsTo: z.string() });
export type MatterFile = z.infer<typeof MatterFile>;

/** The files that come with something put on record, by their ids. */
export const fileIds = z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(50));

/** A file that counts, as a decision knows it. */
export type CountedFile<Owner extends string = FileOwner> = Omit<StoredFile, 'belongsTo'> & {
  readonly belongsTo: Owner;
  readonly id: string;
};

/** For the record: which files, and what they held, without their names. */
export function fingerprintsOf(files: readonly CountedFile<string>[]): { id: string; sha256: string }[] {
  return files.map(({ id, sha256 }) => ({ id, sha256 }));
}

/** Their entries, which are part of the record once something rests on them. */
export function entriesOf(files: readonly CountedFile<string>[]): DocumentDraft[] {
  return files.map(({ id, ...entry }) => ({ path: `files/${id}`, data: plainJson(entry) }));
}

/** What a client writes to begin a file, but for the server's time. */
export type NewFile<Owner extends string = FileOwner> = Omit<StoredFile, 'at' | 'why' | 'belongsTo'> & {
  readonly belongsTo: Owner;
};

export interface FileOfOne {
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
}

export function newFile<Owner extends string>(
  file: FileOfOne,
  { belongsTo, round, by }: Pick<NewFile<Owner>, 'belongsTo' | 'round' | 'by'>,
): NewFile<Owner> {
  return { ...file, chunks: chunksOf(file.size), belongsTo, round, by, state: 'uploading' };
}

/** Separators of paths, what Windows refuses in a name, and what turns the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out here
const NOT_IN_NAMES = /[\u0000-\u001f\u007f\\/:*?"<>|\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name that any system can save, which ends as its kind does, so that it opens with what it is. */
export function safeName(name: string, type: FileType): string {
  const clean = wellFormed(name).normalize('NFC').replaceAll(NOT_IN_NAMES, ' ').trim();
  const promised = typeByName(clean);
  const stem = (promised === null ? clean : clean.replace(/\.[A-Za-z0-9]+$/, '')).replace(/[\s.]+$/, '');
  const ending = promised === type ? clean.slice(clean.lastIndexOf('.')) : `.${type}`;
  return `${shortened(stem, fileNameMax - ending.length) || type}${ending}`;
}

function shortened(text: string, max: number): string {
  return lengthOf(text) <= max ? text : [...text].slice(0, max).join('');
}

/** What a file input offers: names and media types, since browsers differ in which of them they go by. */
export const acceptedFiles: string = fileTypeNames.flatMap((type) => [`.${type}`, fileTypes[type].mime]).join(',');
