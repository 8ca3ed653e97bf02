import {
  ActionDocument,
  type ActionResult,
  Application,
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
  GuestPaper,
  InboxEntry,
  Instant,
  InterpretationEntry,
  InterpretationRequest,
  type Json,
  Member,
  Policy,
  Preferences,
  PublishedCalendar,
  PublishedPolicy,
  PublishResult,
  Reading,
  type RecordedEvent,
  ResendRequest,
  Result,
  Tally,
  Unit,
  withInstants,
} from '@rongcuo/domain';
import * as z from 'zod/mini';

/** A document as every SDK hands it over. */
export type Fields = Readonly<Record<string, unknown>>;

/** Turns a stored document into what it should be. Null: it is not that, which is a fault and not the reader's. */
export type Decoder<T> = (data: Fields) => T | null;

function by<T>(schema: z.ZodMiniType<T>): Decoder<T> {
  return (data) => {
    const parsed = z.safeParse(schema, withInstants(data));
    if (parsed.success) return parsed.data;
    console.error('unreadable document', parsed.error.issues);
    return null;
  };
}

export const decodeMember = by(Member);
export const decodeCase = by(CaseState);
export const decodeApplication = by(Application);
export const decodeDepartment = by(Department);
export const decodeUnit = by(Unit);
export const decodeDirectoryEntry = by(DirectoryEntry);
export const decodeInboxEntry = by(InboxEntry);

const books: { readonly [Name in BookName]: z.ZodMiniType<Books[Name]> } = bookSchemas;
export function decodeBook<Name extends BookName>(name: Name): Decoder<Books[Name]> {
  return by(books[name]);
}

export const decodeReading = by(Reading);

export const decodeDelegation = by(Delegation);

export const decodeDigest: Decoder<Digest> = by(Digest);

export const decodeTally = by(Tally);

/** As published: beside the parameters stands who published them, which is nothing to a case. */
export const decodePolicy: Decoder<Policy> = by(z.object(Policy.shape));

export const decodeGuestPaper = by(GuestPaper);

export const decodePublishedPolicy = by(PublishedPolicy);

export const decodePublishedCalendar = by(PublishedCalendar);

/** How a request to publish was answered; undefined while it waits. */
const PublishAnswer = z.object({ result: z.optional(PublishResult) });
export const decodePublishAnswer = by(PublishAnswer);

export const decodeInterpretation: Decoder<InterpretationEntry> = by(InterpretationEntry);

export const decodeInterpretationAnswer: Decoder<Pick<InterpretationRequest, 'result'>> = by(InterpretationRequest);

const readBody = by(z.object({ text: z.string() }));
/** The text alone: by whom it was entered stands in its book. */
export const decodeBody: Decoder<string> = (data) => readBody(data)?.text ?? null;

/** `evidence/opening`: what a department cited when it opened a case of its own motion. */
const OpeningDocument = z.omit(casePayloads.openExOfficio, { exclusionChecked: true });
export type Opening = z.infer<typeof OpeningDocument>;
export const decodeOpening = by(OpeningDocument);

const DeterminationDocument = z.object({
  result: Result,
  reason: z.string(),
  ninthBasis: z.optional(z.string()),
  on: Instant,
});
export type Determination = z.infer<typeof DeterminationDocument>;
export const decodeDetermination: Decoder<Determination> = by(DeterminationDocument);

export const decodePreferences = by(Preferences);
export const decodeChannels = by(ConfiguredChannels);
export const decodeDevice = by(Device);
export const decodeDeadLetter = by(DeadLetter);
export const decodeResendAnswer: Decoder<Pick<ResendRequest, 'result'>> = by(ResendRequest);

const JsonValue: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);

/** The part of a record that a timeline shows. */
export type ShownEvent = Pick<RecordedEvent, 'seq' | 'kind' | 'at' | 'byName' | 'capacity' | 'data' | 'action'>;

export const decodeEvent: Decoder<ShownEvent> = by(
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

const decodeAction = by(ActionDocument);

/** Undefined while the action waits. */
export const decodeResult: Decoder<{ readonly result: ActionResult | undefined }> = (data) => {
  const action = decodeAction(data);
  return action && { result: action.result };
};
