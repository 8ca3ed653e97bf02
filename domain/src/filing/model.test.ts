import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, Play, pick } from '../kernel/play.fixture.ts';
import { canonicalJson } from '../record/chain.ts';
import { filingActionKinds } from './actions.ts';
import { emptyFilingBooks, filingBookSchemas } from './books.ts';
import { Dossier } from './dossier.ts';
import { dossier, type FilingName, file, filingAsked, filingFacts, filingIn, filingPeople } from './fixtures.ts';
import { filingKind } from './kind.ts';
import { FilingState } from './state.ts';
import type { FilingVocabulary } from './vocabulary.ts';

/** What stands as it was filed, whatever happens after. */
const lockedFields = ['lock', 'number', 'title', 'subjectId', 'unitId', 'applicantKind', 'submissions'] as const;
const course = ['submit', 'return', 'submit', 'examine', 'putOnAgenda', 'vote', 'vote', 'vote', 'approve', 'report'];
const names = Object.keys(filingPeople) as FilingName[];

function begin(): Play<FilingVocabulary> {
  return new Play(filingKind, filingIn('draft'), (play, kind, by, actionId) => {
    const book = <Name extends keyof typeof filingBookSchemas>(name: Name) =>
      (play.documents.get(`books/${name}`) ?? emptyFilingBooks[name]) as never;
    const frozen = play.documents.get(`evidence/submission-${play.state.submissions}`);
    return filingFacts(kind, filingPeople[by as FilingName], {
      actionId,
      digest: (value) => digestOf(canonicalJson(value)),
      files: [file('l1', 'legality'), file('p1', 'progress')],
      dossier: frozen ? Dossier.parse(frozen) : null,
      draft: { ...dossier, project: { ...dossier.project, title: `学分银行${play.happened.length}` } },
      team: book('team'),
      meeting: book('meeting'),
      examination: book('examination'),
      progress: book('progress'),
    });
  });
}

describe('any sequence of actions by anybody on a filing', () => {
  it('[M10.3] never changes anything of what was filed, and files nothing that the committee did not vote for', () => {
    let filed = 0;
    let reported = 0;
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(steps, (numbers) => {
        const play = begin();
        let locked: string | null = null;
        const frozen = new Map<string, string>();
        let next = 0;
        for (const [chance, who, what] of numbers) {
          // Mostly what comes next, by whoever may; sometimes anything at all by anybody.
          const kind = chance % 4 === 0 ? pick(filingActionKinds, what) : (course[next] ?? 'close');
          const payload = { ...filingAsked[kind as keyof typeof filingAsked] };
          const decision =
            chance % 4 === 0
              ? play.ask(kind, pick(names, who), payload)
              : names
                  .map((name) => ({ name }))
                  .reduce<ReturnType<typeof play.ask> | null>(
                    (done, { name }) => (done?.ok ? done : play.ask(kind, name, payload)),
                    null,
                  );
          if (!decision?.ok) continue;
          if (kind === course[next]) next += 1;
          if (kind === 'approve') {
            filed += 1;
            const votes = play.documents.get('books/meeting')?.['votes'];
            const inFavour = Object.values(votes as Record<string, { vote: string }>).filter(
              ({ vote }) => vote === 'for',
            );
            expect(inFavour.length).toBeGreaterThanOrEqual(2);
          }
          if (kind === 'report') reported += 1;
          const { lock } = play.state;
          expect(lock !== null).toBe(['filed', 'closed'].includes(play.state.status));
          const now = JSON.stringify(lockedFields.map((field) => play.state[field]));
          if (lock) {
            locked = locked ?? now;
            expect(now).toBe(locked);
          }
          for (const [path, data] of play.documents) {
            if (path.startsWith('books/')) continue;
            const text = JSON.stringify(data);
            expect(text).toBe(frozen.get(path) ?? text);
            frozen.set(path, text);
          }
        }
        FilingState.parse(play.state);
        for (const [name, schema] of Object.entries(filingBookSchemas)) {
          const stored = play.documents.get(`books/${name}`);
          if (stored) schema.parse(stored);
        }
      }),
      { numRuns: 400 },
    );
    expect({ filed: filed > 100, reported: reported > 50 }).toEqual({ filed: true, reported: true });
  });
});
