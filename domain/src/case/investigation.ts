import { filesCount, withFiles } from '../attachments/counted.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { guestUidOf } from '../people/guest-uid.ts';
import { addDays, plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import type { InvestigationBook } from './books.ts';
import { guestPaperOf, type InvitationSecret } from './guests.ts';
import { book, type CaseOutcome, chosenFrom, type MayBe, open, type Rows, touchedBy, untied } from './rows.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;
type AskingAny = Asking<CaseVocabulary, unknown>;

/** An entry in the investigation: nothing moves, the book grows, the body stands apart where reading it is traced. */
function entered(asking: AskingAny, changes: Partial<InvestigationBook>, data: JsonObject, body?: string): CaseOutcome {
  const { facts } = asking;
  return {
    patch: { touched: touchedBy(asking) },
    books: [book('investigation', { ...facts.investigation, ...changes })],
    ...(body === undefined
      ? {}
      : { documents: [{ path: `bodies/${facts.actionId}`, data: { text: body, by: facts.actor.uid } }] }),
    event: { class: 'investigation', data: { id: facts.actionId, ...data }, tells: [] },
  };
}

function addMaterial(asking: Asks<'addMaterial'>): CaseOutcome {
  const { facts, payload } = asking;
  const { body, ...head } = payload;
  const materials = { ...facts.investigation.materials, [facts.actionId]: { ...head, by: facts.actor.uid } };
  const data = { title: payload.title, digest: facts.digest({ body }) };
  return withFiles(entered(asking, { materials }, data, body), asking, 'investigation');
}

const isMaterial = chosenFrom('materialKinds', ({ kind }: CasePayloads['addMaterial']) => kind);

function hearSubject(asking: Asks<'hearSubject'>): CaseOutcome {
  const { facts, payload } = asking;
  const { body, ...head } = payload;
  const hearings = { ...facts.investigation.hearings, [facts.actionId]: { ...head, by: facts.actor.uid } };
  const data = { on: payload.on, digest: facts.digest({ body }) };
  return withFiles(entered(asking, { hearings }, data, body), asking, 'investigation');
}

function recordOpinion(asking: Asks<'recordOpinion'>): CaseOutcome {
  const { facts, payload } = asking;
  const { from, who, body } = payload;
  const opinions = { ...facts.investigation.opinions, [facts.actionId]: { from, who, by: facts.actor.uid } };
  const outcome = entered(asking, { opinions }, { who, digest: facts.digest({ body }) }, body);
  const own = Object.keys(facts.investigation.invitations).find((id) => guestUidOf(id) === facts.actor.uid);
  return own === undefined ? outcome : withPaper(asking, outcome, own, { opinions });
}

const datesArePast = ({ facts, payload }: Asking<CaseVocabulary, { on: string }>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

export const datesAreAhead = ({ facts, payload }: Asking<CaseVocabulary, { until: string }>): MayBe =>
  payload.until < plainDateOf(facts.now) ? refuse('date-in-past') : null;

/**
 * M7.2b: a guest leaves an opinion in their own name only, and only until the invitation ends. What a handler enters as a
 * guest's opinion is that of somebody who was invited.
 */
const guestsWereInvited = ({ state, facts, payload }: Asks<'recordOpinion'>): MayBe => {
  const { uid } = facts.actor;
  if (!state.guests.includes(uid)) {
    const invited = Object.values(facts.investigation.invitations).some(({ name }) => name === payload.who);
    return payload.from !== 'guest' || invited ? null : refuse('not-invited', { name: payload.who });
  }
  const own = Object.entries(facts.investigation.invitations).find(([id]) => guestUidOf(id) === uid)?.[1];
  if (!own || own.ended || own.until < plainDateOf(facts.now)) return refuse('invitation-over');
  const inOwnName = payload.from === 'guest' && payload.who === own.name;
  return inOwnName ? null : refuse('own-opinion-only', { name: own.name });
};

function mark(which: 'broad' | 'complex') {
  return (asking: Asks<'markBroad'>): CaseOutcome => {
    const { facts, payload } = asking;
    const entry = { ...payload, by: facts.actor.uid, at: facts.now };
    const outcome = entered(asking, { [which]: entry }, { value: payload.value, reason: payload.reason });
    return which === 'complex' ? { ...outcome, patch: { ...outcome.patch, complex: payload.value } } : outcome;
  };
}

const showsWhatIsThere = ({ facts, payload }: Asks<'invite'>): MayBe => {
  const missing = payload.shows.find((id) => !Object.hasOwn(facts.investigation.materials, id));
  return missing === undefined ? null : refuse('no-such-material', { material: missing });
};

/** The guest's own paper changes with the book: it is all the guest can read. */
function withPaper(
  { state, facts }: AskingAny,
  outcome: CaseOutcome,
  invitation: string,
  changes: Partial<InvestigationBook>,
): CaseOutcome {
  const data = guestPaperOf(state, { ...facts.investigation, ...changes }, invitation);
  const paper = { path: `invitations/${guestUidOf(invitation)}`, data } as const;
  return { ...outcome, books: [...(outcome.books ?? []), paper] };
}

function invite(asking: Asks<'invite'>): CaseOutcome {
  const { facts, payload } = asking;
  // The fingerprint of the link goes where no client reads: into neither the book nor the record.
  const { secretHash, ...shown } = payload;
  const invitation = { ...shown, ended: false, by: facts.actor.uid };
  const invitations = { ...facts.investigation.invitations, [facts.actionId]: invitation };
  const outcome = entered(asking, { invitations }, { name: payload.name, until: payload.until });
  const guests = [...new Set([...asking.state.guests, guestUidOf(facts.actionId)])];
  const secret: InvitationSecret = { hash: secretHash, redeemedBy: null, wrong: 0 };
  return {
    ...withPaper(asking, outcome, facts.actionId, { invitations }),
    patch: { ...outcome.patch, guests },
    documents: [{ path: `invitationSecrets/${facts.actionId}`, data: secret }],
    alarms: {
      [alarmOf(facts.actionId)]: {
        on: addDays(payload.until, 1),
        ask: { kind: 'invitationOver', payload: { invitation: facts.actionId } },
      },
    },
  };
}

const invitationIsOpen = ({ facts, payload }: Asks<'endInvitation'>): MayBe =>
  facts.investigation.invitations[payload.invitation]?.ended === false ? null : refuse('no-such-request');

/** The guest sees nothing any more, and the paper says so. */
function ended(asking: Asking<CaseVocabulary, { readonly invitation: string }>): CaseOutcome {
  const { facts, payload } = asking;
  const { invitations } = facts.investigation;
  const invitation = invitations[payload.invitation];
  if (!invitation) throw new Error('ended without its invitation');
  const without = { ...invitations, [payload.invitation]: { ...invitation, ended: true } };
  const outcome = entered(asking, { invitations: without }, { name: invitation.name });
  const guests = asking.state.guests.filter((uid) => uid !== guestUidOf(payload.invitation));
  return {
    ...withPaper(asking, outcome, payload.invitation, { invitations: without }),
    patch: { ...outcome.patch, guests },
    alarms: { [alarmOf(payload.invitation)]: null },
  };
}

/** M7.2b: its last day is over. */
const invitationIsOver = ({ facts, payload }: Asks<'invitationOver'>): MayBe => {
  const invitation = facts.investigation.invitations[payload.invitation];
  const over = invitation?.ended === false && invitation.until < plainDateOf(facts.now);
  return over ? null : refuse('no-such-request');
};

function alarmOf(invitation: string): string {
  return `invitation-${invitation}`;
}

const citesWhatIsThere = ({ facts, payload }: Asks<'find'>): MayBe => {
  const { materials, hearings, opinions } = facts.investigation;
  const missing = payload.cites.find(
    (id) => ![materials, hearings, opinions].some((shelf) => Object.hasOwn(shelf, id)),
  );
  return missing === undefined ? null : refuse('no-such-material', { material: missing });
};

function find(asking: Asks<'find'>): CaseOutcome {
  const { facts, payload } = asking;
  const { target, ...finding } = payload;
  const { met, reason, cites } = finding;
  const findings = { ...facts.investigation.findings, [target]: { ...finding, by: facts.actor.uid, at: facts.now } };
  // A finding made anew replaces the one before: the record holds the fingerprint of each.
  return entered(asking, { findings }, { target, met, digest: facts.digest({ reason, cites }) });
}

const byHandlers = {
  by: ['handler'],
  from: ['investigating'],
  to: 'same',
  needs: ['investigation', 'subject'],
  ...untied,
} as const;
const marked = {
  by: ['handler', 'head'],
  from: ['accepted', 'investigating', 'recommended'],
  to: 'same',
  needs: ['investigation', 'subject'],
  ...untied,
} as const;

export const investigationRows: Pick<
  Rows,
  | 'addMaterial'
  | 'hearSubject'
  | 'recordOpinion'
  | 'markBroad'
  | 'markComplex'
  | 'invite'
  | 'endInvitation'
  | 'invitationOver'
  | 'find'
> = {
  addMaterial: {
    ...byHandlers,
    carries: ['M7.2a'],
    payload: casePayloads.addMaterial,
    needs: [...byHandlers.needs, 'files', 'policy'],
    require: [...untied.require, isMaterial, datesArePast, filesCount('investigation')],
    apply: addMaterial,
  },
  hearSubject: {
    ...byHandlers,
    carries: ['M7.2a'],
    payload: casePayloads.hearSubject,
    needs: [...byHandlers.needs, 'files'],
    require: [...untied.require, datesArePast, filesCount('investigation')],
    apply: hearSubject,
  },
  recordOpinion: {
    ...byHandlers,
    by: ['handler', 'guest'],
    carries: ['M7.2a', 'M7.2b'],
    payload: casePayloads.recordOpinion,
    require: [...untied.require, guestsWereInvited],
    apply: recordOpinion,
  },
  markBroad: { ...marked, carries: ['M7.2b'], payload: casePayloads.markBroad, apply: mark('broad') },
  markComplex: { ...marked, carries: ['M7.3b'], payload: casePayloads.markComplex, apply: mark('complex') },
  invite: {
    ...byHandlers,
    by: ['handler', 'head'],
    carries: ['M7.2b'],
    payload: casePayloads.invite,
    require: [...untied.require, datesAreAhead, showsWhatIsThere],
    apply: invite,
  },
  endInvitation: {
    ...byHandlers,
    by: ['handler', 'head'],
    carries: ['M7.2b'],
    payload: casePayloads.endInvitation,
    require: [...untied.require, invitationIsOpen],
    apply: ended,
  },
  invitationOver: {
    carries: ['M7.2b'],
    by: ['system'],
    from: open,
    to: 'same',
    payload: casePayloads.invitationOver,
    needs: ['investigation'],
    allow: [],
    require: [invitationIsOver],
    // Nobody has handled anything by it.
    apply: (asking) => ({ ...ended(asking), patch: { guests: ended(asking).patch.guests ?? [] } }),
  },
  find: {
    ...byHandlers,
    carries: ['M4', 'M5', 'M6'],
    payload: casePayloads.find,
    require: [...untied.require, citesWhatIsThere],
    apply: find,
  },
};
