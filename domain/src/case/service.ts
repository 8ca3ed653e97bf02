import { plainJson } from '../kernel/json.ts';
import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { addMonths, type PlainDate, plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { adjourned } from './committee.ts';
import type { servedTo } from './payloads/service.ts';
import { weightOf } from './result.ts';
import {
  type AskingAny,
  book,
  type CaseOutcome,
  circleFacts,
  type MayBe,
  moved,
  movedByParty,
  parties,
  type Rows,
  type Standing,
  untied,
} from './rows.ts';
import { tolerable } from './soundness.ts';
import type { CaseState } from './state.ts';
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

/** M7.4a: both are to be served; the second service completes it. Each opens its own appeal window. */
function serve(asking: Asks<'serve'>): CaseOutcome {
  const { state, facts, payload } = asking;
  if (!facts.determination) throw new Error('served without its determination');
  const service = {
    how: payload.how,
    on: payload.on,
    by: facts.actor.uid,
    acknowledged: false,
    refusedToSign: payload.refusedToSign ?? '',
    appealUntil: addMonths(payload.on, facts.policy.appealMonths),
  };
  const services = { ...state.services, [payload.to]: service };
  const complete = services.subject !== undefined && services.unit !== undefined;
  const patch = moved(asking, complete ? 'served' : 'determined', { services, result: facts.determination });
  return {
    to: complete ? 'served' : 'determined',
    patch,
    event: {
      class: 'face',
      data: { to: payload.to, how: payload.how, on: payload.on },
      tells: payload.to === 'subject' ? ['subject', 'applicant'] : ['unit'],
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

/** M7.4b: within one's own window; late only with good cause, said. */
const inTime = ({ state, facts, payload }: Asks<'appeal'>): MayBe => {
  const own = ownService({ state, facts });
  const until = own ? state.services[own]?.appealUntil : undefined;
  if (until === undefined) return refuse('not-served');
  const late = plainDateOf(facts.now) > until;
  return late && (payload.lateBecause ?? '').trim() === '' ? refuse('appeal-late', { until }) : null;
};

function appeal(asking: Asks<'appeal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const appeals = state.appeals + 1;
  const { grounds, asks, lateBecause = '' } = payload;
  const patch = movedByParty(asking, 'appealed', { appeals });
  return {
    patch,
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
const hasNotTouchedIt = ({ state, facts }: Standing): MayBe =>
  state.touched.includes(facts.actor.uid) ? refuse('handled-before') : null;

/** M7.4b: an appeal never makes it heavier for the cadre. */
const neverHeavier = ({ facts, payload }: Asks<'decideAppeal'>): MayBe => {
  if (payload.outcome !== 'changed') return null;
  if (!payload.result) return refuse('result-missing');
  if (!facts.determination) throw new Error('appeal decided without the determination');
  const [before, after] = [weightOf(facts.determination), weightOf(payload.result)];
  if (after > before) return refuse('never-heavier');
  return after === before ? refuse('nothing-changed') : null;
};

/** M6: a tolerating result needs what article 6 asks, whoever changes it; for the ninth circumstance this is the approval. */
const changesSoundly = ({ state, facts, payload }: Asks<'decideAppeal'>): MayBe =>
  payload.outcome === 'changed' && payload.result
    ? tolerable(payload.result, facts.investigation, state.excluded, null)
    : null;

function decideAppeal(asking: Asks<'decideAppeal'>): CaseOutcome {
  const { state, facts, payload } = asking;
  const { outcome, reason, result } = payload;
  const decided = { ...facts.appeal, outcome, reason, decidedBy: facts.actor.uid };
  // What comes back is deliberated anew: the votes of the first meeting are kept and count no more.
  const meeting = outcome === 'sentBack' ? adjourned(asking) : { books: [], documents: [] };
  const changed = outcome === 'changed' && result ? { result } : {};
  const status = outcome === 'sentBack' ? 'deliberating' : 'served';
  const reopened: Partial<CaseState> = outcome === 'sentBack' ? { result: null, services: {} } : changed;
  return {
    to: status,
    patch: moved(asking, status, reopened),
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

/** Both windows are over: the day after the last day. */
const windowsAreOver = ({ state, facts }: Standing): MayBe => {
  const today = plainDateOf(facts.now);
  const until = Object.values(state.services).map(({ appealUntil }) => appealUntil);
  const last = until.reduce<PlainDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  return last !== null && today > last ? null : refuse('window-open', { until: last ?? '' });
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
    needs: ['determination', 'policy', ...circleFacts],
    allow: untied.allow,
    require: [...untied.require, notServedYet, servedNotAhead, servedAfterDetermination],
    apply: serve,
  },
  acknowledge: {
    carries: ['M7.4a'],
    by: ['subject', 'unit'],
    from: ['determined', 'served'],
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
    from: ['served'],
    to: ['appealed'],
    payload: casePayloads.appeal,
    needs: circleFacts,
    allow: [],
    require: [inTime],
    apply: appeal,
  },
  decideAppeal: {
    carries: ['M4', 'M5', 'M6', 'M7.4b', 'M12'],
    by: ['superior'],
    from: ['appealed'],
    to: ['served', 'deliberating'],
    payload: casePayloads.decideAppeal,
    needs: ['appeal', 'determination', 'investigation', 'meeting', ...circleFacts],
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
    needs: circleFacts,
    allow: [windowsAreOver],
    require: [],
    apply: close,
  },
};
