import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemAsJson } from '../kernel/problems.ts';
import { boundaryIds } from '../measures/boundaries.ts';
import { defaultCatalogues } from '../measures/catalogues.ts';
import { circumstanceIds } from '../measures/circumstances.ts';
import { conditionIds } from '../measures/conditions.ts';
import type { PlainDate } from '../time/time.ts';
import { checkApplication, type Problem, problemsFromJson } from './application.ts';
import { completeDraft } from './fixtures.ts';
import { problemText } from './text/fields.ts';

const today = '2026-11-23' as PlainDate;

function problemsOf(changes: Record<string, unknown>): readonly Problem[] {
  const checked = checkApplication({ ...completeDraft(), ...changes }, today, defaultCatalogues);
  return checked.ok ? [] : checked.problems;
}

/** The complete draft with one nested value changed. */
function withField(group: string, key: string, value: unknown): readonly Problem[] {
  const before = completeDraft()[group];
  return problemsOf({ [group]: { ...(before as Record<string, unknown>), [key]: value } });
}

describe('checkApplication', () => {
  it('finds nothing wrong with a complete application', () => expect(problemsOf({})).toEqual([]));

  it('[M5] wants at least one circumstance', () => {
    for (const circumstances of [{}, undefined, null]) {
      expect(problemsOf({ circumstances })).toEqual([{ field: 'circumstances', code: 'none-claimed' }]);
    }
  });

  it.each(circumstanceIds)('[M5] takes circumstance %s with what happened, and not without', (id) => {
    expect(problemsOf({ circumstances: { [id]: '情况' } })).toEqual([]);
    expect(problemsOf({ circumstances: { [id]: ' ' } })).toEqual([{ field: `circumstances.${id}`, code: 'missing' }]);
  });

  it('[M5] knows no tenth circumstance', () => {
    expect(problemsOf({ circumstances: { reformPilot: '情况', another: '情况' } })).toEqual([
      { field: 'circumstances.another', code: 'not-valid' },
    ]);
  });

  it.each(conditionIds)('[M6] misses the statement on condition %s when only five are made', (id) => {
    for (const left of ['', '  \n', undefined, null]) {
      expect(withField('statements', id, left)).toEqual([{ field: `statements.${id}`, code: 'missing' }]);
    }
  });

  it.each(boundaryIds)('[M4] wants boundary %s answered, with a reason', (id) => {
    expect(withField('boundaries', id, { reason: '理由' })).toEqual([
      { field: `boundaries.${id}.side`, code: 'missing' },
    ]);
    expect(withField('boundaries', id, { side: 'within', reason: '' })).toEqual([
      { field: `boundaries.${id}.reason`, code: 'missing' },
    ]);
    expect(withField('boundaries', id, { side: 'beside', reason: '理由' })).toEqual([
      { field: `boundaries.${id}.side`, code: 'not-valid' },
    ]);
    expect(withField('boundaries', id, { side: 'beyond', reason: '理由' })).toEqual([]);
  });

  it('[M12] wants the exclusion declared, either way', () => {
    expect(problemsOf({ exclusion: undefined })).toEqual([{ field: 'exclusion', code: 'missing' }]);
    expect(problemsOf({ exclusion: 'excluded' })).toEqual([]);
  });

  it('[M7.1b] wants accountability raised: by whom, which procedure, when', () => {
    for (const key of ['departmentId', 'kind', 'raisedOn']) {
      expect(withField('accountability', key, undefined)).toEqual([
        { field: `accountability.${key}`, code: 'missing' },
      ]);
    }
    expect(problemsOf({ accountability: undefined })).toHaveLength(3);
  });

  it('[M7.1b] refuses dates that are not, that lie ahead, or that stand in the wrong order', () => {
    expect(withField('matter', 'occurredOn', '2026-02-30')).toEqual([
      { field: 'matter.occurredOn', code: 'not-valid' },
    ]);
    expect(withField('accountability', 'raisedOn', '2026-11-24')).toEqual([
      { field: 'accountability.raisedOn', code: 'in-future' },
    ]);
    expect(withField('accountability', 'raisedOn', '2026-11-23')).toEqual([]);
    expect(withField('accountability', 'raisedOn', '2026-09-13')).toEqual([
      { field: 'accountability.raisedOn', code: 'before-matter' },
    ]);
    expect(withField('accountability', 'raisedOn', '2026-09-14')).toEqual([]);
  });

  it('refuses 10,000 characters where 2,000 fit, saying how many fit, and counts as a person does', () => {
    expect(withField('statements', 'remedied', '错'.repeat(10_000))).toEqual([
      { field: 'statements.remedied', code: 'too-long', max: 2000 },
    ]);
    expect(withField('statements', 'remedied', '𠮷'.repeat(2000))).toEqual([]);
    expect(withField('matter', 'title', '题'.repeat(61))).toEqual([
      { field: 'matter.title', code: 'too-long', max: 60 },
    ]);
  });

  it('takes HTML, emoji and Chinese punctuation as plain text, in every field, unchanged', () => {
    const said = '<script>alert("1")</script>&amp;😀“容错”——《办法》；\n第二行\t完';
    const checked = checkApplication(
      {
        ...completeDraft(),
        matter: { title: '<b>题</b>😀', occurredOn: '2026-09-14', account: said },
        circumstances: { emergency: said },
        statements: Object.fromEntries(conditionIds.map((id) => [id, said])),
        boundaries: Object.fromEntries(boundaryIds.map((id) => [id, { side: 'within', reason: said }])),
      },
      today,
      defaultCatalogues,
    );
    expect(checked).toMatchObject({
      ok: true,
      application: { matter: { account: said }, statements: { remedied: said } },
    });
  });

  it('refuses what could not be stored as it was hashed: half a surrogate pair, control characters', () => {
    for (const text of ['a\ud800b', 'a\u0000b', 'a\u0007b']) {
      expect(withField('matter', 'account', text)).toEqual([{ field: 'matter.account', code: 'not-text' }]);
    }
  });

  it('answers anything at all with problems that have words, never with an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(completeDraft())), fc.anything())),
        (draft) => {
          const checked = checkApplication(draft, today, defaultCatalogues);
          expect(checked.ok).toBe(false);
          if (!checked.ok)
            for (const problem of checked.problems) expect(problemText(problem, defaultCatalogues)).toMatch(/\S/);
        },
      ),
    );
  });

  it('passes its problems through a refusal and back', () => {
    const problems = problemsOf({
      circumstances: {},
      matter: { title: '题'.repeat(61), occurredOn: '2026-09-14', account: '经过' },
    });
    expect(problemsFromJson(problems.map(problemAsJson))).toEqual(problems);
    expect(problemsFromJson('nonsense')).toEqual([]);
  });
});
