import { createHash } from 'node:crypto';
import {
  type Books,
  type CaseActionKind,
  type CaseFacts,
  CaseState,
  type CaseVocabulary,
  caseKind,
  caseProcedure,
  circlesOf,
  type Decision,
  decide,
  defaultPolicy,
  emptyBooks,
  firstCalendar,
  type Instant,
  type Institution,
  inboxEntryIdOf,
  inboxEntryOf,
  instantFromMillis,
  newDraft,
  newFile,
  paths,
  plainDateOf,
  Result,
  type Role,
  systemUid,
  writesOn,
} from '@rongcuo/domain';
import { applicationOf, fileMeta } from './application.ts';
import { type House, member } from './people.ts';

const DAY = 86_400_000;
/** A file of the investigation that is ready; see world.ts for how it is stored. */
const foundFile = {
  ...newFile(fileMeta, { belongsTo: 'investigation', round: 1, by: 'sun' }),
  state: 'ready' as const,
};
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What somebody did, as the record has it. */
export interface Deed {
  readonly kind: CaseActionKind;
  readonly by: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly to: CaseState['status'];
}

/** One case, led by the domain's own decisions, with every document that the functions would have stored. */
export class Story {
  readonly id: string;
  readonly applicant: string;
  readonly deeds: Deed[] = [];
  /** Path → document; instants of what is stored as timestamps are left as text, and named in {@link stamped}. */
  readonly documents = new Map<string, object>();
  readonly kind: 'self' | 'unit' | 'department';
  state: CaseState;
  books: Books = emptyBooks;
  private readonly house: House;
  private now: Instant;

  constructor(house: House, id: string, applicant: string, kind: Story['kind']) {
    this.house = house;
    this.id = id;
    this.applicant = applicant;
    this.kind = kind;
    this.now = instantFromMillis(Date.now() - 100 * DAY);
    this.state = CaseState.parse({ ...newDraft(applicant), createdAt: this.now });
    if (kind !== 'department') this.documents.set(paths.draft(id), applicationOf(kind));
  }

  get today() {
    return plainDateOf(this.now);
  }

  wait(days: number): void {
    this.now = instantFromMillis(Date.parse(this.now) + days * DAY);
  }

  private holders(...roles: readonly Role[]) {
    return this.house.people.filter(({ active, roles: held }) => active && roles.some((role) => held.includes(role)));
  }

  private institution(): Institution {
    return {
      staff: this.holders('handler', 'head').filter(({ department }) => department === 'organization'),
      committee: this.holders('committee', 'secretary', 'deputy'),
      supervisors: this.holders('supervisor'),
      superiors: this.holders('superior'),
    };
  }

  /** Members of the committee in office: those due at a meeting. */
  committee(): string[] {
    return this.holders('committee').map(({ uid }) => uid);
  }

  /** Draws the circles anew after people changed, as the trigger on members does. */
  refresh(): void {
    if (!this.state.onRecord) return;
    const subject = this.house.person('chen');
    this.state = { ...this.state, ...circlesOf(this.state, this.institution(), subject) };
  }

  private facts(by: string, actionId: string): CaseFacts {
    const determination = [...this.documents].filter(([path]) => path.includes('/determinations/')).at(-1)?.[1];
    return {
      ...this.books,
      now: this.now,
      actor: by === systemUid ? member(systemUid, []) : this.house.person(by),
      actionId,
      digest: (value) => sha256(JSON.stringify(value)),
      draft: this.documents.get(paths.draft(this.id)) ?? {},
      subject: this.house.person('chen'),
      unit: { id: 'it', name: '信息工程学院党总支' },
      department: { id: 'organization', name: '党委组织部', accountability: true },
      institution: this.institution(),
      named: this.house.people,
      files: [{ ...foundFile, id: 'found', at: this.now }],
      cited: [],
      claimed: this.kind === 'department' ? [] : ['reformPilot'],
      policy: defaultPolicy,
      calendar: firstCalendar,
      determination: determination && 'result' in determination ? Result.parse(determination.result) : null,
      lastNumber: 0,
    };
  }

  /** Asks, and stores what follows. A refusal is a mistake in the story. */
  ask(kind: CaseActionKind, by: string, payload: Deed['payload']): string {
    const id = `${this.id}-${this.deeds.length + 1}`;
    const facts = this.facts(by, id);
    const decision = decide(caseProcedure, this.state, { kind, payload }, facts);
    if (!decision.ok) {
      throw new Error(`${this.id}: ${by} was refused ${kind}: ${decision.code} ${JSON.stringify(decision.facts)}`);
    }
    this.store(id, { kind, by, payload, id, to: decision.to }, facts, decision);
    return id;
  }

  private store(actionId: string, deed: Deed, facts: CaseFacts, decision: Decision<CaseVocabulary>): void {
    const { kind, by, payload } = deed;
    const action = { kind, payload, by, at: this.now };
    const { creates, sets, deletes, face, result, event } = writesOn(
      { kind: caseKind, matterId: this.id, actionId, state: this.state, action, facts, decision },
      'salt',
      sha256,
    );
    for (const [path, data] of Object.entries(creates)) {
      if (this.documents.has(path)) throw new Error(`${kind} creates ${path} again`);
      this.documents.set(path, data);
    }
    for (const [path, data] of Object.entries(sets)) this.documents.set(path, data);
    for (const path of deletes) this.documents.delete(path);
    for (const { path, data } of decision.books) this.books = { ...this.books, [path.replace('books/', '')]: data };
    this.documents.set(paths.action(this.id, actionId), { ...action, result });
    this.state = face;
    this.documents.set(
      paths.inboxEntry(this.state.subjectId ?? by, inboxEntryIdOf(this.id, event.seq)),
      inboxEntryOf(this.id, event, this.state, { about: 'progress', title: kind }),
    );
    this.deeds.push(deed);
  }
}
