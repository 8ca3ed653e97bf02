import { plainJson } from '../kernel/json.ts';
import type { Asking, Outcome, Procedure } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { standsBeside } from '../matters/related.ts';
import { plainDateOf } from '../time/time.ts';
import { type SanctionPayloads, sanctionPayloads } from './actions.ts';
import { arrangingDepartment, sanctionCirclesOf, tieToSanction } from './circles.ts';
import { impactOf } from './impact.ts';
import type { SanctionState, SanctionStatus } from './state.ts';
import { rowFor } from './table.ts';
import type { SanctionRefusalCode, SanctionVocabulary } from './vocabulary.ts';

type MayBe = Refusal<SanctionRefusalCode> | null;
type AskingAny = Asking<SanctionVocabulary, unknown>;
type Asks<Kind extends keyof SanctionPayloads> = Asking<SanctionVocabulary, SanctionPayloads[Kind]>;
type SanctionOutcome = Outcome<SanctionVocabulary>;

const circleFacts = ['subject', 'institution'] as const;

const isOfOrganization = ({ facts }: Asks<'record'>): MayBe => {
  const { department, roles } = facts.actor;
  const own = roles.includes('handler') || roles.includes('head');
  return own && department === arrangingDepartment ? null : refuse('not-organization');
};

const isOfACadre = ({ facts }: Asks<'record'>): MayBe => {
  const { subject, unit, actor } = facts;
  if (!subject?.active || !subject.roles.includes('cadre') || !unit) return refuse('subject-not-cadre');
  const tie = tieToSanction(actor, { subjectId: subject.uid, unitId: subject.unitId }, subject);
  return tie ? refuse('tied', { tie }) : null;
};

const notTied = ({ state, facts }: AskingAny): MayBe => {
  const tie = tieToSanction(facts.actor, state, facts.subject);
  return tie ? refuse('tied', { tie }) : null;
};

const caseIsTheirs = ({ facts, payload }: Asks<'record'>): MayBe =>
  standsBeside(payload.caseId, payload.subjectId, facts.relatedCase);

const decidedByNow = ({ facts, payload }: Asks<'record'>): MayBe =>
  payload.decidedOn > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** M8b: the table's length, or another one with the reason for it. */
const lengthIsKnown = ({ facts, payload }: Asks<'record'>): MayBe => {
  const { months } = rowFor(facts.table, payload.kind, payload.decidedOn);
  if (months === null && payload.months === undefined) return refuse('months-needed');
  const other = payload.months !== undefined && payload.months !== months;
  return other && (payload.because ?? '').trim() === '' ? refuse('reason-needed', { months }) : null;
};

type Period = Pick<SanctionState, 'months' | 'until' | 'working'>;

/** The period, worked out now and kept; without any, it is only noted. */
function periodOf(
  { facts }: AskingAny,
  own: {
    readonly decidedOn: NonNullable<SanctionState['decidedOn']>;
    readonly months: number;
    readonly source: string;
  },
): Period {
  if (own.months === 0) return { months: null, until: null, working: [] };
  const { until, working } = impactOf(own, facts.others, facts.table.capMonths);
  return { months: own.months, until, working: [...working] };
}

function statusOf({ until }: Period): 'running' | 'noted' {
  return until === null ? 'noted' : 'running';
}

function moved(
  { state, facts }: AskingAny,
  status: SanctionStatus,
  changes: Partial<SanctionState> = {},
): Omit<SanctionState, 'status'> {
  const { status: _, ...next } = { ...state, ...changes };
  return { ...next, ...sanctionCirclesOf({ ...next, status }, facts.institution, facts.subject) };
}

function record(asking: Asks<'record'>): SanctionOutcome {
  const { facts, payload } = asking;
  const { subject, unit, table } = facts;
  if (!subject || !unit) throw new Error('recorded without its facts');
  const { decidedOn, kind, reference } = payload;
  const row = rowFor(table, kind, decidedOn);
  const because = (payload.because ?? '').trim();
  const own = payload.months === undefined || payload.months === row.months;
  const months = payload.months ?? row.months ?? 0;
  const period = periodOf(asking, { decidedOn, months, source: own ? row.source : because });
  const to = statusOf(period);
  return {
    to,
    patch: moved(asking, to, {
      ...period,
      onRecord: true,
      parties: [subject.uid],
      subjectId: subject.uid,
      subjectName: subject.name,
      unitId: unit.id,
      unitName: unit.name,
      kind,
      decidedOn,
      reference,
      caseId: payload.caseId ?? null,
      because,
      tableVersion: table.version,
    }),
    event: {
      class: 'face',
      data: plainJson({ kind, decidedOn, because, ...period, table: table.version }),
      tells: ['subject', 'staff', 'head', 'supervisor'],
    },
  };
}

const isAnother = ({ state, payload }: Asks<'override'>): MayBe =>
  (state.months ?? 0) === payload.months ? refuse('same-months') : null;

/** The length is put right by a person, with the reason; what it was stays in the record. */
function override(asking: Asks<'override'>): SanctionOutcome {
  const { state, facts, payload } = asking;
  if (state.decidedOn === null) throw new Error('overridden without its day');
  const { months, because } = payload;
  const period = periodOf(asking, { decidedOn: state.decidedOn, months, source: because });
  const to = statusOf(period);
  const before = { months: state.months, until: state.until };
  return {
    to,
    // The cap is that of the table in force now.
    patch: moved(asking, to, { ...period, because, tableVersion: facts.table.version }),
    event: {
      class: 'face',
      data: plainJson({ before, because, ...period }),
      tells: ['subject', 'staff', 'head', 'supervisor'],
    },
  };
}

const isOver = ({ state, facts }: AskingAny): MayBe => {
  const over = state.until !== null && plainDateOf(facts.now) > state.until;
  return over ? null : refuse('not-over-yet', { until: state.until });
};

/** M8b: the organization department is told when the period ends, by itself. */
function expire({ state }: AskingAny): SanctionOutcome {
  return { patch: {}, event: { class: 'face', data: { until: state.until }, tells: ['subject', 'staff', 'head'] } };
}

const notAhead = ({ facts, payload }: Asks<'arrange'>): MayBe =>
  payload.on > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** M8b: another period may still run. */
const nothingElseRuns = ({ facts }: AskingAny): MayBe => {
  const today = plainDateOf(facts.now);
  const running = facts.others.filter(({ until }) => until >= today).map(({ until }) => until);
  const until = running.sort().at(-1);
  return until === undefined ? null : refuse('still-affected', { until });
};

function arrange(asking: Asks<'arrange'>): SanctionOutcome {
  const { payload } = asking;
  return {
    patch: moved(asking, 'arranged', { arrangement: payload }),
    event: { class: 'face', data: { ...payload }, tells: ['subject', 'staff', 'supervisor'] },
  };
}

export const sanctionRows: Procedure<SanctionVocabulary>['actions'] = {
  record: {
    carries: ['M8b'],
    by: ['author'],
    from: ['draft'],
    to: ['running', 'noted'],
    payload: sanctionPayloads.record,
    needs: ['unit', 'relatedCase', 'others', 'table', ...circleFacts],
    allow: [],
    require: [isOfOrganization, isOfACadre, caseIsTheirs, decidedByNow, lengthIsKnown],
    apply: record,
  },
  override: {
    carries: ['M8b'],
    by: ['head'],
    from: ['running', 'noted', 'expired'],
    to: ['running', 'noted'],
    payload: sanctionPayloads.override,
    needs: ['others', 'table', ...circleFacts],
    allow: [],
    require: [notTied, isAnother],
    apply: override,
  },
  arrange: {
    carries: ['M8b'],
    by: ['head'],
    from: ['expired'],
    to: ['arranged'],
    payload: sanctionPayloads.arrange,
    needs: ['others', ...circleFacts],
    allow: [],
    require: [notTied, notAhead, nothingElseRuns],
    apply: arrange,
  },
  lift: {
    carries: ['M8b'],
    by: ['head'],
    from: ['running', 'noted', 'expired'],
    to: ['lifted'],
    payload: sanctionPayloads.lift,
    needs: circleFacts,
    allow: [],
    require: [notTied],
    apply: (asking) => ({
      patch: moved(asking, 'lifted'),
      event: { class: 'face', data: { ...asking.payload }, tells: ['subject', 'staff', 'supervisor'] },
    }),
  },
  expire: {
    carries: ['M8b'],
    by: ['system'],
    from: ['running'],
    to: ['expired'],
    payload: sanctionPayloads.expire,
    needs: [],
    allow: [],
    require: [isOver],
    apply: expire,
  },
};
