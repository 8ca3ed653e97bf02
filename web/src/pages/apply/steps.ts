import {
  type ApplicationPart,
  articleSubject,
  type BoundaryId,
  boundaries,
  type Catalogues,
  type ConditionId,
  conditions,
  fieldLabel,
  type Problem,
  partWords,
  type SupplementPart,
} from '@rongcuo/domain';
import { type StepState, stepStateOf } from '../../forms/stepped-form.ts';
import { filesStepWords } from './text/files-zh.ts';

/** What one page of the form asks: one matter a page. */
export type StepAsks =
  | { readonly kind: Exclude<ApplicationPart, 'statements' | 'boundaries'> }
  | { readonly kind: 'statements'; readonly condition: ConditionId }
  | { readonly kind: 'boundaries'; readonly boundary: BoundaryId }
  /** Files that bear it out: the one page that asks for nothing. */
  | { readonly kind: 'files' };

export interface Step {
  /** Its name in the address. */
  readonly id: string;
  readonly asks: StepAsks;
  /** The part it belongs to, where that part has several pages. */
  readonly group: string | null;
  /** The article it comes from, as the measures number it. */
  readonly article: string | null;
  /** The fields it asks for: these, and whatever is below them. */
  readonly fields: readonly string[];
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function whole(
  kind: Exclude<ApplicationPart, 'statements' | 'boundaries'>,
  fields: string[],
  article: string | null,
): Step {
  return { id: kind, asks: { kind }, group: null, article, fields };
}

/** The pages of the form in the order they are asked. */
export const steps: readonly Step[] = [
  whole('subject', ['applicantKind', 'subjectId', 'unitId'], null),
  whole('accountability', ['accountability'], null),
  whole('matter', ['matter', 'filings'], null),
  whole('circumstances', ['circumstances'], '5'),
  ...conditions.map(
    ({ id, article }): Step => ({
      id: kebab(id),
      asks: { kind: 'statements', condition: id },
      group: partWords.statements,
      article,
      fields: [`statements.${id}`],
    }),
  ),
  ...boundaries.map(
    ({ id, article }): Step => ({
      id: kebab(id),
      asks: { kind: 'boundaries', boundary: id },
      group: partWords.boundaries,
      article,
      fields: [`boundaries.${id}`],
    }),
  ),
  whole('exclusion', ['exclusion'], '12'),
  { id: 'files', asks: { kind: 'files' }, group: null, article: null, fields: [] },
];

/** What a page is called, in the words of the case's version. */
export function stepTitle({ asks, fields: [field = ''] }: Step, catalogues: Catalogues): string {
  switch (asks.kind) {
    case 'statements':
    case 'boundaries':
      return fieldLabel(field, catalogues);
    case 'files':
      return filesStepWords.title;
    default:
      return partWords[asks.kind];
  }
}

export function findStep(id: unknown): Step | null {
  return steps.find((step) => step.id === id) ?? null;
}

export function asksFor(step: Step, field: string): boolean {
  return step.fields.some((prefix) => field === prefix || field.startsWith(`${prefix}.`));
}

/** The page where a problem can be put right; the first one for what no page asks. */
export function stepOf(field: string): Step | null {
  return steps.find((step) => asksFor(step, field)) ?? steps[0] ?? null;
}

export function stateOf(step: Step, problems: readonly Problem[]): StepState {
  if (step.fields.length === 0) return 'optional';
  const own = problems.filter(({ field }) => asksFor(step, field));
  return stepStateOf(
    own.map(({ code }) => code),
    ['missing', 'none-claimed'],
  );
}

/** What the department asks of this page when it sends the application back; of files, what it asks beyond the form. */
export function partAsked({ asks }: Step): SupplementPart {
  return asks.kind === 'files' ? 'other' : asks.kind;
}

/** The item of the measures that a page asks about, e.g. `conditions.remedied`; the article, where it asks about all of them. */
export function itemOf(asks: StepAsks): string | null {
  if (asks.kind === 'statements') return `conditions.${asks.condition}`;
  if (asks.kind === 'boundaries') return `boundaries.${asks.boundary}`;
  return asks.kind === 'circumstances' ? articleSubject('5') : null;
}
