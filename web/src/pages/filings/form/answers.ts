import { dossierFieldLabel, dossierPartWords, riskLevels, riskLevelWords } from '@rongcuo/domain';
import { applicantWords } from '../../../forms/text/zh.ts';
import { dateText } from '../../../ui/text/times.ts';
import type { Answer, AnsweredPart } from '../../application-view/answers.ts';
import { type DossierDraft, type DossierGroup, dossierGroups } from './dossier-draft.ts';
import { dossierSteps } from './steps.ts';
import { formWords } from './text/zh.ts';

interface Names {
  readonly subject: string | null;
  readonly unit: string | null;
}

/** A dossier to be read: everything asked, in the order asked, answered or not. */
export function dossierAnswers(draft: DossierDraft, names: Names): AnsweredPart[] {
  const kinds: Readonly<Record<string, string>> = { self: applicantWords.kindSelf, unit: applicantWords.kindUnit };
  const subject: AnsweredPart = partOf('subject', formWords.subject, [
    { label: dossierFieldLabel('applicantKind'), value: kinds[draft.applicantKind ?? ''] ?? '' },
    { label: dossierFieldLabel('subjectId'), value: draft.subjectId ? (names.subject ?? draft.subjectId) : '' },
    { label: dossierFieldLabel('unitId'), value: draft.unitId ? (names.unit ?? draft.unitId) : '' },
  ]);
  return [subject, ...dossierGroups.map((group) => partOf(group, dossierPartWords[group], answersOn(group, draft)))];
}

function partOf(id: string, title: string, answers: readonly Answer[]): AnsweredPart {
  return { part: id, title, steps: [{ step: { id, article: null }, title, answers }] };
}

function answersOn(group: DossierGroup, draft: DossierDraft): Answer[] {
  const fields = dossierSteps.find(({ id }) => id === group)?.fields ?? [];
  return fields.flatMap(({ ask, name, ...field }) => {
    const typed = draft[group][name] ?? '';
    // What may be left open and was needs no line.
    if ('optional' in field && field.optional && typed.trim() === '') return [];
    const level = riskLevels.find((each) => each === typed);
    const value = ask === 'date' ? dateText(typed) : level && ask === 'choice' ? riskLevelWords[level] : typed;
    return [{ label: dossierFieldLabel(`${group}.${name}`), value }];
  });
}
