import type { Person } from '../matter.ts';
import type { BesideKind, BesideMatter } from './matter.ts';
import { type BesideStanding, besideStandingsOf } from './standing.ts';

interface BesideClassRow {
  readonly of: BesideKind;
  readonly readers: readonly BesideStanding[];
  /** Each is read only once the reader has recorded opening it. */
  readonly traced: boolean;
}

const row = (of: BesideKind, readers: readonly BesideStanding[], traced = false): BesideClassRow => ({
  of,
  readers,
  traced,
});

const concerned = ['author', 'subject', 'unit'] as const;
const department = ['handler', 'head', 'supervisor'] as const;
const verifying = ['handler', 'head', 'supervisor', 'superior'] as const;

/**
 * The matrix of what stands beside cases: each class, and who reads it. Whoever is not named in a row never reads it:
 * other departments, assessors (who are told of protections, and read none), administrators, and whoever has left.
 *
 * Written from the measures and the access design; it must stay independent of firestore.rules and of the circles.
 */
export const besideReaders = {
  filingDraft: row('filing', ['author']),
  /** The face of a filing, its dossier and originals, its lock, the progress reported. */
  filing: row('filing', [...concerned, ...department, 'committee', 'office']),
  filingExamination: row('filing', [...department, 'committee', 'office']),
  filingDeliberation: row('filing', ['supervisor', 'committee', 'office']),
  filingSupervision: row('filing', [...department, 'office']),
  rectificationDraft: row('rectification', ['author']),
  /** An order, and what became of each problem. */
  rectification: row('rectification', ['subject', 'unit', ...department, 'office']),
  /** That somebody was pressed for it. */
  rectificationSupervision: row('rectification', [...department, 'office']),
  clarificationDraft: row('clarification', ['author']),
  /** The face: title, state, conclusion; and what passes between the office and the person. */
  clarification: row('clarification', ['subject', ...verifying, 'office']),
  /** What was reported, what was found; the person concerned never, nor their unit. */
  lead: row('clarification', verifying),
  clarificationMaterial: row('clarification', verifying, true),
  clarificationTeam: row('clarification', [...department, 'office']),
  /** Who opened what of it. */
  clarificationReadings: row('clarification', ['supervisor']),
  /** The reporter's identity. */
  sealed: row('clarification', ['keeper', 'head', 'supervisor'], true),
  protection: row('protection', ['subject', 'unit', 'head', 'supervisor', 'committee']),
  sanctionDraft: row('sanction', ['author']),
  sanction: row('sanction', ['subject', ...department]),
  noticeDraft: row('notice', ['author', 'publisher', 'deputy', 'supervisor']),
  /** What was approved and published, and nothing before that. */
  notice: row('notice', ['anybody']),
} as const satisfies Readonly<Record<string, BesideClassRow>>;

export type BesideClass = keyof typeof besideReaders;

/** Whether this person may read this class of the matter now. */
export function mayReadBeside(person: Person, matter: BesideMatter, of: BesideClass): boolean {
  const { of: kind, readers }: BesideClassRow = besideReaders[of];
  return kind === matter.of && besideStandingsOf(person, matter).some((standing) => readers.includes(standing));
}

/** Somebody who runs an assessment is told of one cadre at a time, each time on record, and never of themselves. */
export function mayLookUp(person: Person, subjectId: string): boolean {
  return person.active && person.roles.includes('assessor') && person.uid !== subjectId;
}

/** What was asked in looking something up is the asker's to read, and supervision's. */
export function mayReadLookup(person: Person, { by }: { readonly by: string }): boolean {
  return person.active && (person.uid === by || person.roles.includes('supervisor'));
}
