import {
  actionWords,
  type BesideCollection,
  type CaseStatus,
  capacityWords,
  caseActionKinds,
  caseProcedure,
  caseStatuses,
  clarificationCapacityWords,
  clarificationProcedure,
  filingCapacityWords,
  filingProcedure,
  matterWords,
  noticeCapacityWords,
  noticeProcedure,
  rectificationCapacityWords,
  rectificationProcedure,
  sanctionCapacityWords,
  sanctionProcedure,
  statusWords,
} from '@rongcuo/domain';
import {
  type AccessClass,
  type BesideClass,
  besideClassWords,
  besideReaders,
  besideStandingWords,
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

/** Who reads what stands beside cases. */
export function besideTable(): string {
  const classes = Object.keys(besideReaders) as BesideClass[];
  return table(
    [text.class, text.readers, text.traced, text.place],
    classes.map((of) => {
      const { readers: by, traced } = besideReaders[of];
      const { label, kept } = besideClassWords[of];
      return [
        label,
        by.map((standing) => besideStandingWords[standing]).join('、'),
        traced ? text.yes : text.never,
        kept,
      ];
    }),
  );
}

/** Who may ask what of the matters beside cases: their procedures' own tables. */
export function besideAskingTable(): string {
  const rows = besideProcedures.flatMap(({ collection, actions, capacities }) => {
    const { noun, statuses, actions: names } = matterWords[collection];
    return Object.entries(actions).map(([kind, { by, from, carries }]) => [
      noun,
      `${names[kind] ?? kind}（${kind}）`,
      by.map((capacity) => capacities[capacity] ?? capacity).join('、'),
      from.map((status) => statuses[status]?.label ?? status).join('、'),
      carries.join(' '),
    ]);
  });
  return table([text.matter, text.action, text.by, text.from, text.carries], rows);
}

interface Asked {
  readonly by: readonly string[];
  readonly from: readonly string[];
  readonly carries: readonly string[];
}

const besideProcedures: readonly {
  readonly collection: BesideCollection;
  readonly actions: Readonly<Record<string, Asked>>;
  readonly capacities: Readonly<Record<string, string>>;
}[] = [
  { collection: 'filings', actions: filingProcedure.actions, capacities: filingCapacityWords },
  { collection: 'rectifications', actions: rectificationProcedure.actions, capacities: rectificationCapacityWords },
  { collection: 'clarifications', actions: clarificationProcedure.actions, capacities: clarificationCapacityWords },
  { collection: 'sanctions', actions: sanctionProcedure.actions, capacities: sanctionCapacityWords },
  { collection: 'noticeDrafts', actions: noticeProcedure.actions, capacities: noticeCapacityWords },
];

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
