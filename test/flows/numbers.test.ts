import { type CaseState, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, askWithEventHeldBack, deliver } from './delivery.ts';
import { openPlace, type Place } from './place.ts';
import { act, expectRecord, office, submitted, theCase, usual } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  first: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  third: { roles: ['handler', 'head'], at: 'away', staff: true },
} as const;
const clerks = ['first', 'second', 'third'] as const;
const MANY = 12;

let place: Place<keyof typeof cast>;
beforeAll(async () => {
  place = await openPlace('numbers', cast);
});

const waiting = () => submitted(place.uid('cadre'), place.application('cadre'));

function runningNumber({ number }: Pick<CaseState, 'number'>): { year: number; value: number } {
  const [, year, value] = /^容错〔(\d{4})〕([1-9]\d*)号$/.exec(number ?? '') ?? [];
  return { year: Number(year), value: Number(value) };
}

/** All numbers of a year that are out, and the last one counted, as of one moment: other tests number cases too. */
async function numbersOf(year: number): Promise<{ given: number[]; last: number }> {
  return office.db.runTransaction(
    async (tx) => {
      const counter = await tx.get(office.db.doc(paths.counter(`case-${year}`)));
      const numbered = await tx.get(office.db.collection(paths.cases).where('number', '>', ''));
      const given = numbered.docs
        .map((numberedCase) => runningNumber({ number: numberedCase.get('number') }))
        .filter((number) => number.year === year)
        .map(({ value }) => value);
      return { given: given.sort((a, b) => a - b), last: counter.get('last') ?? 0 };
    },
    { readOnly: true },
  );
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('numbers of cases', () => {
  it(`[M7.1b] ${MANY} cases accepted at the same moment are numbered without a gap and without a double`, async () => {
    const cases = await Promise.all(Array.from({ length: MANY }, waiting));
    await Promise.all(
      cases.map((caseId, index) => act(place.uid(clerks[index % clerks.length] ?? 'first'), caseId, 'accept')),
    );
    const mine = (await Promise.all(cases.map(theCase))).map(runningNumber);
    expect(new Set(mine.map(({ value }) => value)).size).toBe(MANY);
    const [year = 0] = new Set(mine.map((number) => number.year));
    const { given, last } = await numbersOf(year);
    expect(given).toEqual(upTo(last));
    for (const caseId of cases) await expectRecord(caseId, ['submit', 'accept']);
  });

  it('[M7.1b] an acceptance that is refused uses up no number', async () => {
    const excluded = await submitted(place.uid('cadre'), place.application('cadre', { exclusion: 'excluded' }));
    const path = await askWithEventHeldBack(place.uid('first'), excluded, 'accept', usual.accept, newYear(2098));
    await deliver('onAction', path);
    expect(await answerTo(path)).toMatchObject({ status: 'refused', code: 'excluded' });
    expect((await office.db.doc(paths.counter('case-2098')).get()).exists).toBe(false);
  });

  it('[M7.1b] the year changes at midnight in Shanghai, and numbers begin again at one', async () => {
    const accepted = async (at: Date) => {
      const caseId = await waiting();
      const path = await askWithEventHeldBack(place.uid('first'), caseId, 'accept', usual.accept, at);
      await deliver('onAction', path);
      return (await theCase(caseId)).number;
    };
    const { last } = await numbersOf(2096);
    const next = await numbersOf(2097);
    expect(await accepted(new Date(newYear(2097).getTime() - 1))).toBe(`容错〔2096〕${last + 1}号`);
    expect(await accepted(newYear(2097))).toBe(`容错〔2097〕${next.last + 1}号`);
    expect(await accepted(newYear(2097))).toBe(`容错〔2097〕${next.last + 2}号`);
  });
});

/** The first moment of a year on the university's wall clock. */
function newYear(year: number): Date {
  return new Date(`${year}-01-01T00:00:00.000+08:00`);
}
