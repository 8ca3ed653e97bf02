import { filePaths, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids } from './app-queries.ts';
import { fileAt, kept, listOf, openFileRules } from './attachments-support.ts';
import { caseIn, stored } from './cases.ts';
import type { Rules } from './open-rules.ts';

/* Who reads and adds which file in which state is walked in test/walk. */
describe('who reads files beside a case, and who adds them', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openFileRules('file-readers');
  });
  afterAll(() => rules?.env.close());

  it('[M7.1b] nobody lists files without a limit, or whatever they belong to', async () => {
    const list = listOf('self-accepted', 'draft', 0);
    await assertAllowed(ids(rules.as('handler'), list));
    await assertDenied(ids(rules.as('handler'), { ...list, limit: 51 }));
    await assertDenied(ids(rules.as('handler'), { from: list.from, limit: 50 }));
    await assertDenied(ids(rules.as('handler'), { ...list, where: [['state', '==', 'ready']] }));
    await assertDenied(ids(rules.as('cadre'), { ...list, where: [['by', '==', 'cadre']] }));
  });

  it('[M7.1b] what was added while it was sent back is read once it has been submitted again', async () => {
    const again = caseIn('submitted', 'self', { submissions: 2, returns: 1 });
    await rules.seed({
      'cases/again': stored(again),
      [filePaths.file(paths.case('again'), 'second')]: kept('cadre', 'draft', 1, 'ready'),
    });
    await assertAllowed(lite.getDoc(fileAt(rules.as('handler'), 'again', 'second')));
    await assertAllowed(ids(rules.as('handler'), listOf('again', 'draft', 1)));
  });
});
