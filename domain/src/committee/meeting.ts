import * as z from 'zod/mini';
import { PlainDate } from '../time/time.ts';

export const votes = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof votes)[number];

const uid = z.string();
const Ballot = z.strictObject({ vote: z.enum(votes), byHand: z.boolean(), enteredBy: uid });

/**
 * One deliberation of the committee on a matter of whichever procedure.
 * @param motion what is voted on: a vote in favour is in favour of it
 */
export function meetingOf<Motion extends z.core.SomeType>(motion: Motion) {
  return z.strictObject({
    on: z.nullable(PlainDate),
    motion: z.nullable(motion),
    /** Members who should come, recused ones among them. */
    due: z.array(z.strictObject({ uid, name: z.string() })),
    /** Of those due: barred by a tie or a recusal. They neither count as present nor vote. */
    recused: z.array(uid),
    present: z.array(uid),
    votes: z.record(z.string(), Ballot),
    minutes: z.string(),
  });
}

/** A meeting, whatever its motion. */
export interface Meeting {
  readonly on: PlainDate | null;
  readonly motion: unknown;
  readonly due: { readonly uid: string; readonly name: string }[];
  readonly recused: string[];
  readonly present: string[];
  readonly votes: Record<string, z.infer<typeof Ballot>>;
  readonly minutes: string;
}

/** Before any has been called. */
export const noMeeting = { on: null, motion: null, due: [], recused: [], present: [], votes: {}, minutes: '' };
