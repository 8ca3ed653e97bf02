import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitableFiling, citationOf, maxCitations } from '../filing/citing.ts';
import { filingIn } from '../filing/fixtures.ts';
import { type FilingStatus, filingStatuses } from '../filing/state.ts';
import { defaultCatalogues } from '../measures/catalogues.ts';
import { addDays, type PlainDate } from '../time/time.ts';
import { checkApplication, Submission } from './application.ts';
import { ask, codeOf, done } from './asking.fixture.ts';
import { caseIn, completeDraft } from './fixtures.ts';
import { problemText } from './text/fields.ts';
import { refusalWords } from './text/refusals.ts';

const incident = '2026-09-14' as PlainDate;

/** A filing locked so many days before what happened; after it where they are less than none. */
function filing(id: string, daysBefore: number, more: Partial<CitableFiling> = {}): CitableFiling {
  const { lock, title, subjectId, unitId } = filingIn('filed');
  if (!lock) throw new Error('not locked');
  return { id, title, subjectId, unitId, lock: { ...lock, on: addDays(incident, -daysBefore) }, ...more };
}
function inStatus(id: string, status: FilingStatus): CitableFiling {
  return { ...filingIn(status), id };
}
const citing = (ids: readonly unknown[]) => ({ ...completeDraft(), filings: ids });
const submit = (ids: readonly unknown[], cited: readonly CitableFiling[]) =>
  ask('submit', 'chen', 'draft', undefined, { draft: citing(ids), cited });
const evidenceOf = (ids: readonly string[], cited: readonly CitableFiling[]) => {
  const { documents } = done('submit', 'chen', 'draft', undefined, { draft: citing(ids), cited });
  return Submission.parse(documents[0]?.data);
};

describe('an application that cites risk filings', () => {
  it('[M10.3] is frozen with what each is worth by the day of what happened, beside its number, title and fingerprint', () => {
    const cited = [filing('before', 1), filing('onTheDay', 0), filing('after', -1)];
    const { filings } = evidenceOf(['after', 'before', 'onTheDay'], cited);
    expect(filings.map(({ filingId, standing, lockedOn }) => [filingId, standing, lockedOn])).toEqual([
      ['after', 'later', '2026-09-15'],
      ['before', 'prior', '2026-09-13'],
      ['onTheDay', 'sameDay', '2026-09-14'],
    ]);
    expect(filings[0]).toMatchObject({ number: '备〔2026〕1号', title: '学分银行', digest: 'x' });
  });

  it('[M10.3] says of any filings what the comparison of days says, and never calls prior what was locked on the day or after', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -900, max: 900 }), { maxLength: maxCitations }), (days) => {
        const cited = days.map((before) => filing(`f${before}`, before));
        const { filings } = evidenceOf(
          cited.map(({ id }) => id),
          cited,
        );
        expect(filings.map(({ standing }) => standing)).toEqual(cited.map((one) => citationOf(one, incident)));
        for (const { standing, lockedOn } of filings) expect(standing === 'prior').toBe(lockedOn < incident);
      }),
    );
  });

  it.each(filingStatuses)('[M10.3] of its own cadre takes one that is “%s” only where it is locked', (status) => {
    const may = status === 'filed' || status === 'closed';
    expect(codeOf('submit', 'chen', 'draft', undefined, { draft: citing(['f']), cited: [inStatus('f', status)] })).toBe(
      may ? null : 'filing-not-citable',
    );
  });

  it('[M10.3] takes the cadre’s own and their unit’s, and nobody else’s', () => {
    const others = filing('f', 9, { subjectId: 'lin', unitId: 'chem' });
    expect(submit(['f'], [filing('f', 9, { subjectId: 'lin' })]).ok).toBe(true);
    expect(submit(['f'], [filing('f', 9, { unitId: 'chem' })]).ok).toBe(true);
    expect(submit(['f'], [others])).toMatchObject({ code: 'filing-not-citable', facts: { places: [1] } });
  });

  it('[M10.3] is told the same of one that is another’s, not locked or not there: its place in the list, and nothing else', () => {
    const own = filing('own', 9);
    const answers = [[filing('f', 9, { subjectId: 'lin', unitId: 'chem' })], [inStatus('f', 'deliberating')], []].map(
      (there) => submit(['own', 'f'], [own, ...there]),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    if (!answers[0] || answers[0].ok) throw new Error('was applied');
    expect(answers[0].facts).toEqual({ places: [2] });
    expect(refusalWords(answers[0])).toContain('第 2 项');
  });

  it('[M10.3] cites at most ten, none twice, and only by what can be an id', () => {
    const eleven = Array.from({ length: maxCitations + 1 }, (_, index) => `f${index}`);
    for (const [filings, code] of [
      [eleven, 'too-many'],
      [['f', 'f'], 'twice'],
      ['f', 'not-valid'],
      [[7], 'not-valid'],
      [[''], 'missing'],
    ] as const) {
      const checked = checkApplication({ ...completeDraft(), filings }, '2026-11-23' as PlainDate, defaultCatalogues);
      if (checked.ok) throw new Error(`took ${JSON.stringify(filings)}`);
      expect(checked.problems.map((one) => one.code)).toEqual([code]);
      for (const problem of checked.problems)
        expect(problemText(problem, defaultCatalogues)).toContain('引用的风险备案');
    }
    expect(
      evidenceOf(
        eleven.slice(1),
        eleven.map((id) => filing(id, 3)),
      ).filings,
    ).toHaveLength(maxCitations);
  });

  it('[M10.3] names on the face what it cites last, so that the filing finds it', () => {
    const first = done('submit', 'chen', 'draft', undefined, {
      draft: citing(['a', 'b']),
      cited: [filing('a', 1), filing('b', 1)],
    });
    expect(first.next.citedFilings).toEqual({ a: true, b: true });
    const returned = caseIn('returned', { citedFilings: { a: true, b: true } });
    const again = done('submit', 'chen', returned, undefined, { draft: citing(['b']), cited: [filing('b', 1)] });
    expect(again.next.citedFilings).toEqual({ b: true });
  });

  it('[M10.3] may cite nothing, and then reads as those do that were submitted before any could', () => {
    const { documents } = done('submit', 'chen', 'draft');
    expect(documents[0]?.data).not.toHaveProperty('filings');
    expect(Submission.parse(documents[0]?.data).filings).toEqual([]);
    expect(caseIn('draft').citedFilings).toEqual({});
  });
});
