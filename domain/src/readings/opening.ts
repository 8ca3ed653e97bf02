/**
 * What somebody records before they read: that they open this very item now. The rules show the body of a material, a
 * statement or an opinion, and the bytes of a file of the investigation, only for so long after it (article 7(2)).
 */
import * as z from 'zod/mini';
import type { CaseState, CaseStatus } from '../case/state.ts';
import { Instant } from '../time/time.ts';

/** How long an opening lasts; the rules have the same number. A guest's lasts until midnight at the most. */
export const OPENING_MINUTES = 10;

/** The collections below a matter whose items are read under a trace; `sealed`: who reported. */
export const tracedShelves = ['bodies', 'files', 'sealed'] as const;
export type TracedShelf = (typeof tracedShelves)[number];

export function isTracedShelf(name: string): name is TracedShelf {
  return tracedShelves.some((shelf) => shelf === name);
}

const tracedParts: readonly string[] = ['investigation', 'verification'];

/** A file of what was investigated is read under a trace; one that came with an application, or with a reply, is not. */
export function isTraced({ belongsTo }: { readonly belongsTo: string }): boolean {
  return tracedParts.includes(belongsTo);
}

/** By which of a case's lists somebody reads: the rules see that they are in it, at the moment of opening. */
export const readingCircles = ['desk', 'watch', 'bench', 'superiors', 'guests'] as const;
export type ReadingCircle = (typeof readingCircles)[number];

export const ItemOpening = z.strictObject({
  as: z.enum(readingCircles).check(z.describe('以何种名单')),
  at: Instant.check(z.describe('打开的时间')),
});
export type ItemOpening = z.infer<typeof ItemOpening>;

/** While the case is in these, the list reads what was investigated; a list that is not named reads it throughout. */
const readsWhile: Partial<Record<ReadingCircle, readonly CaseStatus[]>> = {
  bench: ['recommended', 'deliberating', 'referred'],
  superiors: ['referred', 'appealed'],
};

/** By which list this person reads what was investigated now; null when by none. */
export function readingCircleOf(uid: string, state: CaseState): ReadingCircle | null {
  const open = readingCircles.filter((circle) => readsWhile[circle]?.includes(state.status) ?? true);
  return open.find((circle) => state[circle].includes(uid)) ?? null;
}

/** By which of these lists this person reads, where what they read is open to each of them throughout. */
export function readingCircleIn(
  uid: string,
  circles: { readonly [Circle in ReadingCircle]?: readonly string[] },
): ReadingCircle | null {
  return readingCircles.find((circle) => circles[circle]?.includes(uid)) ?? null;
}
