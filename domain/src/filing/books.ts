/** The books of a filing, `filings/{filingId}/books/{name}`: each is read by whoever may read its class. */
import * as z from 'zod/mini';
import { meetingOf, noMeeting } from '../committee/meeting.ts';
import { emptyTeam, TeamBook } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { dossierParts } from './dossier.ts';

const said = z.string();

/** What the committee votes on: that it be filed. Nothing else can be put to it. */
export const FilingMeeting = meetingOf(z.literal('approve'));
export type FilingMeeting = z.infer<typeof FilingMeeting>;

/** How the department found each part, and what it advises. */
export const ExaminationBook = z.strictObject({
  parts: z.partialRecord(z.enum(dossierParts), said),
  advice: said,
  by: z.nullable(z.string()),
  at: z.nullable(Instant),
});
export type ExaminationBook = z.infer<typeof ExaminationBook>;

/** How the project went on since, as whoever leads it reported. */
export const ProgressBook = z.strictObject({
  reports: z.record(
    z.string(),
    z.strictObject({ on: PlainDate, text: said, by: z.string(), files: z.exactOptional(z.array(z.string())) }),
  ),
});
export type ProgressBook = z.infer<typeof ProgressBook>;

export const filingBookSchemas = {
  team: TeamBook,
  examination: ExaminationBook,
  meeting: FilingMeeting,
  progress: ProgressBook,
};
export type FilingBookName = keyof typeof filingBookSchemas;
export type FilingBooks = { readonly [Name in FilingBookName]: z.infer<(typeof filingBookSchemas)[Name]> };

export const emptyFilingBooks: FilingBooks = {
  team: emptyTeam,
  examination: { parts: {}, advice: '', by: null, at: null },
  meeting: noMeeting,
  progress: { reports: {} },
};
