import {
  type FileOfOne,
  type FileRefusal,
  type FileType,
  fileTypes,
  MAX_FILE_BYTES,
  safeName,
  typeByName,
  typesOf,
} from '@rongcuo/domain';
import { sha256Of } from './digest.ts';

/** A file as it will be sent. */
export interface Prepared {
  readonly file: FileOfOne;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export type PreparedOr<Refused> =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly why: Refused };

/** Makes a picture smaller and leaves out what a camera writes into it; null where this browser cannot read it. */
export type Shrink = (picture: Blob) => Promise<Blob | null>;

/** A photograph may be far larger than what is sent of it; beyond this no browser should be asked to open it. */
const MAX_PICTURE_BYTES = 100 * 1024 * 1024;

/** Looks at a file as the server will, so that what it would refuse is not sent at all. */
export async function prepare(chosen: Blob, name: string, shrink: Shrink): Promise<PreparedOr<FileRefusal>> {
  const picture = await asPicture(chosen, shrink);
  const sent = picture ?? chosen;
  if (sent.size > MAX_FILE_BYTES) return { ok: false, why: 'too-large' };
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const types = typesOf(bytes);
  const promised = picture ? 'jpg' : typeByName(name);
  const type = promised !== null && types.has(promised) ? promised : only(types);
  if (type === null) return { ok: false, why: 'type-not-allowed' };
  // Pictures that say they are others are renamed; anything else under a wrong name is somebody's mistake, or worse.
  if (promised !== null && promised !== type && fileTypes[promised].family !== fileTypes[type].family) {
    return { ok: false, why: 'wrong-type' };
  }
  const file = { name: safeName(name, type), type, size: bytes.length, sha256: await sha256Of(bytes) };
  return { ok: true, prepared: { file, bytes } };
}

async function asPicture(chosen: Blob, shrink: Shrink): Promise<Blob | null> {
  if (chosen.size > MAX_PICTURE_BYTES) return null;
  const head = typesOf(new Uint8Array(await chosen.slice(0, 64).arrayBuffer()));
  const [type] = head;
  return type !== undefined && fileTypes[type].family === 'image' ? shrink(chosen) : null;
}

function only(types: ReadonlySet<FileType>): FileType | null {
  const [type, ...others] = types;
  return type !== undefined && others.length === 0 ? type : null;
}
