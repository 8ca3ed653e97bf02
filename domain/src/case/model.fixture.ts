/** A university in memory for the model-based test: people who change, and one case stored as the functions store it. */
import { type Decision, decide } from '../kernel/decide.ts';
import { defaultPolicy, type Policy } from '../measures/policy.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import type { Role } from '../people/roles.ts';
import { calendarThrough } from '../time/calendar.fixture.ts';
import type { Calendar } from '../time/calendar.ts';
import { firstCalendar } from '../time/state-council.ts';
import { type Instant, instantFromMillis } from '../time/time.ts';
import { type Books, bookSchemas, emptyBooks } from './books.ts';
import { circlesOf } from './circles.ts';
import { completeDraft, member } from './fixtures.ts';
import { caseProcedure } from './procedure.ts';
import type { Result } from './result.ts';
import { CaseState, newDraft } from './state.ts';
import type { CaseFacts, CaseVocabulary } from './vocabulary.ts';

const organization = { department: 'organization' };

/** Tied people, people with several roles and people who could hear an appeal of what they handled are all there. */
function cast(): Member[] {
  return [
    member('chen', ['cadre'], { unitId: 'it', kin: ['tao'] }),
    member('zhao', ['unit', 'cadre'], { unitId: 'it' }),
    member('sun', ['handler'], organization),
    member('zhou', ['handler'], organization),
    member('li', ['handler', 'superior'], organization),
    member('wang', ['handler'], { ...organization, unitId: 'it' }),
    member('wu', ['head', 'handler'], organization),
    member('feng', ['head'], { ...organization, kin: ['chen'] }),
    member('zheng', ['handler', 'head'], { department: 'discipline' }),
    member('xu', ['secretary', 'committee']),
    member('shen', ['deputy', 'committee']),
    member('he', ['committee', 'superior']),
    member('lu', ['committee']),
    member('tao', ['committee', 'supervisor']),
    member('han', ['supervisor', 'committee']),
    member('jiang', ['supervisor']),
    member('yang', ['superior'], { unitId: null }),
    member('yan', ['superior'], { unitId: null }),
    member(systemUid, [], { unitId: null }),
  ];
}

export interface Store {
  state: CaseState;
  books: Books;
  claimed: readonly string[];
  determination: Result | null;
  /** Documents beside the case; one is created once, as the transaction does. */
  documents: Map<string, unknown>;
}

export class World {
  readonly people: Member[] = cast();
  readonly policy: Policy;
  /** In some worlds the notice of the next year is long in coming. */
  readonly calendar: Calendar;
  readonly draft: Record<string, unknown>;
  now: Instant = '2026-11-23T02:00:00.000Z' as Instant;
  store: Store;
  private asked = 0;

  constructor(seed: number) {
    const applicant = ['chen', 'chen', 'zhao', 'sun'][seed % 4] ?? 'chen';
    const ninthAlone = (seed >> 3) % 6 === 5;
    this.policy = {
      ...defaultPolicy,
      meeting: { ...defaultPolicy.meeting, recusedCountAsDue: (seed >> 2) % 2 === 0 },
    };
    this.calendar = (seed >> 9) % 6 === 5 ? firstCalendar : calendarThrough(2032);
    this.draft = {
      ...completeDraft(),
      applicantKind: applicant === 'zhao' ? 'unit' : 'self',
      circumstances: ninthAlone ? { otherApproved: '其他' } : { reformPilot: '试点', emergency: '突发' },
      exclusion: (seed >> 6) % 12 === 11 ? 'excluded' : 'notExcluded',
    };
    this.store = {
      state: CaseState.parse({ ...newDraft(applicant), createdAt: this.now }),
      books: emptyBooks,
      claimed: [],
      determination: null,
      documents: new Map(),
    };
  }

  person(uid: string): Member {
    const found = this.people.find((each) => each.uid === uid);
    // A guest has no record but the invitation.
    return found ?? member(uid, [], { unitId: null });
  }

  holders(...wanted: readonly Role[]): Member[] {
    return this.people.filter(({ active, roles }) => active && wanted.some((role) => roles.includes(role)));
  }

  institution(): Institution {
    return {
      staff: this.holders('handler', 'head').filter(({ department }) => department === 'organization'),
      committee: this.holders('committee', 'secretary', 'deputy'),
      supervisors: this.holders('supervisor'),
      superiors: this.holders('superior'),
    };
  }

  wait(days: number): void {
    this.now = instantFromMillis(Date.parse(this.now) + days * 86_400_000);
  }

  /** What the trigger on members does when somebody's record has changed. */
  refresh(): void {
    const { state } = this.store;
    if (!state.onRecord) return;
    this.store.state = { ...state, ...circlesOf(state, this.institution(), this.person('chen')) };
  }

  facts(uid: string): CaseFacts {
    this.asked += 1;
    const { books, claimed, determination } = this.store;
    return {
      ...books,
      now: this.now,
      actor: this.person(uid),
      actionId: `a${this.asked}`,
      digest: () => 'digest',
      draft: this.draft,
      subject: this.person('chen'),
      unit: { id: 'it', name: '信息工程学院党总支' },
      department: { id: 'organization', name: '党委组织部', accountability: true },
      institution: this.institution(),
      named: this.people,
      files: [],
      cited: [],
      claimed,
      policy: this.policy,
      calendar: this.calendar,
      determination,
      lastNumber: 0,
    };
  }

  /** Decides, and stores what follows as the functions do. */
  ask(kind: string, by: string, payload: unknown): Decision<CaseVocabulary> | null {
    const decision = decide(caseProcedure, this.store.state, { kind, payload }, this.facts(by));
    if (!decision.ok) return null;
    const next: Store = { ...this.store, state: decision.next, books: { ...this.store.books } };
    for (const { path, data } of decision.books) Object.assign(next.books, { [path.slice('books/'.length)]: data });
    for (const { path, data } of decision.documents) {
      if (next.documents.has(path)) throw new Error(`${kind} creates ${path} again`);
      next.documents.set(path, data);
      if (path.startsWith('determinations/')) next.determination = resultOf(data);
      if (path.startsWith('evidence/submission')) next.claimed = Object.keys(circumstancesOf(data));
    }
    this.store = next;
    return decision;
  }

  /** Everything stored reads back through its schema. */
  check(): void {
    CaseState.parse(this.store.state);
    for (const [name, schema] of Object.entries(bookSchemas)) schema.parse(this.store.books[name as keyof Books]);
  }
}

function resultOf(data: object): Result {
  return (data as { result: Result }).result;
}

function circumstancesOf(data: object): object {
  return (data as { circumstances: object }).circumstances;
}
