import {
  ActionDocument,
  type ActionResult,
  Application,
  CaseState,
  Department,
  DirectoryEntry,
  InboxEntry,
  Instant,
  type Json,
  Member,
  type RecordedEvent,
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

const JsonValue: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);

/** The part of a record that a timeline shows. */
export type ShownEvent = Pick<RecordedEvent, 'seq' | 'kind' | 'at' | 'byName' | 'capacity' | 'data'>;

export const decodeEvent: Decoder<ShownEvent> = by(
  z.object({
    seq: z.int(),
    kind: z.string(),
    at: Instant,
    byName: z.string(),
    capacity: z.string(),
    data: z.record(z.string(), JsonValue),
  }),
);

const decodeAction = by(ActionDocument);

/** Undefined while the action waits. */
export const decodeResult: Decoder<{ readonly result: ActionResult | undefined }> = (data) => {
  const action = decodeAction(data);
  return action && { result: action.result };
};
