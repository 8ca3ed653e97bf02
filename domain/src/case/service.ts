import { plainJson } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { isPast } from '../limits/open-limit.ts';
import { plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { adjourned } from './committee.ts';
import { windowKinds } from './limits.ts';
import { numbered } from './numbering.ts';
import type { servedTo } from './payloads/service.ts';
import { weightOf } from './result.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  type MayBe,
  moved,
  movedByParty,
  movingFacts,
  parties,
  type Rows,
  type Standing,
  untied,
} from './rows.ts';
import { tolerable } from './soundness.ts';
import type { CaseState, Service } from './state.ts';
import type { CaseVocabulary } from './vocabulary.ts';

type Asks<Kind extends keyof CasePayloads> = Asking<CaseVocabulary, CasePayloads[Kind]>;
type ServedTo = (typeof servedTo)[number];

const notServedYet = ({ state, payload }: Asks<'serve'>): MayBe =>
  state.services[payload.to] ? refuse('already-served') : null;

const servedNotAhead = ({ facts, payload }: Asks<'serve'>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** A service dated before the result was determined would cut the appeal window short. */
const servedAfterDetermination = ({ state, payload }: Asks<'serve'>): MayBe => {
  const { determinedOn } = state;
  return determinedOn !== null && payload.on < determinedOn
    ? refuse('before-determination', { on: determinedOn })
    : null;
};

/** A service as it begins; the appeal window opens with it. */
export function begunService(
  { facts }: AskingAny,
  { how, on, refusedToSign = '' }: Pick<CasePayloads['serve'], 'how' | 'on' | 'refusedToSign'>,
): Service {
  return { how, on, by: facts.actor.uid, acknowledged: false, refusedToSign, appealed: false };
}

/** M7.4a: both are to be served; the second service completes it. Each opens its own appeal window. */
function serve(asking: Asks<'serve'>): CaseOutcome {
  const { state, facts, payload } = asking;
  if (!facts.determination) throw new Error('served without its determination');
  const services = { ...state.services, [payload.to]: begunService(asking, payload) };
  const complete = services.subject !== undefined && services.unit !== undefined;
  const patch = moved(asking, complete ? 'served' : 'determined', { services, result: facts.determination });
  return {
    to: complete ? 'served' : 'determined',
    patch,
    limits: { [windowKinds[payload.to]]: { opened: payload.on } },
    event: {
      class: 'face',
      data: { to: payload.to, how: payload.how, on: payload.on },
      // M11b: a refusal to sign is for supervision to know.
      tells: [
        ...(payload.to === 'subject' ? (['subject', 'applicant'] as const) : (['unit'] as const)),
        ...((payload.refusedToSign ?? '') === '' ? [] : (['supervisor'] as const)),
      ],
    },
  };
}

/** Which service is this person's to acknowledge. */
function ownService({ state, facts }: Standing): ServedTo | null {
  if (facts.actor.uid === state.subjectId) return 'subject';
  return facts.actor.roles.includes('unit') && facts.actor.unitId === state.unitId ? 'unit' : null;
}

const hasBeenServed = (standing: Standing): MayBe => {
  const own = ownService(standing);
  const service = own ? standing.state.services[own] : undefined;
  if (!service) return refuse('not-served');
  return service.acknowledged ? refuse('already-acknowledged') : null;
};

function acknowledge(asking: Asks<'acknowledge'>): CaseOutcome {
  const { state, payload } = asking;
  const own = ownService(asking);
  const service = own ? state.services[own] : undefined;
  if (!own || !service) throw new Error('acknowledged without its service');
  return {
    patch: { services: { ...state.services, [own]: { ...service, acknowledged: true } } },
    event: { class: 'face', data: { to: own, opinion: payload.opinion ?? '' }, tells: ['desk'] },
  };
}

/** M7.4b: once for each determination: what the superior has decided stands until something new is determined. */
const hasNotAppealed = (standing: Standing): MayBe => {
  const own = ownService(standing);
  return own && standing.state.services[own]?.appealed ? refuse('already-appealed') : null;
};

/** M7.4b: within one's own window; late only with good cause, said. */
const inTime = ({ state, facts, payload }: Asks<'appeal'>): MayBe => {
  const own = ownService({ state, facts });
  const window = own ? state.limits[windowKinds[own]] : undefined;
  if (!window) return refuse('not-served');
  const late = isPast(window, plainDateOf(facts.now));
  return late && (payload.lateBecause ?? '').trim() === '' ? refuse('appeal-late', { until: window.due }) : null;
};

function appeal(asking: Asks<'appeal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const appeals = state.appeals + 1;
  const { grounds, asks, lateBecause = '' } = payload;
  const own = ownService(asking);
  const service = own ? state.services[own] : undefined;
  if (!own || !service) throw new Error('appealed without a service');
  const services = { ...state.services, [own]: { ...service, appealed: true } };
  const patch = movedByParty(asking, 'appealed', { appeals, services });
  return {
    patch,
    // Its own window has done what it was for; the other side's stands still until the appeal is decided.
    limits: { [windowKinds[own]]: 'ended' },
    books: [
      book('appeal', {
        grounds,
        asks,
        lateBecause,
        by: facts.actor.uid,
        at: facts.now,
        outcome: null,
        reason: '',
        decidedBy: null,
      }),
    ],
    event: {
      class: 'face',
      data: { digest: facts.digest({ grounds, asks, lateBecause }) },
      tells: ['superior', 'desk', 'supervisor', ...parties(patch)],
    },
  };
}

/** M7.4b: never anybody who handled it before. */
export const hasNotTouchedIt = ({ state, facts }: Standing): MayBe =>
  state.touched.includes(facts.actor.uid) ? refuse('handled-before') : null;

/** M7.4b: an appeal never makes it heavier for the cadre. */
const neverHeavier = ({ facts, payload }: Asks<'decideAppeal'>): MayBe => {
  if (payload.outcome !== 'changed') return null;
  // Of a case that was declined there is no result to change: it can only be sent back to be handled.
  if (!facts.determination) return refuse('nothing-determined');
  if (!payload.result) return refuse('result-missing');
  const [before, after] = [weightOf(facts.determination), weightOf(payload.result)];
  if (after > before) return refuse('never-heavier');
  return after === before ? refuse('nothing-changed') : null;
};

/** M6: a tolerating result needs what article 6 asks, whoever changes it; for the ninth circumstance this is the approval. */
const changesSoundly = ({ state, facts, payload }: Asks<'decideAppeal'>): MayBe =>
  payload.outcome === 'changed' && payload.result
    ? tolerable(payload.result, facts.investigation, state.excluded, null)
    : null;

/** The decision is served through the app on both, who acknowledge it. */
function servedAnew({ services }: CaseState): CaseState['services'] {
  const anew = (service: Service): Service => ({ ...service, acknowledged: false });
  const { subject, unit } = services;
  return { ...(subject ? { subject: anew(subject) } : {}), ...(unit ? { unit: anew(unit) } : {}) };
}

type AppealOutcome = CasePayloads['decideAppeal']['outcome'];

/** Where an appeal leads: what was determined is deliberated anew, what was declined is taken up; or it stands. */
function afterAppeal({ determinations }: CaseState, outcome: AppealOutcome) {
  if (determinations === 0) return outcome === 'sentBack' ? 'accepted' : 'declined';
  return outcome === 'sentBack' ? 'deliberating' : 'served';
}

function decideAppeal(asking: Asks<'decideAppeal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { outcome, reason, result } = payload;
  const decided = { ...facts.appeal, outcome, reason, decidedBy: facts.actor.uid };
  const status = afterAppeal(state, outcome);
  // What comes back is deliberated anew: the votes of the first meeting are kept and count no more.
  const meeting = outcome === 'sentBack' ? adjourned(asking) : { books: [], documents: [] };
  const given = status === 'accepted' && state.number === null ? numbered(asking) : null;
  const changes: Partial<CaseState> =
    outcome === 'sentBack'
      ? { result: null, services: {}, number: given?.number ?? state.number }
      : { services: servedAnew(state), ...(outcome === 'changed' && result ? { result } : {}) };
  return {
    to: status,
    // Deciding an appeal is not handling the case: the superior authority may have to decide on another.
    patch: movedByParty(asking, status, changes),
    ...(given ? { counter: given.counter } : {}),
    books: [book('appeal', decided), ...meeting.books],
    documents: [
      ...(outcome === 'changed' && result
        ? [{ path: `determinations/appeal-${state.appeals}` as const, data: { result, reason, on: facts.now } }]
        : []),
      { path: `archive/appeal-${state.appeals}`, data: plainJson(decided) },
      ...meeting.documents,
    ],
    event: {
      class: 'face',
      data: { outcome, digest: facts.digest({ outcome, reason }) },
      tells: [...parties(state), 'desk', 'bench', 'supervisor'],
    },
  };
}

/** Both windows are over: the day after the last day, or later where that day cannot be told yet. */
const windowsAreOver = ({ state, facts }: Standing): MayBe => {
  const windows = Object.values(windowKinds).flatMap((kind) => state.limits[kind] ?? []);
  const until = windows.filter((window) => !isPast(window, plainDateOf(facts.now))).map(({ due }) => due);
  if (until.includes(null)) return refuse('window-uncounted');
  return until.length === 0 ? null : refuse('window-open', { until: until.sort().at(-1) ?? null });
};

function close(asking: AskingAny): CaseOutcome {
  const patch = movedByParty(asking, 'closed');
  return { patch, event: { class: 'face', data: {}, tells: ['desk', ...parties(patch)] } };
}

export const serviceRows: Pick<Rows, 'serve' | 'acknowledge' | 'appeal' | 'decideAppeal' | 'close'> = {
  serve: {
    carries: ['M7.4a'],
    by: ['handler', 'head'],
    from: ['determined'],
    to: ['determined', 'served'],
    payload: casePayloads.serve,
    needs: ['determination', ...movingFacts],
    allow: untied.allow,
    require: [...untied.require, notServedYet, servedNotAhead, servedAfterDetermination],
    apply: serve,
  },
  acknowledge: {
    carries: ['M7.4a'],
    by: ['subject', 'unit'],
    from: ['determined', 'served', 'declined'],
    to: 'same',
    payload: casePayloads.acknowledge,
    needs: [],
    allow: [hasBeenServed],
    require: [],
    apply: acknowledge,
  },
  appeal: {
    carries: ['M7.4b'],
    by: ['subject', 'unit'],
    // Every result can be appealed, being declined too.
    from: ['served', 'declined'],
    to: ['appealed'],
    payload: casePayloads.appeal,
    needs: movingFacts,
    allow: [hasNotAppealed],
    require: [inTime],
    apply: appeal,
  },
  decideAppeal: {
    carries: ['M4', 'M5', 'M6', 'M7.4b', 'M12'],
    by: ['superior'],
    from: ['appealed'],
    to: ['served', 'deliberating', 'declined', 'accepted'],
    payload: casePayloads.decideAppeal,
    needs: ['appeal', 'determination', 'investigation', 'meeting', 'lastNumber', ...movingFacts],
    allow: [...untied.allow, hasNotTouchedIt],
    require: [...untied.require, neverHeavier, changesSoundly],
    apply: decideAppeal,
  },
  close: {
    carries: ['M7.4b'],
    by: ['system'],
    from: ['served'],
    to: ['closed'],
    payload: casePayloads.close,
    needs: movingFacts,
    allow: [windowsAreOver],
    require: [],
    apply: close,
  },
};
