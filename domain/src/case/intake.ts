import type { Asking } from '../kernel/procedure.ts';
import { refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import { type CasePayloads, casePayloads } from './actions.ts';
import { windowKinds } from './limits.ts';
import { numbered } from './numbering.ts';
import {
  type AskingAny,
  type CaseOutcome,
  chosenFrom,
  circleFacts,
  inHand,
  type MayBe,
  moved,
  movedByParty,
  movingFacts,
  notTied,
  parties,
  type Rows,
  type Standing,
  subjectDeclaresNoTie,
} from './rows.ts';
import { begunService } from './service.ts';
import {
  applySubmission,
  citesOnlyItsOwn,
  comesFromWhoMay,
  departmentHandles,
  isComplete,
  isStillTheSame,
} from './submission.ts';
import type { CaseVocabulary } from './vocabulary.ts';

/** M7.1b: supplements are asked for once, all at once. */
const notReturnedBefore = ({ state }: Standing): MayBe => (state.returns === 0 ? null : refuse('already-returned'));

/** M12: a case declared to fall under article 12 can only be declined. */
const notExcluded = ({ state }: Standing): MayBe => (state.excluded ? refuse('excluded') : null);

/** M7.1b: once something has been recommended the matter is no longer the applicant's to take back, sent back or not. */
const notRecommendedYet = ({ state }: Standing): MayBe =>
  state.recommendations === 0 ? null : refuse('already-recommended');

const isAnApplication = ({ state }: Standing): MayBe =>
  state.applicantKind === 'department' ? refuse('not-an-application') : null;

function accept(asking: AskingAny): CaseOutcome {
  const { number, counter } = numbered(asking);
  // From here on the unit's party organization is to be served the result.
  const patch = moved(asking, 'accepted', { number, handlers: inHand(asking), unitConcerned: true });
  return { patch, counter, event: { class: 'face', data: { number }, tells: parties(patch) } };
}

/** M7.1a: only the department's own staff, about a cadre, citing its own proceeding. */
const opensForOwnDepartment = ({ facts, payload }: Asking<CaseVocabulary, CasePayloads['openExOfficio']>): MayBe => {
  const { actor, subject, department } = facts;
  const ownStaff = actor.roles.includes('handler') || actor.roles.includes('head');
  if (!ownStaff || !department?.accountability || department.id !== actor.department) {
    return refuse('department-unknown');
  }
  if (payload.proceeding.raisedOn > plainDateOf(facts.now)) return refuse('date-in-future');
  return subject?.active && subject.roles.includes('cadre') && subject.unitId !== null
    ? null
    : refuse('subject-not-cadre');
};

const isProceeding = chosenFrom(
  'accountabilityKinds',
  ({ proceeding }: CasePayloads['openExOfficio']) => proceeding.kind,
);

const openerIsNotTied = (asking: AskingAny): MayBe => {
  const { subject } = asking.facts;
  if (!subject) return refuse('subject-not-cadre');
  const about = {
    ...asking.state,
    applicantKind: 'department' as const,
    subjectId: subject.uid,
    unitId: subject.unitId,
  };
  return subjectDeclaresNoTie({ ...asking, state: about });
};

function openExOfficio(asking: Asking<CaseVocabulary, CasePayloads['openExOfficio']>): CaseOutcome {
  const { facts, payload } = asking;
  const { subject, unit, department } = facts;
  if (!subject || !unit || !department) throw new Error('opened without its facts');
  const { number, counter } = numbered(asking);
  const patch = moved(asking, 'accepted', {
    number,
    onRecord: true,
    applicantKind: 'department',
    parties: [subject.uid],
    subjectId: subject.uid,
    subjectName: subject.name,
    unitId: unit.id,
    unitName: unit.name,
    unitConcerned: true,
    departmentId: department.id,
    departmentName: department.name,
    title: payload.title,
    handlers: inHand(asking),
    policyVersion: facts.policy.version,
  });
  const { subjectId, title, account, proceeding } = payload;
  return {
    patch,
    counter,
    documents: [{ path: 'evidence/opening', data: { subjectId, title, account, proceeding } }],
    event: { class: 'face', data: { number, reference: proceeding.reference }, tells: ['subject', 'unit', 'desk'] },
  };
}

const isGround = chosenFrom('declineGrounds', ({ ground }: CasePayloads['decline']) => ground);

function askForSupplements(asking: Asking<CaseVocabulary, CasePayloads['return']>): CaseOutcome {
  const supplements: Record<string, string> = { ...asking.payload.supplements };
  const { returns } = asking.state;
  return {
    patch: moved(asking, 'returned', { returns: returns + 1, supplements, handlers: inHand(asking) }),
    // M11b: what is sent back is told to supervision too.
    event: { class: 'face', data: { supplements }, tells: ['applicant', 'supervisor'] },
  };
}

/** A result like any other: told to the cadre and the unit with its grounds, and open to appeal by each (M7.4b). */
function decline(asking: Asking<CaseVocabulary, CasePayloads['decline']>): CaseOutcome {
  const { ground, reason } = asking.payload;
  const on = plainDateOf(asking.facts.now);
  const service = begunService(asking, { how: 'byApp', on });
  const services = { subject: service, unit: service };
  const changes = { handlers: inHand(asking), supplements: {}, unitConcerned: true, services };
  return {
    patch: moved(asking, 'declined', changes),
    limits: { [windowKinds.subject]: { opened: on }, [windowKinds.unit]: { opened: on } },
    event: { class: 'face', data: { ground, reason }, tells: ['applicant', 'subject', 'unit', 'supervisor'] },
  };
}

export const intakeRows: Pick<Rows, 'submit' | 'openExOfficio' | 'accept' | 'return' | 'decline' | 'withdraw'> = {
  submit: {
    carries: ['M4', 'M5', 'M6', 'M7.1b', 'M10.3', 'M12'],
    by: ['applicant'],
    from: ['draft', 'returned'],
    to: ['submitted'],
    payload: casePayloads.submit,
    needs: ['draft', 'unit', 'department', 'files', 'cited', ...movingFacts],
    allow: [],
    require: [isComplete, comesFromWhoMay, departmentHandles, isStillTheSame, citesOnlyItsOwn],
    apply: applySubmission,
  },
  openExOfficio: {
    carries: ['M7.1a', 'M7.2a', 'M12'],
    by: ['applicant'],
    from: ['draft'],
    to: ['accepted'],
    payload: casePayloads.openExOfficio,
    needs: ['unit', 'department', 'lastNumber', ...movingFacts],
    allow: [],
    require: [opensForOwnDepartment, isProceeding, openerIsNotTied],
    apply: openExOfficio,
  },
  accept: {
    carries: ['M7.1b', 'M7.2a', 'M12'],
    by: ['staff'],
    from: ['submitted'],
    to: ['accepted'],
    payload: casePayloads.accept,
    needs: ['lastNumber', ...movingFacts],
    allow: [notExcluded, notTied],
    require: [subjectDeclaresNoTie],
    apply: accept,
  },
  return: {
    carries: ['M7.1b', 'M7.2a'],
    by: ['staff'],
    from: ['submitted'],
    to: ['returned'],
    payload: casePayloads.return,
    needs: movingFacts,
    allow: [notExcluded, notReturnedBefore, notTied],
    require: [subjectDeclaresNoTie],
    apply: askForSupplements,
  },
  decline: {
    carries: ['M7.1b', 'M7.2a', 'M12'],
    by: ['head'],
    from: ['submitted', 'returned', 'accepted'],
    to: ['declined'],
    payload: casePayloads.decline,
    needs: movingFacts,
    allow: [notTied],
    require: [subjectDeclaresNoTie, isGround],
    apply: decline,
  },
  withdraw: {
    carries: ['M7.1b'],
    by: ['applicant'],
    from: ['submitted', 'returned', 'accepted', 'investigating'],
    to: ['withdrawn'],
    payload: casePayloads.withdraw,
    needs: circleFacts,
    allow: [isAnApplication, notRecommendedYet],
    require: [],
    apply: (asking) => ({
      patch: movedByParty(asking, 'withdrawn', { supplements: {} }),
      event: {
        class: 'face',
        data: { reason: asking.payload.reason ?? '' },
        tells: ['desk', ...parties(asking.state)],
      },
    }),
  },
};
