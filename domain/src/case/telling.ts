import { isGuestUid } from '../people/guest-uid.ts';
import type { Member } from '../people/member.ts';
import type { RecordedEvent } from '../record/chain.ts';
import type { CaseActionKind } from './actions.ts';
import type { InboxGroup } from './inbox.ts';
import type { CaseState } from './state.ts';
import { tellingWords } from './text/telling.ts';
import { type CaseRecipient, caseRecipients } from './vocabulary.ts';

/** Whom a step of each kind may tell, and as what it stands in their inbox; a kind that is not here tells nobody. */
const parties = { applicant: 'progress', subject: 'progress', unit: 'progress' } as const;
const served = { applicant: 'result', subject: 'result', unit: 'result' } as const;
const moved = { applicant: 'limit', subject: 'limit', unit: 'limit' } as const;

/**
 * The one table of who is told what of a case. Which of them a step tells is the step's own to say (its row of the
 * procedure); in which words each is told stands in text/telling.ts, which has them for exactly these. The tests hold
 * both against what every row really tells.
 */
export const caseTelling = {
  submit: { ...parties, desk: 'work', supervisor: 'work' },
  openExOfficio: { subject: 'progress', unit: 'progress', desk: 'work' },
  return: { applicant: 'work', supervisor: 'progress' },
  accept: parties,
  decline: { ...served, supervisor: 'result' },
  withdraw: { ...parties, desk: 'progress' },
  assign: { ...parties, desk: 'work', supervisor: 'progress' },
  declareTie: { head: 'work', supervisor: 'progress' },
  askRecusal: { head: 'work', office: 'work', supervisor: 'work' },
  decideRecusal: { ...parties, head: 'work', supervisor: 'progress' },
  noteDeparture: { head: 'work', supervisor: 'progress' },
  extend: { ...moved, supervisor: 'limit' },
  recommend: { ...parties, office: 'work', supervisor: 'progress' },
  putOnAgenda: { bench: 'work', supervisor: 'progress' },
  sendBack: { desk: 'work', supervisor: 'progress' },
  refer: { ...parties, superior: 'work', desk: 'progress', supervisor: 'progress' },
  recordReply: { bench: 'work', desk: 'progress', supervisor: 'progress' },
  determine: { desk: 'work', bench: 'result', supervisor: 'result' },
  serve: { ...served, supervisor: 'result' },
  acknowledge: { desk: 'result' },
  appeal: { ...parties, superior: 'work', desk: 'progress', supervisor: 'progress' },
  extendAppeal: { ...moved, supervisor: 'limit' },
  decideAppeal: { ...served, desk: 'result', bench: 'result', supervisor: 'result' },
  close: { ...served, desk: 'result' },
  object: { desk: 'work', office: 'work' },
  answerObjection: { supervisor: 'work' },
  liftObjection: { desk: 'work', office: 'progress' },
  correct: { ...parties, supervisor: 'progress' },
  remind: {
    ...moved,
    desk: 'limit',
    handlers: 'limit',
    head: 'limit',
    office: 'limit',
    deputy: 'limit',
    secretary: 'limit',
    superior: 'limit',
    supervisor: 'limit',
  },
  recount: moved,
} as const satisfies Partial<Readonly<Record<CaseActionKind, Readonly<Partial<Record<CaseRecipient, InboxGroup>>>>>>;

/** What concerns somebody as a party is theirs alone: nobody is told it in their place. */
export const partyRecipients: readonly CaseRecipient[] = ['applicant', 'subject', 'unit'];

/** Where nobody is a handler yet, or any more, it is the head's. */
const instead: Partial<Readonly<Record<CaseRecipient, CaseRecipient>>> = { handlers: 'head' };

/** M11a: where the one to be told of a limit is free or in office no more, it goes on up, and to supervision at last. */
const insteadOfLate: Partial<Readonly<Record<CaseRecipient, CaseRecipient>>> = {
  ...instead,
  desk: 'supervisor',
  head: 'supervisor',
  deputy: 'secretary',
  secretary: 'supervisor',
  office: 'supervisor',
  superior: 'supervisor',
};

/** What somebody is told of a step, and as whom. */
export interface Telling {
  readonly as: CaseRecipient;
  readonly about: InboxGroup;
  readonly title: string;
}

/**
 * Whether the person is that on the case as it now stands. The circles hold nobody tied or recused; that whoever is in
 * one is in office and still holds the office is asked of the record, for the circles follow it a moment later.
 */
export function isOnCaseAs(who: CaseRecipient, person: Member, state: CaseState): boolean {
  const { uid, roles, active } = person;
  if (!active || isGuestUid(uid) || state.recused.includes(uid)) return false;
  const speaks = roles.includes('unit') && state.unitId !== null && person.unitId === state.unitId;
  const onDesk = state.desk.includes(uid) && person.department === state.departmentId;
  switch (who) {
    case 'applicant':
      return (
        uid === state.applicantId && state.applicantKind !== 'department' && (state.applicantKind !== 'unit' || speaks)
      );
    case 'subject':
      return uid === state.subjectId;
    case 'unit':
      return state.unitConcerned && speaks;
    case 'desk':
      return onDesk;
    case 'handlers':
      return onDesk && roles.includes('handler') && state.handlers.includes(uid);
    case 'head':
      return onDesk && roles.includes('head');
    case 'bench':
      return state.bench.includes(uid);
    case 'office':
      return state.office.includes(uid);
    case 'deputy':
      return state.office.includes(uid) && roles.includes('deputy');
    case 'secretary':
      // Whoever presides: the deputy where no secretary is free to.
      return state.chair.includes(uid);
    case 'superior':
      return state.superiors.includes(uid) && roles.includes('superior');
    case 'supervisor':
      return state.watch.includes(uid) && roles.includes('supervisor');
  }
}

/** Whoever may have to be told of the step: of these, and of those who speak for the unit, the records are needed. */
export function concernedBy({ tells, kind }: Pick<RecordedEvent, 'tells' | 'kind'>, state: CaseState): string[] {
  const circles: Readonly<Record<CaseRecipient, readonly (string | null)[]>> = {
    applicant: [state.applicantId],
    subject: [state.subjectId],
    unit: [],
    desk: state.desk,
    handlers: state.handlers,
    head: state.desk,
    bench: state.bench,
    office: state.office,
    deputy: state.office,
    secretary: state.chair,
    superior: state.superiors,
    supervisor: state.watch,
  };
  const asked = caseRecipients.filter((who) => tells.includes(who)).flatMap((who) => chainOf(who, kind));
  return [...new Set(asked.flatMap((who) => circles[who]))].filter((uid) => uid !== null);
}

function chainOf(who: CaseRecipient, kind: string): CaseRecipient[] {
  const next = (kind === 'remind' ? insteadOfLate : instead)[who];
  return next ? [who, ...chainOf(next, kind)] : [who];
}

/**
 * Who is told of the step, and in which words: each once, what waits for them before what they are only to know.
 * @param members those of {@link concernedBy} and, where the unit is told, those who speak for it, as on record now
 */
export function toldOfStep(
  event: Pick<RecordedEvent, 'tells' | 'kind' | 'by' | 'data'>,
  state: CaseState,
  members: readonly Member[],
): ReadonlyMap<string, Telling> {
  const told = new Map<string, Telling>();
  for (const who of caseRecipients.filter((each) => event.tells.includes(each))) {
    const telling = tellingFor(event, who);
    for (const { uid } of telling ? holdersOf(who, event.kind, state, members) : []) {
      const before = told.get(uid);
      if (telling && (!before || isStronger(telling, before))) told.set(uid, telling);
    }
  }
  // Nobody needs telling what they did themselves, but for the applicant's receipt.
  if (told.get(event.by)?.as !== 'applicant') told.delete(event.by);
  return told;
}

const weights: readonly InboxGroup[] = ['work', 'result', 'limit', 'progress', 'people'];

/** What waits for somebody comes before what they are only to know. */
export function isStronger(one: Telling, other: Telling): boolean {
  return weights.indexOf(one.about) < weights.indexOf(other.about);
}

function holdersOf(who: CaseRecipient, kind: string, state: CaseState, members: readonly Member[]): Member[] {
  for (const each of chainOf(who, kind)) {
    const found = members.filter((person) => isOnCaseAs(each, person, state));
    if (found.length > 0) return found;
  }
  return [];
}

/** What this recipient is told of such a step; null where the table has nothing for them. */
export function tellingFor({ kind, data }: Pick<RecordedEvent, 'kind' | 'data'>, as: CaseRecipient): Telling | null {
  const groups: Readonly<Record<string, Readonly<Partial<Record<CaseRecipient, InboxGroup>>>>> = caseTelling;
  const about = Object.hasOwn(groups, kind) ? groups[kind]?.[as] : undefined;
  return about === undefined ? null : { as, about, title: tellingWords(kind, as, data) };
}
