/** What may be said outside: the fact that was cleared up, and nothing of how it was found out (article 10(1)). */

import { givesAway, plain, type Reporter } from './reporter.ts';
import type { Conclusion } from './state.ts';

export const detailKinds = ['reporter', 'material', 'words'] as const;
export type DetailKind = (typeof detailKinds)[number];

/** One thing that a text must not hold. What gives the reporter away is never repeated. */
export interface Detail {
  readonly kind: DetailKind;
  readonly found: string;
}

/** So many characters in a row are no chance: they were copied. */
const COPIED = 12;

export interface Inside {
  readonly reporter: Reporter | null;
  /** Titles of the material that was collected. */
  readonly titles: readonly string[];
  /** What was written inside: what was reported, what was found and on what grounds. */
  readonly written: readonly string[];
}

/** What of the investigation a text lets out; none where it may be said. */
export function detailsIn(text: string, { reporter, titles, written }: Inside): Detail[] {
  const said = plain(text);
  const named = givesAway({ text }, reporter) ? [{ kind: 'reporter' as const, found: '' }] : [];
  const cited = titles
    .filter((title) => plain(title).length > 1 && said.includes(plain(title)))
    .map((found) => ({ kind: 'material' as const, found }));
  const copied = written.flatMap((source) => {
    const found = longestCommon(said, plain(source));
    return found === '' ? [] : [{ kind: 'words' as const, found }];
  });
  return [...named, ...cited, ...copied];
}

/** The first run of so many characters that both hold, as far as it goes; empty where there is none. */
function longestCommon(said: string, source: string): string {
  const [text, from] = [[...said], [...source].join('')];
  for (let start = 0; start + COPIED <= text.length; start += 1) {
    let end = start + COPIED;
    if (!from.includes(text.slice(start, end).join(''))) continue;
    while (end < text.length && from.includes(text.slice(start, end + 1).join(''))) end += 1;
    return text.slice(start, end).join('');
  }
  return '';
}

const accusing = ['诬告', '诬陷', '陷害'];
const untrue = ['失实', '不实', '虚假', '捏造', '造谣', ...accusing];

/** Words that say more than was concluded: unproven is not false, and false is not yet malicious. */
const beyond: Readonly<Record<Conclusion, readonly string[]>> = {
  substantiated: untrue,
  unproven: untrue,
  unfounded: accusing,
  factsStated: accusing,
  // It goes up to be found, in these very words; or was found.
  suspectedFalseAccusation: [],
  falseAccusation: [],
};

export function beyondConclusion(conclusion: Conclusion, text: string): string[] {
  return beyond[conclusion].filter((word) => plain(text).includes(word));
}
