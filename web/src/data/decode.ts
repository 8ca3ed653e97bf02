import {
  ActionDocument,
  type ActionResult,
  type BookName,
  type Books,
  bookSchemas,
  CaseState,
  ConfiguredChannels,
  casePayloads,
  DeadLetter,
  Delegation,
  Department,
  Device,
  Digest,
  DirectoryEntry,
  FilingState,
  GuestPaper,
  InboxEntry,
  Instant,
  InterpretationEntry,
  InterpretationRequest,
  type Json,
  Member,
  Policy,
  Preferences,
  Protection,
  ProtectionLookup,
  PublishedCalendar,
  PublishedImpactTable,
  PublishedPolicy,
  PublishResult,
  Reading,
  type RecordedEvent,
  Reporter,
  ResendRequest,
  Result,
  Submission,
  Tally,
  Unit,
  withInstants,
} from '@rongcuo/domain';
import * as z from 'zod/mini';

/** A document as every SDK hands it over. */
export type Fields = Readonly<Record<string, unknown>>;

/** Turns a stored document into what it should be. Null: it is not that, which is a fault and not the reader's. */
export type Decoder<T> = (data: Fields) => T | null;

export function decoderOf<T>(schema: z.ZodMiniType<T>): Decoder<T> {
  return (data) => {
    const parsed = z.safeParse(schema, withInstants(data));
    if (parsed.success) return parsed.data;
    console.error('unreadable document', parsed.error.issues);
    return null;
  };
}

export const decodeMember = decoderOf(Member);
export const decodeCase = decoderOf(CaseState);
export const decodeFiling: Decoder<FilingState> = decoderOf(FilingState);
export const decodeSubmission: Decoder<Submission> = decoderOf(Submission);
export const decodeDepartment = decoderOf(Department);
export const decodeUnit = decoderOf(Unit);
export const decodeDirectoryEntry = decoderOf(DirectoryEntry);
export const decodeInboxEntry = decoderOf(InboxEntry);

const books: { readonly [Name in BookName]: z.ZodMiniType<Books[Name]> } = bookSchemas;
export function decodeBook<Name extends BookName>(name: Name): Decoder<Books[Name]> {
  return decoderOf(books[name]);
}

export const decodeReading = decoderOf(Reading);

/** What the log of reading shows of the matter that it is of, whichever kind. */
export const decodeWatched = decoderOf(
  z.object({
    number: z._default(z.nullable(z.string()), null),
    title: z._default(z.nullable(z.string()), null),
    names: z._default(z.record(z.string(), z.string()), {}),
  }),
);

/** As it is sealed: beside it stands when it was written. */
export const decodeReporter: Decoder<Reporter> = decoderOf(z.object(Reporter.shape));

export const decodeDelegation = decoderOf(Delegation);

export const decodeDigest: Decoder<Digest> = decoderOf(Digest);

export const decodeTally = decoderOf(Tally);

/** As published: beside the parameters stands who published them, which is nothing to a case. */
export const decodePolicy: Decoder<Policy> = decoderOf(z.object(Policy.shape));

export const decodeGuestPaper = decoderOf(GuestPaper);

export const decodePublishedPolicy = decoderOf(PublishedPolicy);

export const decodePublishedCalendar = decoderOf(PublishedCalendar);

export const decodePublishedImpactTable: Decoder<PublishedImpactTable> = decoderOf(PublishedImpactTable);

/** How a request to publish was answered; undefined while it waits. */
const PublishAnswer = z.object({ result: z.optional(PublishResult) });
export const decodePublishAnswer = decoderOf(PublishAnswer);

export const decodeInterpretation: Decoder<InterpretationEntry> = decoderOf(InterpretationEntry);

export const decodeInterpretationAnswer: Decoder<Pick<InterpretationRequest, 'result'>> =
  decoderOf(InterpretationRequest);

const readBody = decoderOf(z.object({ text: z.string() }));
/** The text alone: by whom it was entered stands in its book. */
export const decodeBody: Decoder<string> = (data) => readBody(data)?.text ?? null;

/** `evidence/opening`: what a department cited when it opened a case of its own motion. */
const OpeningDocument = z.omit(casePayloads.openExOfficio, { exclusionChecked: true });
export type Opening = z.infer<typeof OpeningDocument>;
export const decodeOpening = decoderOf(OpeningDocument);

const DeterminationDocument = z.object({
  result: Result,
  reason: z.string(),
  ninthBasis: z.optional(z.string()),
  on: Instant,
});
export type Determination = z.infer<typeof DeterminationDocument>;
export const decodeDetermination: Decoder<Determination> = decoderOf(DeterminationDocument);

export const decodePreferences = decoderOf(Preferences);
export const decodeChannels = decoderOf(ConfiguredChannels);
export const decodeDevice = decoderOf(Device);
export const decodeDeadLetter = decoderOf(DeadLetter);
export const decodeResendAnswer: Decoder<Pick<ResendRequest, 'result'>> = decoderOf(ResendRequest);

export const decodeProtection: Decoder<Protection> = decoderOf(Protection);
export const decodeLookup: Decoder<ProtectionLookup> = decoderOf(ProtectionLookup);

const JsonValue: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);

/** The part of a record that a timeline shows. */
export type ShownEvent = Pick<RecordedEvent, 'seq' | 'kind' | 'at' | 'byName' | 'capacity' | 'data' | 'action'>;

export const decodeEvent: Decoder<ShownEvent> = decoderOf(
  z.object({
    seq: z.int(),
    kind: z.string(),
    at: Instant,
    byName: z.string(),
    capacity: z.string(),
    action: z.string(),
    data: z.record(z.string(), JsonValue),
  }),
);

const decodeAction = decoderOf(ActionDocument);

/** Undefined while the action waits. */
export const decodeResult: Decoder<{ readonly result: ActionResult | undefined }> = (data) => {
  const action = decodeAction(data);
  return action && { result: action.result };
};
