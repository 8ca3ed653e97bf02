import { entriesOf, fingerprintsOf } from '../attachments/file.ts';
import { type CitableFiling, type Citation, citationIn, mayCite } from '../filing/citing.ts';
import { plainJson } from '../kernel/json.ts';
import { problemFacts } from '../kernel/problems.ts';
import type { Asking, Outcome } from '../kernel/procedure.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { plainDateOf } from '../time/time.ts';
import type { CasePayloads } from './actions.ts';
import { type Application, checkApplication, type Submission } from './application.ts';
import { movedByParty } from './rows.ts';
import type { CaseRefusalCode, CaseVocabulary } from './vocabulary.ts';

type Submitting = Asking<CaseVocabulary, CasePayloads['submit']>;
type MayBe = Refusal<CaseRefusalCode> | null;

function applicationOf({ facts }: Submitting): Application {
  const checked = checkApplication(facts.draft, plainDateOf(facts.now), facts.policy.catalogues);
  if (!checked.ok) throw new Error('applied before its guards passed');
  return checked.application;
}

/** M4, M5, M6, M12, M7.1b: everything that must be said is said, and fits. */
export function isComplete({ facts }: Submitting): MayBe {
  const checked = checkApplication(facts.draft, plainDateOf(facts.now), facts.policy.catalogues);
  return checked.ok ? null : refuse('application-incomplete', problemFacts(checked.problems));
}

/** M7.1b: the cadre in person, or the party organization of the cadre's own unit, and nobody else. */
export function comesFromWhoMay(asking: Submitting): MayBe {
  const { actor, subject } = asking.facts;
  const { applicantKind, subjectId, unitId } = applicationOf(asking);
  if (applicantKind === 'self' && subjectId !== actor.uid) return refuse('self-not-subject');
  if (applicantKind === 'unit') {
    if (!actor.roles.includes('unit') || actor.unitId !== unitId) return refuse('unit-not-own');
    if (subjectId === actor.uid) return refuse('unit-about-oneself');
  }
  if (!subject?.active || !subject.roles.includes('cadre')) return refuse('subject-not-cadre');
  return subject.unitId === unitId && asking.facts.unit ? null : refuse('unit-not-own');
}

/** M7.1a: an existing department with accountability functions has raised it. */
export function departmentHandles({ facts }: Submitting): MayBe {
  return facts.department?.accountability ? null : refuse('department-unknown');
}

/** Supplements complete an application; they do not turn it into one about somebody else or for another department. */
export function isStillTheSame(asking: Submitting): MayBe {
  const { state } = asking;
  if (state.submissions === 0) return null;
  const { applicantKind, subjectId, accountability } = applicationOf(asking);
  if (state.subjectId !== subjectId || state.applicantKind !== applicantKind) {
    return refuse('fixed-after-submission', { part: 'subject' });
  }
  return state.departmentId === accountability.departmentId
    ? null
    : refuse('fixed-after-submission', { part: 'accountability' });
}

/** The filing of that id where this application may cite it. Of any other nothing is known here, not even that it is. */
function citable({ facts }: Submitting, about: Application, filingId: string): CitableFiling | null {
  return facts.cited.find((filing) => filing.id === filingId && mayCite(filing, about)) ?? null;
}

/** M10.3: what was filed by the cadre or their unit, and nothing else; which it is not is told by its place alone. */
export function citesOnlyItsOwn(asking: Submitting): MayBe {
  const application = applicationOf(asking);
  const places = application.filings.flatMap((id, index) => (citable(asking, application, id) ? [] : [index + 1]));
  return places.length === 0 ? null : refuse('filing-not-citable', { places });
}

/** The application as given, and what each filing cited is worth by the day of what happened; cited none, it says none. */
function frozen(asking: Submitting, application: Application): Omit<Submission, 'filings'> & Partial<Submission> {
  const { filings, ...given } = application;
  const citations = filings.map((id): Citation => {
    const filing = citable(asking, application, id);
    if (!filing) throw new Error('cited before its guards passed');
    return citationIn(filing, given.matter.occurredOn);
  });
  return citations.length > 0 ? { ...given, filings: citations } : given;
}

/** Puts the application on record: frozen as given, seen by the department's untied staff, told to whom it concerns. */
export function applySubmission(asking: Submitting): Outcome<CaseVocabulary> {
  const { state, facts } = asking;
  const application = applicationOf(asking);
  const { subject, unit, department } = facts;
  if (!subject || !unit || !department) throw new Error('submission applied without its facts');
  const submissions = state.submissions + 1;
  const unitConcerned = application.applicantKind === 'unit';
  const patch = movedByParty(asking, 'submitted', {
    onRecord: true,
    // For a unit it is the unit that applied: whoever speaks for it sees the case, not who happened to type.
    parties: [application.subjectId],
    applicantKind: application.applicantKind,
    subjectId: application.subjectId,
    subjectName: subject.name,
    unitId: application.unitId,
    unitName: unit.name,
    unitConcerned,
    departmentId: department.id,
    departmentName: department.name,
    title: application.matter.title,
    citedFilings: Object.fromEntries(application.filings.map((id) => [id, true as const])),
    excluded: application.exclusion === 'excluded',
    submissions,
    supplements: {},
    policyVersion: state.policyVersion ?? facts.policy.version,
  });
  const path = `evidence/submission-${submissions}` as const;
  const evidence = plainJson(frozen(asking, application));
  const data = { evidence: path, digest: facts.digest(evidence) };
  // What was attached to it comes with it, and with nothing else: a file that is not ready by now never does.
  const files = facts.files.filter(({ belongsTo }) => belongsTo === 'draft');
  return {
    patch,
    documents: [{ path, data: evidence }],
    adopts: entriesOf(files),
    event: {
      class: 'face',
      data: files.length > 0 ? { ...data, files: fingerprintsOf(files) } : data,
      // Where every member of the staff is tied, nobody would see it: then the supervisor must know.
      tells: [
        'applicant',
        'subject',
        ...(unitConcerned ? (['unit'] as const) : []),
        patch.desk.length > 0 ? 'desk' : 'supervisor',
      ],
    },
  };
}
