import {
  addDays,
  disciplineDepartment,
  type Member,
  type RectificationForm,
  rectificationForms,
  rectificationFormWords,
  textLimits,
} from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import { holds } from '../../data/session.ts';
import type { Field } from '../../matters/fields/field.ts';
import { newOrderWords as words } from './text/zh.ts';

/** Who may issue an order: whether their department has the function is told by the server. */
export function mayIssue(): boolean {
  return holds('head', 'secretary');
}

/** In whose name, where there is no choice. */
export function onlyAs({ roles }: Pick<Member, 'roles'>): 'department' | 'committee' | null {
  if (!roles.includes('secretary')) return 'department';
  return roles.includes('head') ? null : 'committee';
}

/**
 * What is filled in for a new order.
 * @param besideCase then whom it is for follows from the case
 */
export function orderFields(member: Pick<Member, 'roles' | 'department'>, besideCase: boolean): readonly Field[] {
  const mayAdvise = member.department === disciplineDepartment && onlyAs(member) !== 'committee';
  const forms = rectificationForms.filter((form) => form !== 'disciplineAdvice' || mayAdvise);
  const isOther = ({ form }: { readonly form?: unknown }): boolean =>
    form === ('otherFirstForm' satisfies RectificationForm);
  const as: readonly Field[] =
    onlyAs(member) === null
      ? [
          {
            ask: 'choice',
            name: 'as',
            options: () => [
              { value: 'department', label: words.asDepartment },
              { value: 'committee', label: words.asCommittee },
            ],
          },
        ]
      : [];
  const subject: readonly Field[] = besideCase ? [] : [{ ask: 'cadre', name: 'subjectId' }];
  return [
    ...subject,
    ...as,
    {
      ask: 'choice',
      name: 'form',
      options: () => forms.map((value) => ({ value, label: rectificationFormWords[value] })),
    },
    { ask: 'line', name: 'formName', label: words.formName, max: textLimits.title, when: isOther },
    { ask: 'line', name: 'title', hint: words.titleHint, max: textLimits.title },
    {
      ask: 'list',
      name: 'problems',
      label: words.problems,
      hint: words.problemsHint,
      max: textLimits.short,
      most: 20,
    },
    { ask: 'date', name: 'due', hint: words.dueHint, min: () => addDays(serverToday(), 1) },
    { ask: 'line', name: 'reference', hint: words.referenceHint, max: textLimits.title, optional: true },
  ];
}
