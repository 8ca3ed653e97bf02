import { paths } from '../paths.ts';
import type { Delegation } from '../people/delegation/delegation.ts';
import { standingInWords } from '../people/delegation/text/zh.ts';
import { mayStandInOn } from '../people/delegation/who.ts';
import type { Member } from '../people/member.ts';
import type { RecordedEvent } from '../record/chain.ts';
import { type InboxEntry, inboxEntryOf } from './inbox.ts';
import type { CaseState } from './state.ts';
import { isOnCaseAs, isStronger, partyRecipients, type Telling } from './telling.ts';

/** A delegation that runs, and who stands in by it; null where they are no member any more. */
export interface StandIn {
  readonly delegation: Delegation;
  readonly deputy: Member | null;
}

/** One entry, whose id follows from what it tells, so that it is there once however often that comes. */
export interface InboxWrite {
  readonly path: string;
  readonly entry: InboxEntry;
}

type Step = Pick<RecordedEvent, 'seq' | 'kind' | 'at' | 'by'>;

/**
 * What whoever stands in is told of a step: what waits for the member as work, never what concerns them as a party, and
 * only of a case that the deputy deals with on their own account. Where they do not, the member is told that nobody
 * stands in on it.
 * @param told who is told of the step themselves
 */
export function toldInTheirPlace(
  caseId: string,
  entryId: string,
  event: Step,
  state: CaseState,
  told: ReadonlyMap<string, Telling>,
  standIns: readonly StandIn[],
): InboxWrite[] {
  const inPlace = new Map<string, { readonly telling: Telling; readonly names: readonly string[] }>();
  const alone: StandIn[] = [];
  for (const standIn of standIns) {
    const { delegation, deputy } = standIn;
    const telling = told.get(delegation.of);
    if (!telling || partyRecipients.includes(telling.as)) continue;
    if (!deputy || !mayStandInOn(deputy, state)) alone.push(standIn);
    else if (deputy.uid !== event.by) {
      const before = inPlace.get(deputy.uid);
      const stronger = before && !isStronger(telling, before.telling) ? before.telling : telling;
      inPlace.set(deputy.uid, { telling: stronger, names: [...(before?.names ?? []), delegation.ofName].sort() });
    }
  }
  const others = [...inPlace].filter(([uid, { telling }]) => {
    const own = told.get(uid);
    return own === undefined || isStronger(telling, own);
  });
  return [
    ...others.map(([uid, { telling, names }]) => ({
      path: paths.inboxEntry(uid, entryId),
      entry: { ...inboxEntryOf(caseId, event, state, telling), onBehalfOf: names.join('、') },
    })),
    ...alone.map((standIn) => toldAlone(caseId, event, state, standIn)),
  ];
}

/** Once a case and delegation: that nobody stands in on it. Why that is concerns the deputy alone. */
function toldAlone(caseId: string, { seq, at }: Step, state: CaseState, { delegation }: StandIn): InboxWrite {
  const title = standingInWords.nobody(delegation.toName);
  return {
    path: paths.inboxEntry(delegation.of, `${caseId}-alone-${delegation.id}`),
    entry: inboxEntryOf(caseId, { seq, kind: 'nobodyStandsIn', at }, state, { about: 'work', title }),
  };
}

/**
 * M7.2a: what only an assigned investigator can do, no deputy can. The heads are told who is away until when, so that they
 * assign somebody; once a case and delegation.
 * @param desk the records of those on the desk
 */
export function toldOfAway(
  caseId: string,
  at: InboxEntry['at'],
  state: CaseState,
  { id, of, ofName, until }: Delegation,
  desk: readonly Member[],
): InboxWrite[] {
  if (!state.handlers.includes(of)) return [];
  const title = standingInWords.handlerAway(ofName, until);
  const heads = desk.filter((person) => person.uid !== of && isOnCaseAs('head', person, state));
  return heads.map(({ uid }) => ({
    path: paths.inboxEntry(uid, `${caseId}-away-${id}`),
    entry: inboxEntryOf(caseId, { seq: state.version, kind: 'handlerAway', at }, state, { about: 'work', title }),
  }));
}
