import type { TeamBook } from '@rongcuo/domain';
import type { ShownEvent } from '../data/decode.ts';

/** Who did it, and when. */
export type Step = Pick<ShownEvent, 'byName' | 'at'>;

/** A recusal as the book has it, with who asked for it and who decided, which only the record tells. */
export type ToldRecusal = TeamBook['recusals'][string] & {
  readonly id: string;
  /** Of one's own motion: nobody asked, nobody decided. */
  readonly own: boolean;
  readonly asked: Step | null;
  readonly decided: Step | null;
};

/** Every recusal there has been, in the order asked. */
export function recusalsIn(book: TeamBook | null, events: readonly ShownEvent[]): ToldRecusal[] {
  const asked = new Map(events.map((event) => [event.action, event]));
  const decided = new Map(
    events.flatMap((event) => (event.kind === 'decideRecusal' ? [[event.data['request'], event] as const] : [])),
  );
  return Object.entries(book?.recusals ?? {})
    .map(([id, one]) => ({
      ...one,
      id,
      own: one.askedBy === one.of,
      asked: asked.get(id) ?? null,
      decided: decided.get(id) ?? null,
    }))
    .sort((one, other) => (one.asked?.seq ?? 0) - (other.asked?.seq ?? 0));
}
