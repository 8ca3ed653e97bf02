import { filePaths, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { begin, begun, fileAt, kept, openFileRules } from './attachments-support.ts';
import type { Rules } from './open-rules.ts';
import { everybody, type Who } from './people.ts';

describe('the life of a file beside a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openFileRules('file-life');
  });
  afterAll(() => rules?.env.close());

  describe('a file as it is begun', () => {
    const to = 'self-draft';
    it('[M7.1b] is as the app begins it', async () => {
      await assertAllowed(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0)));
    });

    it.each<[string, lite.DocumentData]>([
      ['in another’s name', { by: 'handler' }],
      ['at another time', { at: lite.Timestamp.fromMillis(0) }],
      ['as if it were ready', { state: 'ready' }],
      ['as if it were to be checked', { state: 'checking' }],
      ['with a reason', { why: 'truncated' }],
      ['without a name', { name: '' }],
      ['with an endless name', { name: '长'.repeat(251) }],
      ['as a program', { type: 'exe' }],
      ['as a page', { type: 'html' }],
      ['empty', { size: 0, chunks: 0 }],
      ['larger than 20 MB', { size: 20 * 1024 * 1024 + 1, chunks: 30 }],
      ['in too few chunks', { chunks: 1 }],
      ['in too many chunks', { chunks: 3 }],
      ['with a size that is no number', { size: '1000000' }],
      ['with half a hash', { sha256: 'a'.repeat(63) }],
      ['with a hash in capitals', { sha256: 'A'.repeat(64) }],
      ['of a later round', { round: 1 }],
      ['of no part', { belongsTo: 'meeting' }],
      ['with a field that is not known', { url: 'x' }],
    ])('[M7.1b] is refused %s', async (_, change) => {
      await assertDenied(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0, change)));
    });

    it('[M7.1b] is refused with any field missing, and under an id that is none', async () => {
      const whole = begun('cadre', 'draft', 0);
      for (const field of Object.keys(whole)) {
        const { [field]: _, ...rest } = whole;
        await assertDenied(begin(rules.as('cadre'), to, rest));
      }
      await assertDenied(lite.setDoc(fileAt(rules.as('cadre'), to, '中文'), whole));
    });

    it('[M7.1b] may be as large as 20 MB', async () => {
      const largest = { size: 20 * 1024 * 1024, chunks: 30 };
      await assertAllowed(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0, largest)));
    });
  });

  describe('what becomes of it', () => {
    const at = 'self-draft';
    const set = (fileId: string, state: string) =>
      rules.seed({ [filePaths.file(paths.case(at), fileId)]: kept('cadre', 'draft', 0, state) });

    it('[M7.1b] its uploader, and nobody else, has it checked; nothing else about it changes', async () => {
      await set('mine', 'uploading');
      const change = (data: lite.DocumentData) => lite.updateDoc(fileAt(rules.as('cadre'), at, 'mine'), data);
      await assertDenied(change({ state: 'ready' }));
      await assertDenied(change({ state: 'refused' }));
      await assertDenied(change({ state: 'checking', sha256: 'b'.repeat(64) }));
      await assertDenied(change({ state: 'checking', round: 1 }));
      await assertDenied(change({ name: '另一个.pdf' }));
      const others = everybody.filter((who) => who !== 'cadre');
      for (const who of others)
        await assertDenied(lite.updateDoc(fileAt(rules.as(who), at, 'mine'), { state: 'checking' }));
      await assertAllowed(change({ state: 'checking' }));
      await assertDenied(change({ state: 'uploading' }));
      await assertDenied(change({ state: 'checking' }));
    });

    it('[M7.1b] a file that counts, or was refused, is not opened again', async () => {
      for (const state of ['ready', 'refused']) {
        await set('done', state);
        for (const to of ['uploading', 'checking']) {
          await assertDenied(lite.updateDoc(fileAt(rules.as('cadre'), at, 'done'), { state: to }));
        }
      }
    });

    it('[M7.1b] a draft’s file is removed by its uploader until it is submitted, an unfinished one at any time', async () => {
      const remove = (who: Who, caseId: string, fileId: string) =>
        lite.deleteDoc(fileAt(rules.as(who), caseId, fileId));
      await set('away', 'ready');
      await assertDenied(remove('stranger', at, 'away'));
      await assertDenied(remove('handler', at, 'away'));
      await assertAllowed(remove('cadre', at, 'away'));
      await assertDenied(remove('cadre', 'self-submitted', 'first'));
      await assertDenied(remove('cadre', 'self-returned', 'first'));
      await assertAllowed(remove('cadre', 'self-returned', 'second'));
      await assertAllowed(remove('cadre', 'self-submitted', 'open'));
    });

    it('[M7.2a] a file of an investigation that counts is removed by nobody, an unfinished one by its uploader', async () => {
      const remove = (fileId: string) => rules.whoMay((db) => lite.deleteDoc(fileAt(db, 'self-investigating', fileId)));
      expect(await remove('found')).toEqual([]);
      const only = rules.as('handler');
      await assertDenied(lite.deleteDoc(fileAt(rules.as('colleague'), 'self-investigating', 'finding')));
      await assertAllowed(lite.deleteDoc(fileAt(only, 'self-investigating', 'finding')));
    });
  });
});
