import { addDays, matterAt, paths, Submission } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { dossierAbout, ledFiling, theFiling } from './filings-support.ts';
import { openPlace, type Place } from './place.ts';
import { act, as, type Draft, eventsOf, expectRecord, reads, refusal, stored, submitted, theCase } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  colleague: { roles: ['cadre'], at: 'home' },
  clerk: { roles: ['unit'], at: 'home' },
  outsider: { roles: ['cadre'], at: 'away' },
  investigator: { roles: ['handler'], at: 'away', staff: true },
} as const;
let place: Place<keyof typeof cast>;
/** Paths of filings: the cadre's own, a colleague's of the same unit, somebody else's, and one not decided on. */
let own: string;
let ofUnit: string;
let others: string;
let undecided: string;
const idOf = (matter: string): string => matterAt(matter)?.id ?? '';

beforeAll(async () => {
  place = await openPlace('citing', cast);
  const about = (who: 'cadre' | 'colleague' | 'outsider') => ({
    subjectId: place.uid(who),
    unitId: who === 'outsider' ? place.awayId : place.homeId,
  });
  const led = (who: 'cadre' | 'colleague' | 'outsider', to: 'filed' | 'voted') =>
    ledFiling(place.uid(who), dossierAbout(about(who)), to);
  own = await led('cadre', 'filed');
  ofUnit = await led('colleague', 'filed');
  others = await led('outsider', 'filed');
  undecided = await led('cadre', 'voted');
});

/** An application of the cadre on what happened that day, citing these. */
function citing(matters: readonly string[], occurredOn: string, changes: Draft = {}): Draft {
  const matter = { title: '学分银行试点的兑换差错', occurredOn, account: '两门课程的学分兑换错误，当日更正。' };
  const accountability = { departmentId: place.departmentId, kind: 'inquiry', raisedOn: today(), reference: '' };
  return place.application('cadre', { matter, accountability, filings: matters.map(idOf), ...changes });
}
async function submissionOf(caseId: string, n = 1): Promise<Submission> {
  return Submission.parse(await stored(paths.submission(caseId, n)));
}

describe('an application cites risk filings', () => {
  it('[M10.3] each is frozen with its number, its day, its lock and what it is worth, for whoever investigates', async () => {
    const caseId = await submitted(place.uid('cadre'), citing([own, ofUnit], addDays(today(), -3)));
    const { title, lock } = await theFiling(own);
    if (!lock) throw new Error('not locked');
    const frozen = { filingId: idOf(own), number: lock.number, title, lockedOn: lock.on, digest: lock.digest };
    const { filings } = await submissionOf(caseId);
    expect(filings[0]).toEqual({ ...frozen, standing: 'later' });
    expect(filings[1]).toMatchObject({ filingId: idOf(ofUnit), standing: 'later' });
    expect((await theCase(caseId)).citedFilings).toEqual({ [idOf(own)]: true, [idOf(ofUnit)]: true });
    // The department reads all of that with the application, and nothing of the filings themselves.
    await assertAllowed(reads(place.uid('investigator'), paths.submission(caseId, 1)));
    for (const matter of [own, ofUnit]) await assertDenied(reads(place.uid('investigator'), matter));
    expect((await eventsOf(caseId))[0]?.data).toMatchObject({ evidence: 'evidence/submission-1' });
  });

  it('[M10.3] locked on the day itself it does not count as filed beforehand', async () => {
    const caseId = await submitted(place.uid('cadre'), citing([own], today()));
    expect((await submissionOf(caseId)).filings.map(({ standing }) => standing)).toEqual(['sameDay']);
  });

  it('[M10.3] somebody else’s, one not decided on and one that is not there are refused in the same words, and nothing typed is lost', async () => {
    const cadre = await as(place.uid('cadre'));
    const answers = [];
    for (const matter of [others, undecided, 'filings/no-such-filing']) {
      const typed = citing([own, matter], addDays(today(), -3));
      const caseId = await cadre.startCase(typed);
      const { code, facts } = await refusal(cadre.uid, caseId, 'submit');
      answers.push({ code, facts });
      expect(await stored(paths.draft(caseId))).toMatchObject(typed);
      expect((await theCase(caseId)).status).toBe('draft');
    }
    for (const answer of answers) expect(answer).toEqual({ code: 'filing-not-citable', facts: { places: [2] } });
  });

  it('[M10.3] the unit that applies for its cadre cites what is of the unit, and no other unit’s', async () => {
    const unit = { applicantKind: 'unit' } as const;
    const caseId = await submitted(place.uid('clerk'), citing([ofUnit], addDays(today(), -3), unit));
    expect((await submissionOf(caseId)).filings).toHaveLength(1);
    const typed = citing([others], addDays(today(), -3), unit);
    const other = await (await as(place.uid('clerk'))).startCase(typed);
    expect((await refusal(place.uid('clerk'), other, 'submit')).code).toBe('filing-not-citable');
  });

  it('[M10.3] [M7.1b] sent back it cites anew: what was cited first stays as it was frozen', async () => {
    const caseId = await submitted(place.uid('cadre'), citing([own], addDays(today(), -3)));
    await act(place.uid('investigator'), caseId, 'return', { supplements: { matter: '请核对引用的备案。' } });
    await (await as(place.uid('cadre'))).saveDraft(caseId, citing([ofUnit], addDays(today(), -2)));
    await act(place.uid('cadre'), caseId, 'submit');
    expect((await submissionOf(caseId, 1)).filings.map(({ filingId }) => filingId)).toEqual([idOf(own)]);
    expect((await submissionOf(caseId, 2)).filings.map(({ filingId }) => filingId)).toEqual([idOf(ofUnit)]);
    expect((await theCase(caseId)).citedFilings).toEqual({ [idOf(ofUnit)]: true });
    await expectRecord(caseId, ['submit', 'return', 'submit']);
  });
});
