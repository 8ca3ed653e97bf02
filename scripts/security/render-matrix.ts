import {
  actionWords,
  type CaseStatus,
  capacityWords,
  caseActionKinds,
  caseProcedure,
  caseStatuses,
  statusWords,
} from '@rongcuo/domain';
import {
  type AccessClass,
  circumstanceWords,
  classWords,
  readers,
  type Standing,
  standings,
  standingWords,
} from '@rongcuo/domain/access';
import { text } from './text/zh.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Who reads which class, and when: the matrix of the domain, as a table. */
export function readingTable(): string {
  const classes = Object.keys(readers) as AccessClass[];
  const cell = (of: AccessClass, standing: Standing): string => {
    const when: Readonly<Partial<Record<Standing, keyof typeof circumstanceWords>>> = readers[of];
    const circumstance = when[standing];
    return circumstance ? circumstanceWords[circumstance] : text.never;
  };
  const head = [text.class, ...standings.map((standing) => standingWords[standing]), text.others, text.kept];
  return table(
    head,
    classes.map((of) => {
      const { label, kept } = classWords[of];
      return [label, ...standings.map((standing) => cell(of, standing)), text.never, kept];
    }),
  );
}

/** Who may ask which action in which state: the procedure's own table. */
export function askingTable(): string {
  const notOpen: readonly CaseStatus[] = ['draft', 'declined', 'withdrawn', 'closed'];
  const open = caseStatuses.filter((status) => !notOpen.includes(status));
  const inWords = (from: readonly CaseStatus[]): string =>
    open.every((status) => from.includes(status))
      ? text.anyOpen
      : from.map((status) => statusWords[status].label).join('、');
  return table(
    [text.action, text.by, text.from, text.carries],
    caseActionKinds.map((kind) => {
      const { by, from, carries } = caseProcedure.actions[kind];
      const who = by.map((capacity) => capacityWords[capacity]).join('、');
      return [`${actionWords[kind]}（${kind}）`, who, inWords(from), carries.join(' ')];
    }),
  );
}
