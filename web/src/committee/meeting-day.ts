import { type Meeting, type PlainDate, refusalWords } from '@rongcuo/domain';

/** Why nobody's attendance or vote can be entered here now, as the server would say it; null when it can. */
export function whyNoEntry(meeting: Meeting, today: PlainDate, open: number, nobody: string): string | null {
  const { on } = meeting;
  if (on === null) return refusalWords({ code: 'no-meeting', facts: {} });
  if (on > today) return refusalWords({ code: 'meeting-ahead', facts: { on } });
  return open === 0 ? nobody : null;
}
