import { beyondConclusion, type ClarificationBooks, type ClarificationVocabulary, detailsIn } from '@rongcuo/domain';
import type { Matter } from '../../matters/handle.ts';
import { clarificationPanelWords } from './text/zh.ts';

const words = clarificationPanelWords.findings;

/**
 * M10.1: what of the verification a text would let out, as it is typed; whoever answers for it in the end is the server,
 * which also knows who reported.
 */
export function warnsOf({
  state,
  book,
}: Matter<ClarificationVocabulary, ClarificationBooks>): (text: string) => string | null {
  const lead = book('lead').book;
  const verification = book('verification').book;
  return (text) => {
    const { grounds = '', referral = null, materials = {} } = verification.value ?? {};
    const details = detailsIn(text, {
      reporter: null,
      titles: Object.values(materials).map(({ title }) => title),
      written: [lead.value?.summary ?? '', grounds, referral?.question ?? '', referral?.reply ?? ''],
    });
    const conclusion = state.value.conclusion ?? (state.value.kind === 'opinion' ? 'factsStated' : null);
    const found = [
      ...details.map(({ kind, found: what }) => (kind === 'material' ? words.material(what) : words.words(what))),
      ...(conclusion === null ? [] : beyondConclusion(conclusion, text).map(words.beyond)),
    ];
    return found.length === 0 ? null : [words.lead, ...found].join('\n');
  };
}
