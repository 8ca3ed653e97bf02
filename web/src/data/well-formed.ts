import { wellFormed } from '@rongcuo/domain';

/** What a person wrote, with every text in it {@link wellFormed}: whatever the app stores for people goes through here. */
export function wellFormedFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mended(value)]));
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(mended);
  return typeof value === 'object' && value !== null ? wellFormedFields(value) : value;
}
