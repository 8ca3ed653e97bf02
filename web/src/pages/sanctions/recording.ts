import {
  arrangingDepartment,
  type ImpactRow,
  type ImpactTable,
  PlainDate,
  rowFor,
  sanctionKinds,
  sanctionKindWords,
  textLimits,
} from '@rongcuo/domain';
import { serverToday } from '../../data/clock.ts';
import { holds, member } from '../../data/session.ts';
import type { Field, Typed } from '../../matters/fields/field.ts';
import { newSanctionWords as words } from './text/zh.ts';

/** The organization department records what somebody was given, whichever authority gave it. */
export function mayRecord(): boolean {
  return holds('handler', 'head') && member.value?.department === arrangingDepartment;
}

const isOther = ({ other }: Typed): boolean => other === true;

/** @param besideCase then whom it is against follows from the case */
export function sanctionFields(besideCase: boolean): readonly Field[] {
  const subject: readonly Field[] = besideCase ? [] : [{ ask: 'cadre', name: 'subjectId' }];
  return [
    ...subject,
    {
      ask: 'pick',
      name: 'kind',
      options: () => sanctionKinds.map((value) => ({ value, label: sanctionKindWords[value] })),
    },
    { ask: 'date', name: 'decidedOn', max: serverToday },
    { ask: 'line', name: 'reference', max: textLimits.title },
    { ask: 'check', name: 'other', label: words.otherLabel, only: true },
    { ask: 'number', name: 'months', hint: words.monthsHint, when: isOther },
    { ask: 'text', name: 'because', max: textLimits.short, when: isOther },
  ];
}

/** What the table says of what is chosen so far; null while that is too little. */
export function ruleFor(
  table: ImpactTable,
  { kind, decidedOn }: Typed,
): { row: ImpactRow; decidedOn: PlainDate } | null {
  const known = sanctionKinds.find((each) => each === kind);
  const day = PlainDate.safeParse(decidedOn).data;
  return known && day ? { row: rowFor(table, known, day), decidedOn: day } : null;
}
