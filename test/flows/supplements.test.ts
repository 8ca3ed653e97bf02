import { paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import {
  act,
  application,
  as,
  type Draft,
  eventsOf,
  expectRecord,
  expectTold,
  office,
  refusal,
  submitted,
  theCase,
} from './support.ts';

const supplements = { matter: '请补充互认规则的原始通知。', other: '请附学院会议纪要。' };
const first = application();
const better = application({ circumstances: { reformPilot: '补充：原始通知和会议纪要已附。' } });

async function returned(): Promise<string> {
  const caseId = await submitted('chen', first);
  await act('sun', caseId, 'return', { supplements });
  return caseId;
}

async function evidence(caseId: string): Promise<Record<string, unknown>> {
  const found = await office.db.collection(paths.evidence(caseId)).get();
  return Object.fromEntries(found.docs.map((submission) => [submission.id, submission.data()]));
}

describe('the department asks for supplements', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await returned();
  });

  it('[M7.1b] the list of what is missing is on record and with the applicant, who is told, and [M11b] supervision with them', async () => {
    expect(await theCase(caseId)).toMatchObject({ status: 'returned', supplements, returns: 1, handlers: ['sun'] });
    expect((await eventsOf(caseId))[1]).toMatchObject({ kind: 'return', data: { supplements } });
    await expectTold(caseId, 2, ['chen', 'han']);
  });

  it('[M7.1b] the applicant can write in the draft again; before the return it was closed', async () => {
    const chen = await as('chen');
    const waiting = await submitted('chen', first);
    await assertDenied(chen.saveDraft(waiting, better));
    await chen.saveDraft(caseId, better);
  });

  it('[M7.1b] nobody accepts while it is with the applicant', () =>
    assertDenied(as('zhou').then((zhou) => zhou.ask(caseId, 'accept', { exclusionChecked: true }))));

  it('[M7.1b] submitting again keeps what was submitted first and adds the second beside it', async () => {
    await act('chen', caseId, 'submit');
    expect(await evidence(caseId)).toEqual({ 'submission-1': first, 'submission-2': better });
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', submissions: 2, supplements: {} });
    expect((await eventsOf(caseId))[2]?.data).toMatchObject({ evidence: 'evidence/submission-2' });
    await expectTold(caseId, 3, ['chen', 'sun', 'wu', 'zhou']);
  });

  it('[M7.1b] supplements are asked for once: a second return is refused, accepting is not', async () => {
    expect(await refusal('sun', caseId, 'return', { supplements })).toMatchObject({ code: 'already-returned' });
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', returns: 1 });
    await act('zhou', caseId, 'accept');
    expect((await theCase(caseId)).handlers).toEqual(['sun', 'zhou']);
    await expectRecord(caseId, ['submit', 'return', 'submit', 'accept']);
  });

  it('[M13] a case that began under other parameters than those of today keeps them through its supplements', async () => {
    const older = await returned();
    await office.db.doc(paths.case(older)).update({ policyVersion: 1007 });
    const published = (await office.db.doc(paths.policy(1)).get()).data();
    await office.db.doc(paths.policy(1007)).set({ ...published, version: 1007 });
    await act('chen', older, 'submit');
    expect((await theCase(older)).policyVersion).toBe(1007);
  });
});

describe('supplements do not turn an application into another', () => {
  const elsewhere = { departmentId: 'discipline', kind: 'inquiry', raisedOn: '2026-10-12', reference: '' };
  const changed: readonly [what: string, who: string, before: Draft, after: Draft, part: string][] = [
    ['another department', 'chen', first, application({ accountability: elsewhere }), 'accountability'],
    [
      'another cadre of the unit',
      'zhao',
      application({ applicantKind: 'unit' }),
      application({ applicantKind: 'self', subjectId: 'zhao' }),
      'subject',
    ],
  ];

  it.each(changed)(
    '[M7.1b] %s is refused, with the draft and the case as they were',
    async (_, who, before, after, part) => {
      const caseId = await submitted(who, before);
      await act('sun', caseId, 'return');
      await (await as(who)).saveDraft(caseId, after);
      expect(await refusal(who, caseId, 'submit')).toMatchObject({ code: 'fixed-after-submission', facts: { part } });
      expect(await theCase(caseId)).toMatchObject({ status: 'returned', submissions: 1, subjectId: 'chen' });
      expect((await office.db.doc(paths.draft(caseId)).get()).data()).toMatchObject(after);
      expect(Object.keys(await evidence(caseId))).toEqual(['submission-1']);
      await (await as(who)).saveDraft(caseId, before);
      await act(who, caseId, 'submit');
    },
  );
});

describe('asking for supplements says what is missing', () => {
  it('[M7.1b] a return that names nothing is refused and the case waits on', async () => {
    const caseId = await submitted('chen', first);
    expect(await refusal('sun', caseId, 'return', { supplements: {} })).toMatchObject({ code: 'payload-invalid' });
    expect(await refusal('sun', caseId, 'return', { supplements: { matter: ' ' } })).toMatchObject({
      code: 'payload-invalid',
    });
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', returns: 0 });
    await act('sun', caseId, 'return', { supplements });
  });
});
