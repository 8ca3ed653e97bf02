import { refuse } from '../kernel/refusal.ts';
import { farthestExtension, soonestEnd } from '../limits/open-limit.ts';
import { standsBeside } from '../matters/related.ts';
import { disciplineDepartment } from '../people/departments.ts';
import { plainDateOf } from '../time/time.ts';
import { rectificationPayloads } from './actions.ts';
import { tieToRectification } from './circles.ts';
import {
  type Asks,
  concerned,
  type MayBe,
  moved,
  movingFacts,
  notTied,
  type RectificationOutcome,
  type Rows,
  running,
} from './rows.ts';
import type { RectificationRecipient } from './vocabulary.ts';

/** M9: the head of a department with accountability functions, or the secretary for the committee. */
const isAnIssuer = ({ facts, payload }: Asks<'issue'>): MayBe => {
  const { actor, department } = facts;
  if (payload.as === 'committee') return actor.roles.includes('secretary') ? null : refuse('not-an-issuer');
  const heads = actor.roles.includes('head') && department?.accountability && department.id === actor.department;
  return heads ? null : refuse('not-an-issuer');
};

/** M9: a discipline recommendation is the discipline department's, and no other's. */
const formIsTheirs = ({ facts, payload }: Asks<'issue'>): MayBe => {
  const { form, as, formName = '' } = payload;
  const ofDiscipline = as === 'department' && facts.actor.department === disciplineDepartment;
  if (form === 'disciplineAdvice' && !ofDiscipline) return refuse('form-not-yours');
  return form === 'otherFirstForm' && formName.trim() === '' ? refuse('form-unnamed') : null;
};

const isForACadre = ({ facts }: Asks<'issue'>): MayBe => {
  const { subject, unit, actor } = facts;
  if (!subject?.active || !subject.roles.includes('cadre') || !unit) return refuse('subject-not-cadre');
  const tie = tieToRectification(actor, { subjectId: subject.uid, unitId: subject.unitId }, subject);
  return tie ? refuse('tied', { tie }) : null;
};

const caseIsTheirs = ({ facts, payload }: Asks<'issue'>): MayBe =>
  standsBeside(payload.caseId, payload.subjectId, facts.relatedCase);

const dueIsAhead = ({ facts, payload }: Asks<'issue'>): MayBe =>
  payload.due <= plainDateOf(facts.now) ? refuse('date-in-past') : null;

function issue(asking: Asks<'issue'>): RectificationOutcome {
  const { facts, payload } = asking;
  const { subject, unit, department } = facts;
  if (!subject || !unit) throw new Error('issued without its facts');
  const problems = Object.fromEntries(payload.problems.map((problem, index) => [`p${index + 1}`, problem]));
  const own = payload.as === 'department' ? department : null;
  const order = {
    form: payload.form,
    formName: payload.formName ?? '',
    title: payload.title,
    reference: payload.reference ?? '',
    problems,
  };
  return {
    patch: moved(asking, 'issued', {
      ...order,
      onRecord: true,
      issuedBy: payload.as,
      departmentId: own?.id ?? null,
      departmentName: own?.name ?? null,
      parties: [subject.uid],
      subjectId: subject.uid,
      subjectName: subject.name,
      unitId: unit.id,
      unitName: unit.name,
      caseId: payload.caseId ?? null,
      caseNumber: payload.caseId === undefined ? null : (facts.relatedCase?.number ?? null),
      dueOn: payload.due,
      policyVersion: facts.policy.version,
    }),
    limits: { rectification: { opened: plainDateOf(facts.now), until: payload.due } },
    // As it was issued, whatever is said of it later.
    documents: [{ path: 'evidence/order', data: { ...order, subjectId: subject.uid, due: payload.due } }],
    event: {
      class: 'face',
      data: { form: payload.form, due: payload.due, digest: facts.digest({ ...order, due: payload.due }) },
      tells: [...concerned, 'staff', 'supervisor'],
    },
  };
}

/** M9: once, to a day after the present one and no later than the parameters allow. */
const extendsOnce = ({ state, facts, payload }: Asks<'extend'>): MayBe => {
  const limit = state.limits.rectification;
  const most = facts.policy.limits.rectification.extension;
  if (state.extended || !limit || most === null) return refuse('already-extended');
  if (payload.until < plainDateOf(facts.now)) return refuse('date-in-past');
  // Where the calendar does not reach its last day yet, the day that was set is the least there is.
  const end = limit.due ?? limit.until ?? soonestEnd(limit);
  if (payload.until <= end) return refuse('extension-too-short', { due: end });
  const farthest = farthestExtension(limit, most, facts.calendar);
  return farthest !== null && payload.until > farthest ? refuse('extension-too-long', { farthest }) : null;
};

function extend(asking: Asks<'extend'>): RectificationOutcome {
  const { payload } = asking;
  return {
    patch: { extended: true, dueOn: payload.until },
    limits: { rectification: { extendedTo: payload.until } },
    event: { class: 'face', data: { ...payload }, tells: [...concerned, 'supervisor'] },
  };
}

function revoke(asking: Asks<'revoke'>): RectificationOutcome {
  const { reason } = asking.payload;
  const told: RectificationRecipient[] = [...concerned, 'staff', 'supervisor'];
  return { patch: moved(asking, 'revoked'), event: { class: 'face', data: { reason }, tells: told } };
}

export const orderRows: Pick<Rows, 'issue' | 'extend' | 'revoke'> = {
  issue: {
    carries: ['M9'],
    by: ['author'],
    from: ['draft'],
    to: ['issued'],
    payload: rectificationPayloads.issue,
    needs: ['unit', 'department', 'relatedCase', ...movingFacts],
    allow: [],
    require: [isAnIssuer, formIsTheirs, isForACadre, caseIsTheirs, dueIsAhead],
    apply: issue,
  },
  extend: {
    carries: ['M9', 'M13'],
    by: ['issuer'],
    from: ['issued', 'underway'],
    to: 'same',
    payload: rectificationPayloads.extend,
    needs: ['subject', 'policy', 'calendar'],
    allow: [],
    require: [notTied, extendsOnce],
    apply: extend,
  },
  revoke: {
    carries: ['M9'],
    by: ['issuer'],
    from: running,
    to: ['revoked'],
    payload: rectificationPayloads.revoke,
    needs: movingFacts,
    allow: [],
    require: [notTied],
    apply: revoke,
  },
};
