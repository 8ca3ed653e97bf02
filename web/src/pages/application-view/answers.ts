import { applicationParts, type Catalogues, circumstances, fieldLabel, itemLabel, partWords } from '@rongcuo/domain';
import type { Draft } from '../../drafts/draft.ts';
import { applicantWords } from '../../forms/text/zh.ts';
import { dateText } from '../../ui/text/times.ts';
import { type Step, steps, stepTitle } from '../apply/steps.ts';
import { exclusionWords } from '../apply/text/zh.ts';
import { type Cited, citedText } from './cited.ts';
import { viewWords } from './text/zh.ts';

/** Names for the ids an application holds; null where they are not known. */
export interface Names {
  readonly subject: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  /** The filings it cites, in its order. */
  readonly cited: readonly Cited[];
}

export interface Answer {
  readonly label: string;
  /** Empty: not answered yet. */
  readonly value: string;
  /** The same, where it is filings that are cited: those are shown one by one. */
  readonly cited?: readonly Cited[];
}
export interface Answered {
  readonly step: Pick<Step, 'id' | 'article'>;
  readonly title: string;
  readonly answers: readonly Answer[];
}
export interface AnsweredPart {
  readonly part: string;
  readonly title: string;
  readonly steps: readonly Answered[];
}

const applicantKinds: Readonly<Record<string, string>> = {
  self: applicantWords.kindSelf,
  unit: applicantWords.kindUnit,
};

/**
 * An application to be read: everything asked, in the order asked, answered or not.
 * @param catalogues those of the case's version
 */
export function answersOf(draft: Draft, names: Names, catalogues: Catalogues): AnsweredPart[] {
  return applicationParts.map((part) => ({
    part,
    title: partWords[part],
    steps: steps
      .filter(({ asks }) => asks.kind === part)
      .map((step) => ({
        step,
        title: stepTitle(step, catalogues),
        answers: answersOn(step, draft, names, catalogues),
      })),
  }));
}

function answersOn({ asks }: Step, draft: Draft, names: Names, catalogues: Catalogues): Answer[] {
  switch (asks.kind) {
    case 'subject':
      return [
        { label: fieldLabel('applicantKind'), value: wordOf(applicantKinds, draft.applicantKind) },
        { label: viewWords.subject, value: draft.subjectId ? (names.subject ?? draft.subjectId) : '' },
        { label: viewWords.unit, value: draft.unitId ? (names.unit ?? draft.unitId) : '' },
      ];
    case 'accountability': {
      const { departmentId, kind, raisedOn, reference } = draft.accountability;
      return [
        {
          label: fieldLabel('accountability.departmentId'),
          value: departmentId ? (names.department ?? departmentId) : '',
        },
        {
          label: fieldLabel('accountability.kind'),
          value: kind ? itemLabel(catalogues.accountabilityKinds, kind) : '',
        },
        { label: fieldLabel('accountability.raisedOn'), value: dateText(raisedOn ?? '') },
        ...(reference ? [{ label: fieldLabel('accountability.reference'), value: reference }] : []),
      ];
    }
    case 'matter':
      return [
        { label: fieldLabel('matter.title'), value: draft.matter.title ?? '' },
        { label: fieldLabel('matter.occurredOn'), value: dateText(draft.matter.occurredOn ?? '') },
        { label: fieldLabel('matter.account'), value: draft.matter.account ?? '' },
        // Most applications have nothing to cite, and need not say so.
        ...(names.cited.length > 0
          ? [{ label: fieldLabel('filings'), value: citedText(names.cited), cited: names.cited }]
          : []),
      ];
    case 'circumstances': {
      const claimed = circumstances.filter(({ id }) => draft.circumstances[id] !== undefined);
      if (claimed.length === 0) return [{ label: fieldLabel('circumstances'), value: '' }];
      return claimed.map(({ id }) => ({
        label: catalogues.circumstances[id].label,
        value: draft.circumstances[id] ?? '',
      }));
    }
    case 'statements': {
      const { label } = catalogues.conditions[asks.condition];
      return [{ label, value: draft.statements[asks.condition] ?? '' }];
    }
    case 'boundaries': {
      const { label, within, beyond } = catalogues.boundaries[asks.boundary];
      const answer = draft.boundaries[asks.boundary];
      return [
        { label, value: wordOf({ within, beyond }, answer?.side) },
        { label: viewWords.reason, value: answer?.reason ?? '' },
      ];
    }
    case 'exclusion':
      return [{ label: fieldLabel('exclusion'), value: wordOf(exclusionWords, draft.exclusion) }];
    case 'files':
      // They are not in the draft: their own list shows them.
      return [];
  }
}

function wordOf(words: Readonly<Record<string, string>>, key: string | undefined): string {
  return key !== undefined && Object.hasOwn(words, key) ? (words[key] ?? '') : '';
}
