import { schemaProblems } from '../kernel/decide.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { type Calendar, CalendarProposal, type CalendarRequest, type PublishedCalendar } from '../time/calendar.ts';
import { whyNotInterpreter } from './interpreter.ts';

/** M13, M14: decides on working days that somebody asked to publish: the next version of the whole calendar. */
export function decideCalendar(
  { years, reason, by, at }: CalendarRequest,
  { publisher, inForce }: { readonly publisher: Member | null; readonly inForce: Calendar },
): { readonly ok: true; readonly published: PublishedCalendar } | Refusal {
  const barred = whyNotInterpreter(publisher);
  if (barred) return barred;
  const parsed = CalendarProposal.safeParse({ years, reason });
  if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
  const version = inForce.version + 1;
  return { ok: true, published: { ...parsed.data, version, publishedAt: at, publishedBy: by } };
}
