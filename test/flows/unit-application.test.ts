import { paths } from '@rongcuo/domain';
import { doc, getDoc } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { act, application, as, type Draft, expectRecord, expectTold, refusal, submitted, theCase } from './support.ts';

const forLin = applicationOf(demoMatters.lab);
const reads = async (uid: string, path: string) => getDoc(doc((await as(uid)).db, path));

describe('the party organization of a unit applies for its cadre', () => {
  it('[M7.1b] both the unit and the cadre see the case and what was submitted; another unit and another cadre see neither', async () => {
    const caseId = await submitted('qian', forLin);
    expect(await theCase(caseId)).toMatchObject({
      applicantKind: 'unit',
      applicantId: 'qian',
      subjectId: 'lin',
      unitId: 'chem',
      unitConcerned: true,
      parties: ['lin'],
    });
    for (const path of [paths.case(caseId), paths.submission(caseId, 1)]) {
      for (const uid of ['qian', 'lin', 'sun', 'zhou', 'wu', 'han']) await assertAllowed(reads(uid, path));
      for (const uid of ['zhao', 'chen', 'zheng', 'wang', 'xu', 'shen', 'you']) await assertDenied(reads(uid, path));
    }
    await expectTold(caseId, 1, ['qian', 'lin', 'sun', 'zhou', 'wu']);
    await act('sun', caseId, 'accept');
    await expectTold(caseId, 2, ['qian', 'lin']);
    await expectRecord(caseId, ['submit', 'accept']);
  });

  it('[M7.1b] the draft is the applicant’s alone until it is submitted', async () => {
    const caseId = await (await as('qian')).startCase(forLin);
    await assertAllowed(reads('qian', paths.draft(caseId)));
    for (const uid of ['lin', 'zhao', 'sun', 'wu', 'han', 'you']) {
      await assertDenied(reads(uid, paths.case(caseId)));
      await assertDenied(reads(uid, paths.draft(caseId)));
    }
  });
});

describe('who may not apply', () => {
  const refused: readonly [what: string, who: string, draft: Draft, code: string][] = [
    ['the party organization of another unit', 'zhao', forLin, 'unit-not-own'],
    [
      'a unit for somebody of another unit, said to be of its own',
      'qian',
      { ...forLin, subjectId: 'chen' },
      'unit-not-own',
    ],
    [
      'a unit about the person who writes',
      'zhao',
      application({ applicantKind: 'unit', subjectId: 'zhao' }),
      'unit-about-oneself',
    ],
    ['a unit for somebody who is no cadre', 'qian', { ...forLin, subjectId: 'qin' }, 'subject-not-cadre'],
    ['a unit for somebody nobody knows', 'qian', { ...forLin, subjectId: 'nobody' }, 'subject-not-cadre'],
    [
      'a cadre in the name of a unit without being its party organization',
      'lin',
      { ...forLin, subjectId: 'ma' },
      'unit-not-own',
    ],
    ['a cadre about a colleague', 'lin', { ...forLin, applicantKind: 'self', subjectId: 'chen' }, 'self-not-subject'],
    ['a cadre who names another unit than the own', 'chen', application({ unitId: 'chem' }), 'unit-not-own'],
    ['a department’s clerk as if it were the own application', 'sun', application(), 'self-not-subject'],
    [
      'a unit’s clerk who is no cadre, about the own person',
      'qian',
      { ...forLin, applicantKind: 'self', subjectId: 'qian' },
      'subject-not-cadre',
    ],
  ];

  it.each(refused)('[M7.1b] %s', async (_, who, draft, code) => {
    const caseId = await (await as(who)).startCase(draft);
    expect(await refusal(who, caseId, 'submit')).toMatchObject({ code });
    expect(await theCase(caseId)).toMatchObject({ status: 'draft', onRecord: false, parties: [who], version: 0 });
  });

  it.each(['he', 'han', 'xu', 'you'])(
    '[M7.1b] %s is neither cadre nor party organization nor of a department and cannot begin a case',
    async (uid) => {
      await assertDenied((await as(uid)).startCase(application()));
    },
  );
});
