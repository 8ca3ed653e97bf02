import { chunkIdOf, filePaths, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { bytes, chunk, chunkAt, kept, openFileRules } from './attachments-support.ts';
import type { Rules } from './open-rules.ts';
import type { Who } from './people.ts';

describe('the chunks of a file', () => {
  let rules: Rules;
  const at = 'unit-draft';
  const put = (who: Who, fileId: string, id: string, data: lite.DocumentData = chunk) =>
    lite.setDoc(lite.doc(rules.as(who), filePaths.chunk(paths.case(at), fileId, id)), data);
  beforeAll(async () => {
    rules = await openFileRules('file-chunks');
    await rules.seed({
      [filePaths.file(paths.case(at), 'up')]: kept('secretary', 'draft', 0, 'uploading'),
      [filePaths.file(paths.case(at), 'checked')]: kept('secretary', 'draft', 0, 'checking'),
      [filePaths.file(paths.case(at), 'done')]: kept('secretary', 'draft', 0, 'ready'),
    });
  });
  afterAll(() => rules?.env.close());

  it('[M7.1b] are put once, in any order, by the uploader alone', async () => {
    await assertDenied(put('organizer', 'up', '0001'));
    await assertDenied(put('cadre', 'up', '0001'));
    await assertAllowed(put('secretary', 'up', '0001'));
    await assertAllowed(put('secretary', 'up', '0000'));
    await assertDenied(put('secretary', 'up', '0001'));
    await assertDenied(lite.deleteDoc(lite.doc(rules.as('secretary'), filePaths.chunk(paths.case(at), 'up', '0001'))));
    await assertDenied(
      lite.updateDoc(lite.doc(rules.as('secretary'), filePaths.chunk(paths.case(at), 'up', '0001')), { mark: 4 }),
    );
  });

  it.each(['0002', '0029', '9999', '0', '1', '-001', '0000x'])('[M7.1b] are refused under the id %s', (id) =>
    assertDenied(put('secretary', 'up', id)),
  );

  it.each<[string, lite.DocumentData]>([
    ['more than 700 KiB', { bytes: bytes(700 * 1024 + 1), mark: 1 }],
    ['text', { bytes: 'JVBERi0=', mark: 1 }],
    ['no bytes', { mark: 1 }],
    ['no mark', { bytes: bytes(1) }],
    ['a mark that is none', { bytes: bytes(1), mark: 'x' }],
    ['a field that is not known', { ...chunk, name: 'x' }],
  ])('[M7.1b] are refused with %s', async (_, data) => {
    await rules.seed({ [filePaths.file(paths.case(at), 'fresh')]: kept('secretary', 'draft', 0, 'uploading') });
    await assertDenied(put('secretary', 'fresh', '0000', data));
  });

  it('[M7.1b] may be as large as 700 KiB', () =>
    assertAllowed(put('secretary', 'fresh', '0000', { bytes: bytes(700 * 1024), mark: 1 })));

  it('[M7.1b] are refused once the file is checked or counts, for a file that is not there, and once the case has gone on', async () => {
    await assertDenied(put('secretary', 'checked', '0000'));
    await assertDenied(put('secretary', 'done', '0000'));
    await assertDenied(put('secretary', 'nowhere', '0000'));
    const gone = lite.doc(rules.as('secretary'), filePaths.chunk(paths.case('unit-submitted'), 'open', chunkIdOf(1)));
    await assertDenied(lite.setDoc(gone, chunk));
  });

  it('[M7.1b] which of them are there is asked by the uploader alone, while it is uploading, without their bytes', async () => {
    const marks = async (who: Who, fileId: string, limit = 30) => {
      const all = lite.query(
        lite.collection(rules.as(who), filePaths.chunks(paths.case(at), fileId)),
        lite.limit(limit),
      );
      return (await lite.getAggregate(all, { marks: lite.sum('mark') })).data().marks;
    };
    expect(await marks('secretary', 'up')).toBe(2);
    await assertDenied(marks('secretary', 'up', 31));
    await assertDenied(marks('organizer', 'up'));
    await assertDenied(marks('secretary', 'done'));
  });

  it('[M7.2a] are not listed by who reads the file', async () => {
    const chunks = lite.collection(rules.as('handler'), filePaths.chunks(paths.case('self-accepted'), 'first'));
    await assertAllowed(lite.getDoc(chunkAt(rules.as('handler'), 'self-accepted', 'first', 0)));
    await assertDenied(lite.getDocs(lite.query(chunks, lite.limit(1))));
  });
});
