import { type Citation, type CitationStanding, citationWords } from '@rongcuo/domain';
import { dateText } from '../../ui/text/times.ts';
import { citedWords as words } from './text/zh.ts';

/** A filing that an application cites, as it is shown. */
export interface Cited {
  readonly filingId: string;
  readonly name: string;
  /** The day it was filed, in words; empty where it is not known here. */
  readonly filed: string;
  /** What it is worth; null while that cannot be told. */
  readonly standing: CitationStanding | null;
}

/** As it was frozen with the application. */
export function citedIn({ filingId, number, title, lockedOn, standing }: Omit<Citation, 'digest'>): Cited {
  return { filingId, name: words.name(number, title), filed: words.filedOn(dateText(lockedOn)), standing };
}

/** What it is worth, in a sentence. */
export function standingText({ standing }: Cited): string {
  return standing === null ? words.undecided : citationWords[standing];
}

/** All of them as text, to be compared with what was cited before. */
export function citedText(cited: readonly Cited[]): string {
  return cited.map((one) => words.line([one.name, one.filed, standingText(one)].filter(Boolean))).join('\n');
}
