import { instantFromMillis } from './time.ts';

/** What every Firestore SDK calls a Timestamp, told by its shape: the domain knows no SDK. */
function isTimestamp(value: unknown): value is { toMillis(): number } {
  return typeof value === 'object' && value !== null && 'toMillis' in value && typeof value.toMillis === 'function';
}

/** A document's fields with top-level Timestamps turned into instants, ready for a schema to check. */
export function withInstants(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isTimestamp(value) ? instantFromMillis(value.toMillis()) : value]),
  );
}
