import { plainJson } from '../kernel/json.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { standsBeside } from '../matters/related.ts';
import { disciplineDepartment } from '../people/departments.ts';
import { plainDateOf } from '../time/time.ts';
import { clarificationPayloads } from './actions.ts';
import { isBarred } from './circles.ts';
import type { KnownReporter } from './reporter.ts';
import {
  type Asks,
  book,
  type ClarificationOutcome,
  type MayBe,
  moved,
  movingFacts,
  namesNobody,
  office,
  type Rows,
} from './rows.ts';

const isOfDiscipline = ({ facts }: Asks<'register'>): MayBe => {
  const { department, roles } = facts.actor;
  const own = roles.includes('handler') || roles.includes('head');
  return own && department === disciplineDepartment ? null : refuse('not-discipline');
};

const isAboutACadre = ({ facts }: Asks<'register'>): MayBe => {
  const { subject, unit, actor, reporter } = facts;
  if (!subject?.active || !subject.roles.includes('cadre') || !unit) return refuse('subject-not-cadre');
  const about = { subjectId: subject.uid, unitId: subject.unitId };
  return isBarred(actor, about, subject, reporter) ? refuse('kept-out') : null;
};

/** A report about a matter that is a case already stands beside it. */
const caseIsTheirs = ({ facts, payload }: Asks<'register'>): MayBe =>
  standsBeside(payload.caseId, payload.subjectId, facts.relatedCase);

/** M10.2: an identity is kept on purpose, in the sealed part, or not at all. */
const sealedOnPurpose = ({ facts, payload }: Asks<'register'>): MayBe => {
  if (payload.sealed && !facts.reporter) return refuse('reporter-missing');
  return !payload.sealed && facts.reporter ? refuse('reporter-left') : null;
};

const receivedByNow = ({ facts, payload }: Asks<'register'>): MayBe =>
  payload.receivedOn > plainDateOf(facts.now) ? refuse('date-in-future') : null;

/** It becomes part of the record as it is, under a salted digest that no client reads, and is written nowhere again. */
function sealedPart(reporter: KnownReporter | null): DocumentDraft[] {
  if (!reporter) return [];
  const { kin: _, ...sealed } = reporter;
  return [{ path: 'sealed/reporter', data: plainJson(sealed) }];
}

function register(asking: Asks<'register'>): ClarificationOutcome {
  const { state, facts, payload } = asking;
  const { subject, unit, actor } = facts;
  if (!subject || !unit) throw new Error('registered without its facts');
  const { summary, channel, receivedOn, sealed } = payload;
  const handlers = actor.roles.includes('handler') ? [actor.uid] : [];
  return {
    patch: moved(asking, 'registered', {
      onRecord: true,
      kind: payload.kind,
      subjectId: subject.uid,
      subjectName: subject.name,
      unitId: unit.id,
      unitName: unit.name,
      title: payload.title,
      departmentId: disciplineDepartment,
      caseId: payload.caseId ?? null,
      handlers,
      keepers: handlers,
      policyVersion: state.policyVersion ?? facts.policy.version,
    }),
    books: [book('lead', { summary, channel, receivedOn, sealed, assessment: null })],
    adopts: sealedPart(facts.reporter),
    event: {
      class: 'lead',
      data: { digest: facts.digest({ summary, channel, receivedOn }) },
      tells: ['head', 'supervisor'],
    },
  };
}

/** M10.1: only a lead that is concrete and can be checked is verified; any other is set aside, with the reason. */
function assess(asking: Asks<'assess'>): ClarificationOutcome {
  const { facts, payload } = asking;
  const to = payload.concrete && payload.checkable ? 'verifying' : 'setAside';
  return {
    to,
    patch: moved(asking, to),
    books: [book('lead', { ...facts.lead, assessment: { ...payload, by: facts.actor.uid, at: facts.now } })],
    event: { class: 'lead', data: { ...payload }, tells: ['handlers', 'head', 'supervisor'] },
  };
}

export const intakeRows: Pick<Rows, 'register' | 'assess'> = {
  register: {
    carries: ['M10.1', 'M10.2', 'M10.4'],
    by: ['author'],
    from: ['draft'],
    to: ['registered'],
    payload: clarificationPayloads.register,
    needs: ['unit', 'relatedCase', ...movingFacts],
    allow: [],
    require: [isOfDiscipline, isAboutACadre, caseIsTheirs, sealedOnPurpose, namesNobody, receivedByNow],
    apply: register,
  },
  assess: {
    ...office,
    carries: ['M10.1'],
    by: ['head'],
    from: ['registered'],
    to: ['verifying', 'setAside'],
    payload: clarificationPayloads.assess,
    needs: ['lead', ...movingFacts],
    apply: assess,
  },
};
