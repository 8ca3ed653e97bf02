import { chunkIdOf, filePaths, newFile, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { fileMeta } from '../../application.ts';
import type { Check } from '../../check.ts';
import { doorInto, doorOf } from '../../doors.ts';
import type { World } from '../../world.ts';
import { known } from './entitled.ts';

const MAX = 20 * 1024 * 1024;
const CHUNK = 700 * 1024;
const bytes = (length: number) => lite.Bytes.fromUint8Array(new Uint8Array(length));

/** What may be different about a file as it is begun, and what may not. */
const begun: readonly (readonly [what: string, change: lite.DocumentData, fits?: true])[] = [
  ['as the app begins it', {}, true],
  ['as large as 20 MB', { size: MAX, chunks: 30 }, true],
  ['of one byte', { size: 1, chunks: 1 }, true],
  ['of exactly one chunk', { size: CHUNK, chunks: 1 }, true],
  ['of exactly one chunk, in two', { size: CHUNK, chunks: 2 }],
  ['with the longest name', { name: '长'.repeat(250) }, true],
  ...['pdf', 'jpg', 'png', 'webp', 'heic', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt'].map(
    (type) => [`that is a ${type}`, { type }, true] as const,
  ),
  ['in another’s name', { by: 'sun' }],
  ['at another time', { at: lite.Timestamp.fromMillis(0) }],
  ['as if it were ready', { state: 'ready' }],
  ['as if it were to be checked', { state: 'checking' }],
  ['with a reason', { why: 'truncated' }],
  ['without a name', { name: '' }],
  ['with a name that is a number', { name: 1 }],
  ['with a name that is a list', { name: ['a.pdf'] }],
  ['with an endless name', { name: '长'.repeat(251) }],
  ['as a program', { type: 'exe' }],
  ['as a page', { type: 'html' }],
  ['empty', { size: 0, chunks: 0 }],
  ['empty in one chunk', { size: 0, chunks: 1 }],
  ['of less than nothing', { size: -1, chunks: 0 }],
  ['larger than 20 MB', { size: MAX + 1, chunks: 30 }],
  ['in too few chunks', { chunks: 1 }],
  ['in too many chunks', { chunks: 3 }],
  ['in a chunk and a half', { chunks: 1.5 }],
  ['with a size that is text', { size: '1000000' }],
  ['with a size that is no whole number', { size: 1_000_000.5 }],
  ['with half a hash', { sha256: 'a'.repeat(63) }],
  ['with more than a hash', { sha256: 'a'.repeat(65) }],
  ['with a hash in capitals', { sha256: 'A'.repeat(64) }],
  ['with a hash that is a list', { sha256: ['a'.repeat(64)] }],
  ['of a later round', { round: 1 }],
  ['of a round that is none', { round: '0' }],
  ['of no part', { belongsTo: 'meeting' }],
  ['with a field that is not known', { url: 'x' }],
];

const chunks: readonly (readonly [what: string, id: string, data: lite.DocumentData, fits?: true])[] = [
  ['the largest', '0001', { bytes: bytes(CHUNK), mark: 1 }, true],
  ['one beyond the last', '0002', { bytes: bytes(1), mark: 1 }],
  ['one far beyond the last', '0029', { bytes: bytes(1), mark: 1 }],
  ...['9999', '0', '1', '01', '-001', '0000x', 'x0001', '00001'].map(
    (id) => [`one under the id ${id}`, id, { bytes: bytes(1), mark: 1 }] as const,
  ),
  ['more than 700 KiB', '0001', { bytes: bytes(CHUNK + 1), mark: 1 }],
  ['text', '0001', { bytes: 'JVBERi0=', mark: 1 }],
  ['no bytes', '0001', { mark: 1 }],
  ['no mark', '0001', { bytes: bytes(1) }],
  ['a mark that is none', '0001', { bytes: bytes(1), mark: 'x' }],
  ['a field that is not known', '0001', { bytes: bytes(1), mark: 1, name: 'x' }],
];

/** Ways to change a file that is being uploaded, beside handing it over. */
const changes: readonly (readonly [what: string, change: lite.DocumentData])[] = [
  ['to refused', { state: 'refused' }],
  ['to what it is', { state: 'uploading' }],
  ['with another hash', { state: 'checking', sha256: 'b'.repeat(64) }],
  ['with another round', { state: 'checking', round: 1 }],
  ['with another owner', { state: 'checking', by: 'lin' }],
  ['to another name', { name: '另一个.pdf' }],
];

export function fileShapes(world: World): Check[] {
  const { caller, one } = known(world, 'chen', 'chen-draft');
  const check = (
    door: string,
    what: string,
    allowed: boolean,
    path: string,
    run: (db: lite.Firestore) => Promise<unknown>,
  ): Check => ({
    door,
    caller,
    shape: true,
    what,
    allowed,
    run: ({ lite: db }) => run(db),
    changes: [path],
  });
  const file = { ...newFile(fileMeta, { belongsTo: 'draft', round: 0, by: caller.uid }), at: lite.serverTimestamp() };
  const begin = (what: string, allowed: boolean, data: lite.DocumentData, id = 'begun') => {
    const path = filePaths.file(paths.case(one.id), id);
    return check(
      doorInto(filePaths.files(paths.case(one.id)), 'create'),
      `beginning a file ${what}`,
      allowed,
      path,
      (db) => lite.setDoc(lite.doc(db, path), data),
    );
  };
  const open = filePaths.file(paths.case(one.id), 'open');
  return [
    ...begun.map(([what, change, fits]) => begin(what, fits === true, { ...file, ...change })),
    ...Object.keys(file).map((field) => {
      const { [field]: _, ...rest }: lite.DocumentData = file;
      return begin(`without its ${field}`, false, rest);
    }),
    begin('under an id that is none', false, file, '中文'),
    ...changes.map(([what, change]) =>
      check(doorOf(open, 'update'), `changing a file ${what}`, false, open, (db) =>
        lite.updateDoc(lite.doc(db, open), change),
      ),
    ),
    ...chunks.map(([what, id, data, fits]) => {
      const path = filePaths.chunk(paths.case(one.id), 'open', id);
      const put = (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), data);
      return check(
        doorOf(filePaths.chunk(paths.case(one.id), 'open', chunkIdOf(1)), 'create'),
        `putting as a chunk ${what}`,
        fits === true,
        path,
        put,
      );
    }),
  ];
}
