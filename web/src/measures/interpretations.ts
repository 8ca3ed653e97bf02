import {
  type Catalogues,
  type FixedCatalogue,
  fixedCatalogues,
  type Interpretation,
  type InterpretationEntry,
  type InterpretationStanding,
  type PlainDate,
  standingOf,
  successorOf,
  type Withdrawal,
  withdrawalOf,
  wordingOf,
} from '@rongcuo/domain';
import { articleText } from '../ui/text/zh.ts';

/** One interpretation with what became of it. */
export interface Interpreted {
  readonly one: Interpretation;
  readonly standing: InterpretationStanding;
  /** In whose place it came, where it did. */
  readonly successor: Interpretation | null;
  readonly withdrawal: Withdrawal | null;
}

/** All interpretations, the newest first, each as it stands on that day. */
export function interpretedAll(entries: readonly InterpretationEntry[], today: PlainDate): Interpreted[] {
  return entries
    .filter((entry): entry is Interpretation => entry.kind === 'interpretation')
    .sort((one, other) => other.number - one.number)
    .map((one) => ({
      one,
      standing: standingOf(one, entries, today),
      successor: successorOf(one.number, entries),
      withdrawal: withdrawalOf(one.number, entries),
    }));
}

/** What holds on any of these subjects today. */
export function inForceOn(
  subjects: readonly string[],
  entries: readonly InterpretationEntry[],
  today: PlainDate,
): Interpretation[] {
  return interpretedAll(entries, today)
    .filter(({ one, standing }) => standing === 'inForce' && one.subjects.some((subject) => subjects.includes(subject)))
    .map(({ one }) => one);
}

/** What a subject is called: its article, or the name of the item. */
export function subjectLabel(subject: string, catalogues: Catalogues): string {
  const [group = '', id = ''] = subject.split('.');
  if (group === 'article') return articleText(id);
  const catalogue: FixedCatalogue | undefined = fixedCatalogues.find((one) => one === group);
  return (catalogue && wordingOf(catalogues, catalogue, id)?.label) ?? subject;
}
