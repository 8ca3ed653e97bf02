/** What must hold of the time limits after every step, said state by state and not by the table they follow. */
import { isPaused, lastDayOf } from '../limits/open-limit.ts';
import { isWorkday } from '../time/calendar.ts';
import type { World } from './model.fixture.ts';
import type { Applied } from './model-invariants.fixture.ts';
import type { CaseLimitKind, CaseState, CaseStatus } from './state.ts';

/** The limits that a case has in each state, no more and no fewer; windows come with their services. */
const running: Readonly<Record<CaseStatus, readonly CaseLimitKind[]>> = {
  draft: [],
  submitted: ['acceptance'],
  returned: ['acceptance', 'supplements'],
  accepted: ['investigation'],
  investigating: ['investigation'],
  recommended: ['deliberation'],
  deliberating: ['deliberation'],
  referred: ['deliberation', 'reply'],
  determined: ['service', 'serviceAtLatest'],
  served: [],
  appealed: ['appealDecision'],
  closed: [],
  declined: [],
  withdrawn: [],
};
const pausing: Partial<Record<CaseStatus, readonly string[]>> = {
  returned: ['acceptance'],
  referred: ['deliberation'],
  appealed: ['appealSubject', 'appealUnit'],
};

function expected({ status, services }: CaseState): string[] {
  const windows = ['determined', 'served', 'appealed', 'declined'].includes(status)
    ? [services.subject?.appealed === false && 'appealSubject', services.unit?.appealed === false && 'appealUnit']
    : [];
  return [...running[status], ...windows].filter((kind) => typeof kind === 'string').sort();
}

export function watchLimits(
  world: World,
  { kind, before }: Applied,
  must: (holds: boolean, what: string) => void,
): void {
  const { state } = world.store;
  const has = Object.keys(state.limits).sort();
  must(has.join() === expected(state).join(), `${state.status} with the limits ${has.join()}`);
  for (const [name, limit] of Object.entries(state.limits)) {
    must(
      isPaused(limit) === (pausing[state.status]?.includes(name) ?? false),
      `${name} paused wrongly in ${state.status}`,
    );
    must(!isPaused(limit) || limit.due === null, `${name} pauses and is due`);
    const old = before.state.limits[name as CaseLimitKind];
    const extends_ = kind === 'extend' || kind === 'extendAppeal';
    must(!old || !limit.extended || old.extended || extends_, `${name} extended by ${kind}`);
    must(!old?.extended || !extends_ || old === limit, `${name} extended twice`);
    // What a limit began with never changes while it runs.
    must(
      !old || old.opened === limit.opened || kind === 'serve' || kind === 'decline',
      `${name} began anew by ${kind}`,
    );
    if (limit === old) continue;
    must(
      limit.pauses.every(({ from, to }) => limit.opened <= from && (to === null || from <= to)),
      `${name} runs backwards`,
    );
    must(limit.due === null || limit.due > limit.opened, `${name} is due before it begins`);
    const worked = limit.due && isWorkday(world.calendar, limit.due);
    must(!worked || (worked.ok && worked.value), `${name} ends on a day off`);
    const told = lastDayOf(limit, world.calendar);
    must(limit.due === (told.ok ? told.value : null), `${name} is not due when it is`);
  }
}
