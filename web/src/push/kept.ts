import type { Shelf } from '../data/shelf.ts';
import { shelf } from '../data/shelf.ts';

const PREFIX = 'rongcuo:push:';

/** Under which id this browser is registered as a device, and of whom. */
export const keptAt = (uid: string): string => `${PREFIX}${uid}`;

export function forgetKept(on: Shelf): void {
  for (const key of on.keys()) if (key.startsWith(PREFIX)) on.removeItem(key);
}

/** Whether anybody has asked to be told on this browser; only then is the rest of it loaded. */
export function isPushKept(): boolean {
  return shelf.keys().some((key) => key.startsWith(PREFIX));
}
