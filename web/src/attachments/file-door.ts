import type { AnyFileOwner, AnyNewFile, AnyStoredFile } from './owners.ts';

export interface FileItem {
  readonly id: string;
  readonly file: AnyStoredFile;
}

/** Whose files are looked for: those that count, of a part of the matter, or one's own in whatever state. */
export interface FilesAsked {
  readonly belongsTo: AnyFileOwner;
  readonly round: number;
}

/** How the files of one matter reach the server and come back. Each call is one request and may fail like one. */
export interface FileDoor {
  readonly newFileId: () => string;
  readonly begin: (fileId: string, file: AnyNewFile) => Promise<void>;
  readonly putChunk: (fileId: string, index: number, bytes: Uint8Array) => Promise<void>;
  /** Which chunks are there, without their bytes. */
  readonly chunksThere: (fileId: string) => Promise<ReadonlySet<number>>;
  /** All chunks are there: let it be checked. */
  readonly finish: (fileId: string) => Promise<void>;
  readonly read: (fileId: string) => Promise<AnyStoredFile | null>;
  readonly readChunk: (fileId: string, index: number) => Promise<Uint8Array | null>;
  /** @param sha256 only the file of that hash */
  readonly listOwn: (asked: FilesAsked, uid: string, sha256?: string) => Promise<FileItem[]>;
  /** What came with a submission, for whoever reads it. */
  readonly listReady: (asked: FilesAsked) => Promise<FileItem[]>;
  readonly remove: (fileId: string) => Promise<void>;
}
