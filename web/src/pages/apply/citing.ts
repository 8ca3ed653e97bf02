import { type CitableFiling, citationOf, isPlainDate, mayCite } from '@rongcuo/domain';
import type { Draft } from '../../drafts/draft.ts';
import { dateText } from '../../ui/text/times.ts';
import type { Cited } from '../application-view/cited.ts';
import { citedWords } from '../application-view/text/zh.ts';
import { citingWords as words } from './text/zh.ts';

/** What may be cited in this application, as far as it has been typed: the latest filed first. */
export function citableIn(draft: Draft, filings: readonly CitableFiling[]): CitableFiling[] {
  const about = { subjectId: draft.subjectId ?? null, unitId: draft.unitId ?? null };
  return filings
    .filter((filing) => mayCite(filing, about))
    .sort((one, other) => (other.lock?.at ?? '').localeCompare(one.lock?.at ?? ''));
}

/** A filing beside the day of what happened, as far as that has been typed. */
export function shownBy(draft: Draft, filing: CitableFiling): Cited {
  const { occurredOn } = draft.matter;
  const { lock } = filing;
  return {
    filingId: filing.id,
    name: citedWords.name(lock?.number ?? '', filing.title ?? ''),
    filed: lock ? citedWords.filedOn(dateText(lock.on)) : '',
    standing: occurredOn !== undefined && isPlainDate(occurredOn) ? citationOf(filing, occurredOn) : null,
  };
}

/** The filings that are cited so far, in the order in which they are. */
export function citedBy(draft: Draft, filings: readonly CitableFiling[]): Cited[] {
  const citable = citableIn(draft, filings);
  return draft.filings.map((id, index) => {
    const filing = citable.find((one) => one.id === id);
    return filing
      ? shownBy(draft, filing)
      : { filingId: id, name: words.gone(index + 1), filed: '', standing: 'notFiled' };
  });
}
