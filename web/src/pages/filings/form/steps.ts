import { dossierPartWords, riskLevels, riskLevelWords, textLimits } from '@rongcuo/domain';
import { serverToday } from '../../../data/clock.ts';
import type { Field } from '../../../matters/fields/field.ts';
import type { DossierGroup } from './dossier-draft.ts';
import { formWords, dossierHints as hints } from './text/zh.ts';

/** One page of the dossier's form; the first asks who files, the others each for one part of it. */
export interface DossierStep {
  readonly id: 'subject' | DossierGroup;
  readonly title: string;
  /** The fields of the dossier asked on it: these, and whatever is below them. */
  readonly asks: readonly string[];
  readonly fields: readonly Field[];
}

const { title, short, long } = textLimits;
const reviewed: Field = { ask: 'date', name: 'on', max: serverToday };

const fieldsOf: Readonly<Record<DossierGroup, readonly Field[]>> = {
  project: [
    { ask: 'line', name: 'title', max: title, hint: hints.title },
    { ask: 'text', name: 'breakthrough', max: long, hint: hints.breakthrough },
    { ask: 'text', name: 'basis', max: short, hint: hints.basis, optional: true },
    { ask: 'date', name: 'from' },
    { ask: 'date', name: 'until' },
  ],
  legality: [{ ask: 'line', name: 'reviewer', max: title }, reviewed, { ask: 'text', name: 'opinion', max: long }],
  experts: [
    { ask: 'text', name: 'panel', max: short, hint: hints.panel },
    reviewed,
    { ask: 'text', name: 'opinion', max: long },
  ],
  risks: [
    { ask: 'line', name: 'assessor', max: title },
    reviewed,
    {
      ask: 'choice',
      name: 'level',
      options: () => riskLevels.map((value) => ({ value, label: riskLevelWords[value] })),
    },
    { ask: 'text', name: 'analysis', max: long, hint: hints.analysis },
    { ask: 'text', name: 'mitigation', max: long, hint: hints.mitigation },
  ],
};

const groupStep = (id: DossierGroup): DossierStep => ({
  id,
  title: dossierPartWords[id],
  asks: [id],
  fields: fieldsOf[id],
});

/** The pages of the form in the order they are asked. */
export const dossierSteps: readonly DossierStep[] = [
  { id: 'subject', title: formWords.subject, asks: ['applicantKind', 'subjectId', 'unitId'], fields: [] },
  groupStep('project'),
  groupStep('legality'),
  groupStep('experts'),
  groupStep('risks'),
];

export function asksFor({ asks }: DossierStep, field: string): boolean {
  return asks.some((prefix) => field === prefix || field.startsWith(`${prefix}.`));
}

/** The page where a problem can be put right. */
export function dossierStepOf(field: string): DossierStep | undefined {
  return dossierSteps.find((step) => asksFor(step, field)) ?? dossierSteps[0];
}
