import { entriesOf, fingerprintsOf } from '../attachments/file.ts';
import { plainJson } from '../kernel/json.ts';
import { problemFacts } from '../kernel/problems.ts';
import { refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import { filingPayloads } from './actions.ts';
import { checkDossier, type Dossier, dossierParts } from './dossier.ts';
import {
  type Asks,
  book,
  concerned,
  type FilingOutcome,
  type MayBe,
  moved,
  movingFacts,
  type Rows,
  untied,
} from './rows.ts';
import type { FilingFileOwner } from './vocabulary.ts';

function dossierOf({ facts }: Asks<'submit'>): Dossier {
  const checked = checkDossier(facts.draft, plainDateOf(facts.now));
  if (!checked.ok) throw new Error('filed before its guards passed');
  return checked.dossier;
}

/** M10.3: all three parts are there, and say something. */
const isComplete = ({ facts }: Asks<'submit'>): MayBe => {
  const checked = checkDossier(facts.draft, plainDateOf(facts.now));
  return checked.ok ? null : refuse('dossier-incomplete', problemFacts(checked.problems));
};

/** M10.3: the cadre who leads it in person, or the party organization of the cadre's own unit. */
const comesFromWhoMay = (asking: Asks<'submit'>): MayBe => {
  const { actor, subject, unit } = asking.facts;
  const { applicantKind, subjectId, unitId } = dossierOf(asking);
  if (applicantKind === 'self' && subjectId !== actor.uid) return refuse('self-not-subject');
  if (applicantKind === 'unit') {
    if (!actor.roles.includes('unit') || actor.unitId !== unitId) return refuse('unit-not-own');
    if (subjectId === actor.uid) return refuse('unit-about-oneself');
  }
  if (!subject?.active || !subject.roles.includes('cadre')) return refuse('subject-not-cadre');
  return subject.unitId === unitId && unit ? null : refuse('unit-not-own');
};

/** Supplements complete a dossier; they do not turn it into one about somebody else. */
const isStillTheSame = (asking: Asks<'submit'>): MayBe => {
  const { state } = asking;
  const { applicantKind, subjectId } = dossierOf(asking);
  const same = state.subjectId === subjectId && state.applicantKind === applicantKind;
  return state.submissions === 0 || same ? null : refuse('fixed-after-submission');
};

const isOfDossier = (part: FilingFileOwner): boolean => dossierParts.some((each) => each === part);

function submit(asking: Asks<'submit'>): FilingOutcome {
  const { state, facts } = asking;
  const dossier = dossierOf(asking);
  const { subject, unit } = facts;
  if (!subject || !unit) throw new Error('filed without its facts');
  const submissions = state.submissions + 1;
  const patch = moved(asking, 'submitted', {
    onRecord: true,
    // For a unit it is the unit that files: whoever speaks for it sees it, not who happened to type.
    parties: [dossier.subjectId],
    applicantKind: dossier.applicantKind,
    subjectId: dossier.subjectId,
    subjectName: subject.name,
    unitId: dossier.unitId,
    unitName: unit.name,
    title: dossier.project.title,
    submissions,
    supplements: {},
    policyVersion: state.policyVersion ?? facts.policy.version,
  });
  const path = `evidence/submission-${submissions}` as const;
  const evidence = plainJson(dossier);
  const files = facts.files.filter(({ belongsTo }) => isOfDossier(belongsTo));
  return {
    patch,
    documents: [{ path, data: evidence }],
    adopts: entriesOf(files),
    event: {
      class: 'face',
      data: { evidence: path, digest: facts.digest(evidence), files: fingerprintsOf(files) },
      // Where every member of the staff is tied, nobody would see it: then the supervisor must know.
      tells: [...concerned, patch.desk.length > 0 ? 'desk' : 'supervisor'],
    },
  };
}

function askForSupplements(asking: Asks<'return'>): FilingOutcome {
  const supplements: Record<string, string> = { ...asking.payload.supplements };
  return {
    patch: moved(asking, 'returned', { supplements }),
    event: { class: 'face', data: { supplements }, tells: concerned },
  };
}

function examine(asking: Asks<'examine'>): FilingOutcome {
  const { facts, payload } = asking;
  const { parts, advice } = payload;
  return {
    patch: moved(asking, 'examined'),
    books: [book('examination', { parts, advice, by: facts.actor.uid, at: facts.now })],
    event: {
      class: 'face',
      data: { digest: facts.digest({ parts, advice }) },
      tells: [...concerned, 'office', 'supervisor'],
    },
  };
}

export const filingSubmissionRows: Pick<Rows, 'submit' | 'return' | 'examine'> = {
  submit: {
    carries: ['M10.3'],
    by: ['applicant'],
    from: ['draft', 'returned'],
    to: ['submitted'],
    payload: filingPayloads.submit,
    needs: ['draft', 'unit', 'files', ...movingFacts],
    allow: [],
    require: [isComplete, comesFromWhoMay, isStillTheSame],
    apply: submit,
  },
  return: {
    carries: ['M10.3'],
    by: ['staff'],
    from: ['submitted'],
    to: ['returned'],
    payload: filingPayloads.return,
    needs: movingFacts,
    ...untied,
    apply: askForSupplements,
  },
  examine: {
    carries: ['M10.3'],
    by: ['staff'],
    from: ['submitted'],
    to: ['examined'],
    payload: filingPayloads.examine,
    needs: ['examination', ...movingFacts],
    ...untied,
    apply: examine,
  },
};
