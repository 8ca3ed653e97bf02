/** How the domain's own tests ask: one action by one person of the small university, with facts that let it pass. */
import { type Decision, decide } from '../kernel/decide.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { guestUidOf } from '../people/guest-uid.ts';
import { systemUid } from '../people/house-account.ts';
import type { Member } from '../people/member.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { caseActionKinds } from './actions.ts';
import { emptyBooks, type InvestigationBook } from './books.ts';
import { caseIn, factsFor, member, type Name, payloads, people, soundFindings, unanimous } from './fixtures.ts';
import { caseProcedure } from './procedure.ts';
import type { CaseState, CaseStatus } from './state.ts';
import type { CaseCode, CaseFacts, CaseVocabulary } from './vocabulary.ts';

/** Who is not a member of the house. */
export const outsiders = {
  guest: member(guestUidOf('i1'), [], { unitId: null }),
  system: member(systemUid, [], { unitId: null }),
} as const;
export type Anybody = Name | keyof typeof outsiders;
export const everybody: { readonly [Who in Anybody]: Member } = { ...people, ...outsiders };

/** The day after both appeal windows of the fixtures, whose last day is a Sunday and so a Monday. */
export const afterWindows = '2026-12-22T02:00:00.000Z' as Instant;

export const invitation: InvestigationBook['invitations'][string] = {
  kind: 'public',
  name: '学生代表',
  until: '2026-12-20' as PlainDate,
  shows: ['m1'],
  ended: false,
  by: 'sun',
};

/** A request for recusal, an invitation and an objection that are open, a meeting in which nobody has voted yet. */
export function factsToAsk(kind: string, actor: Member): CaseFacts {
  return factsFor(actor, {
    ...(kind === 'close' ? { now: afterWindows } : {}),
    ...(kind === 'vote' || kind === 'attend' ? { meeting: { ...unanimous, present: [], votes: {} } } : {}),
    team: { ...emptyBooks.team, recusals: { r1: requestOf('sun') } },
    investigation: { ...soundFindings(), invitations: { i1: invitation } },
    supervision: {
      objections: {
        o1: { reason: '程序存疑', by: 'han', at: factsFor(actor).now, answer: '', answeredBy: null, lifted: false },
      },
    },
  });
}

export function requestOf(of: string) {
  return { of, ofName: of, askedBy: 'chen', reason: '有关联', state: 'asked' as const, decidedBy: null, grounds: '' };
}

/** @param payload the fixture's own unless given; `undefined` cannot be sent */
export function ask(
  kind: string,
  who: Anybody | Member,
  state: CaseState | CaseStatus,
  payload?: unknown,
  more: Partial<CaseFacts> = {},
): Decision<CaseVocabulary> | Refusal<CaseCode> {
  const actor = typeof who === 'string' ? everybody[who] : who;
  const known = caseActionKinds.find((each) => each === kind);
  return decide(
    caseProcedure,
    typeof state === 'string' ? caseIn(state) : state,
    { kind, payload: payload === undefined && known ? payloads[known] : payload },
    { ...factsToAsk(kind, actor), ...more },
  );
}

/** As {@link ask}, where it must not be refused. */
export function done(...asking: Parameters<typeof ask>): Decision<CaseVocabulary> {
  const decision = ask(...asking);
  if (!decision.ok) throw new Error(`${asking[0]} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision;
}

/** The code of a refusal, or null where it was allowed. */
export function codeOf(...asking: Parameters<typeof ask>): CaseCode | null {
  const decision = ask(...asking);
  return decision.ok ? null : decision.code;
}

/** What a decision writes into a book. */
export function bookOf(decision: Decision<CaseVocabulary>, name: string): unknown {
  return decision.books.find(({ path }) => path === `books/${name}`)?.data;
}
