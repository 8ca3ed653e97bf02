import type { DirectoryEntry } from '@rongcuo/domain';
import type { AnyFileOwner } from '../../attachments/owners.ts';
import { fieldWords } from './text/zh.ts';

/** Something to choose, or something that is to be said something of. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly sub?: string | undefined;
}

/** What is filled in so far, by field; as controls hold it, see `values.ts`. */
export type Typed = Readonly<Record<string, unknown>>;

interface Common {
  /** The payload's field. Its label is the schema's description unless said. */
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  /** Asked only then; what is not asked is not sent. */
  readonly when?: (typed: Typed) => boolean;
}

interface Words extends Common {
  readonly max: number;
  readonly optional?: boolean;
  /** What is there to begin with. */
  readonly from?: () => string;
}

/** One field of an action, as a panel asks it. What a function tells may change while the panel is open. */
export type Field =
  /** One line. */
  | (Words & { readonly ask: 'line' })
  /** Several lines. */
  | (Words & {
      readonly ask: 'text';
      /** What speaks against what is typed so far, said beneath it; null where nothing does. */
      readonly warns?: (text: string) => string | null;
    })
  | (Common & {
      readonly ask: 'date';
      readonly min?: () => string | undefined;
      readonly max?: () => string | undefined;
      readonly from?: () => string;
      readonly optional?: boolean;
    })
  /** A whole number, none of it below zero. */
  | (Common & { readonly ask: 'number' })
  /** One of few, all in sight. */
  | (Common & { readonly ask: 'choice'; readonly options: () => readonly Choice[]; readonly optional?: boolean })
  /** One of many. */
  | (Common & { readonly ask: 'pick'; readonly options: () => readonly Choice[]; readonly optional?: boolean })
  | (Common & { readonly ask: 'yesNo'; readonly yes: string; readonly no: string })
  /** Something to be affirmed; `only` where other fields hang on it, and it is not sent itself. */
  | (Common & { readonly ask: 'check'; readonly label: string; readonly only?: boolean })
  /** Several of a list. */
  | (Common & { readonly ask: 'several'; readonly options: () => readonly Choice[] })
  /** A cadre, by the unit they are of. */
  | (Common & { readonly ask: 'cadre' })
  /** Somebody of the directory. */
  | (Common & { readonly ask: 'person'; readonly among: () => Promise<readonly DirectoryEntry[]> })
  | (Common & {
      readonly ask: 'people';
      readonly among: () => Promise<readonly DirectoryEntry[]>;
      readonly from?: () => readonly string[];
    })
  | (Common & { readonly ask: 'files'; readonly belongsTo: AnyFileOwner })
  /** A text for each item, or, where `some`, for those that are ticked. */
  | (Common & {
      readonly ask: 'texts';
      readonly label: string;
      readonly of: () => readonly Choice[];
      readonly max: number;
      readonly some?: boolean;
    })
  /** The same few fields for each item. */
  | (Common & {
      readonly ask: 'each';
      readonly of: () => readonly Choice[];
      readonly fields: readonly Field[];
      /** What is there to begin with, by item. */
      readonly from?: () => Readonly<Record<string, Typed>>;
    })
  /** As many texts as are needed. */
  | (Common & { readonly ask: 'list'; readonly max: number; readonly most: number });

/** The id of the control of a field. */
export function actId(field: string): string {
  return `act-${field.replaceAll('.', '-')}`;
}

/** What a panel calls a field of the payload, such as `reason` or `notes.p1`; undefined where it has no name for it. */
export function labelAmong(fields: readonly Field[], field: string): string | undefined {
  const [name = '', item = '', ...rest] = field.split('.');
  const found = fields.find((one) => one.name === name);
  if (!found) return undefined;
  if (item === '' || !('of' in found)) return found.label;
  const of = found.of().find(({ value }) => value === item)?.label;
  const inner = found.ask === 'each' ? labelAmong(found.fields, rest.join('.')) : undefined;
  return of && inner ? fieldWords.within(of, inner) : (of ?? found.label);
}
