import type { CountedFile } from '../attachments/file.ts';
import { meetingRefusalCodes } from '../committee/sitting.ts';
import type { CitableFiling } from '../filing/citing.ts';
import type { BaseFacts, CodeOf, Vocabulary } from '../kernel/procedure.ts';
import type { Policy } from '../measures/policy.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Department, Unit } from '../people/units.ts';
import { teamRefusalCodes } from '../team/recusal.ts';
import type { Calendar } from '../time/calendar.ts';
import type { CaseCapacity, CasePayloads } from './actions.ts';
import type { Books } from './books.ts';
import type { Result } from './result.ts';
import type { CaseLimitKind, CaseState, CaseStatus } from './state.ts';

/** Whom an event may tell; the fan-out turns each into people as the case then stands. */
export const caseRecipients = [
  'applicant',
  'subject',
  'unit',
  'desk',
  'handlers',
  'head',
  'bench',
  'office',
  'deputy',
  'secretary',
  'superior',
  'supervisor',
] as const;
export type CaseRecipient = (typeof caseRecipients)[number];

/** Classes of what a case holds, as ACCESS names them. */
export const materialClasses = ['face', 'investigation', 'deliberation', 'supervision'] as const;
export type MaterialClass = (typeof materialClasses)[number];

export const caseRefusalCodes = [
  ...meetingRefusalCodes,
  ...teamRefusalCodes,
  'application-incomplete',
  'subject-not-cadre',
  'self-not-subject',
  'unit-not-own',
  'unit-about-oneself',
  'department-unknown',
  'fixed-after-submission',
  'filing-not-citable',
  'not-an-application',
  'already-recommended',
  'excluded',
  'already-returned',
  'tied',
  'investigator-tied',
  'not-on-list',
  'date-in-future',
  'date-in-past',
  'own-opinion-only',
  'not-invited',
  'invitation-over',
  'no-such-material',
  'file-not-ready',
  'already-extended',
  'extension-too-long',
  'extension-too-short',
  'objected',
  'findings-missing',
  'found-by-recused',
  'subject-not-heard',
  'broad-without-guests',
  'excluded-from-tolerance',
  'conditions-unmet',
  'boundary-crossed',
  'no-circumstance-confirmed',
  'ninth-needs-basis',
  'not-the-motion',
  'reply-missing',
  'already-served',
  'before-determination',
  'not-served',
  'already-acknowledged',
  'appeal-late',
  'already-appealed',
  'nothing-determined',
  'handled-before',
  'result-missing',
  'never-heavier',
  'nothing-changed',
  'window-open',
  'window-uncounted',
] as const;
export type CaseRefusalCode = (typeof caseRefusalCodes)[number];

/** What a decision on a case may need beyond the case itself; the loader brings what the row asks for. */
export interface CaseFacts extends BaseFacts, Books {
  /** The owner's draft as it stands, unchecked. */
  readonly draft: unknown;
  /** The person the draft or the case is about; null when there is no such member. */
  readonly subject: Member | null;
  readonly unit: Unit | null;
  readonly department: Department | null;
  readonly institution: Institution;
  /** The members whom the payload names (see the row's `names`). */
  readonly named: readonly Member[];
  /** The attached files that count. */
  readonly files: readonly CountedFile[];
  /** Of the filings that the draft cites, those that there are. */
  readonly cited: readonly CitableFiling[];
  /** Circumstances claimed in the last submission; none when a department opened the case itself. */
  readonly claimed: readonly string[];
  /** The parameters the case began under. */
  readonly policy: Policy;
  /** The working days as published last: unlike the parameters, one calendar holds for all. */
  readonly calendar: Calendar;
  /** The result as last determined or changed. */
  readonly determination: Result | null;
  /** The last running number given in the year of `now`. */
  readonly lastNumber: number;
}

export interface CaseVocabulary extends Vocabulary {
  status: CaseStatus;
  capacity: CaseCapacity;
  recipient: CaseRecipient;
  limit: CaseLimitKind;
  materialClass: MaterialClass;
  code: CaseRefusalCode;
  state: CaseState;
  facts: CaseFacts;
  actions: CasePayloads;
}

export type CaseCode = CodeOf<CaseVocabulary>;
