import * as z from 'zod/mini';
import { Citation, maxCitations } from '../filing/citing.ts';
import type { Json } from '../kernel/json.ts';
import { type FieldProblem, fieldProblemCodes, isObject, problemsIn, valueAt } from '../kernel/problems.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { boundaryIds, boundarySides } from '../measures/boundaries.ts';
import { type Catalogues, isInUse } from '../measures/catalogues.ts';
import { circumstanceIds } from '../measures/circumstances.ts';
import { conditionIds } from '../measures/conditions.ts';
import { PlainDate } from '../time/time.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));

/** M10.3: what was filed beforehand; most applications cite nothing. */
const filings = z._default(
  z.array(id).check(
    z.refine((ids) => ids.length <= maxCitations, { error: 'too-many' }),
    z.refine((ids) => new Set(ids).size === ids.length, { error: 'twice' }),
    z.describe('引用的风险备案'),
  ),
  [],
);

const Boundary = z.strictObject({
  side: z.enum(boundarySides).check(z.describe('属于哪一边')),
  reason: text(textLimits.long).check(z.describe('理由')),
});

/** What an applicant submits: complete, checked, and from then on unchanged. */
export const Application = z.strictObject({
  applicantKind: z.enum(['self', 'unit']).check(z.describe('申请人')),
  subjectId: id.check(z.describe('被问责的干部')),
  unitId: id.check(z.describe('干部所在单位')),
  accountability: z.strictObject({
    departmentId: id.check(z.describe('提出问责的部门')),
    /** An item of the catalogue in its case's version. */
    kind: id.check(z.describe('程序')),
    raisedOn: PlainDate.check(z.describe('提出日期')),
    reference: optionalText(textLimits.title).check(z.describe('文号')),
  }),
  matter: z.strictObject({
    title: text(textLimits.title).check(z.describe('事项名称')),
    occurredOn: PlainDate.check(z.describe('发生日期')),
    account: text(textLimits.long).check(z.describe('事情经过')),
  }),
  filings,
  circumstances: z.partialRecord(z.enum(circumstanceIds), text(textLimits.long)).check(
    z.refine((claimed) => Object.keys(claimed).length > 0, { error: 'none-claimed' }),
    z.describe('容错情形'),
  ),
  statements: z.record(z.enum(conditionIds), text(textLimits.long)).check(z.describe('六项条件的说明')),
  boundaries: z.record(z.enum(boundaryIds), Boundary).check(z.describe('三条界限')),
  exclusion: z.enum(['notExcluded', 'excluded']).check(z.describe('是否属于不适用的事故')),
});
export type Application = z.infer<typeof Application>;

/** `evidence/submission-{n}`: an application as it was put on record, with what each filing it cites is worth to it. */
export const Submission = z.strictObject({ ...Application.shape, filings: z._default(z.array(Citation), []) });
export type Submission = z.infer<typeof Submission>;

/** The parts of an application, in the order they are asked; a request for supplements names them. */
export const applicationParts = [
  'subject',
  'accountability',
  'matter',
  'circumstances',
  'statements',
  'boundaries',
  'exclusion',
] as const;
export type ApplicationPart = (typeof applicationParts)[number];

export const problemCodes = [
  ...fieldProblemCodes,
  'none-claimed',
  'before-matter',
  'retired',
  'too-many',
  'twice',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type Problem = FieldProblem<ProblemCode>;

export type CheckedApplication =
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a draft as submission will. The form calls it page by page, the decider at the end: one set of rules.
 * @param typed what the applicant has typed so far, complete or not
 * @param today the day in Asia/Shanghai by the server's clock
 * @param catalogues those of the version that the case began under; of a draft, those in force
 */
export function checkApplication(typed: unknown, today: PlainDate, catalogues: Catalogues): CheckedApplication {
  const draft = withGroups(typed);
  const parsed = z.safeParse(Application, draft);
  const problems: Problem[] = problemsIn(Application, draft, problemCodes);
  problems.push(...dateProblems(draft, today), ...choiceProblems(draft, catalogues));
  if (problems.length > 0 || !parsed.success) return { ok: false, problems };
  return { ok: true, application: parsed.data };
}

/** Groups that were never begun become empty ones, so that each missing field in them can be pointed at. */
function withGroups(draft: unknown): unknown {
  if (!isObject(draft)) return draft;
  const boundaries = isObject(draft['boundaries']) ? draft['boundaries'] : {};
  return {
    ...draft,
    accountability: draft['accountability'] ?? {},
    matter: draft['matter'] ?? {},
    circumstances: draft['circumstances'] ?? {},
    statements: draft['statements'] ?? {},
    boundaries: { ...Object.fromEntries(boundaryIds.map((boundary) => [boundary, {}])), ...boundaries },
  };
}

function dateProblems(draft: unknown, today: PlainDate): Problem[] {
  const occurredOn = valueAt(draft, ['matter', 'occurredOn']);
  const raisedOn = valueAt(draft, ['accountability', 'raisedOn']);
  const problems: Problem[] = [];
  const isDate = (value: unknown): value is string => z.safeParse(PlainDate, value).success;
  if (isDate(occurredOn) && occurredOn > today) problems.push({ field: 'matter.occurredOn', code: 'in-future' });
  if (isDate(raisedOn) && raisedOn > today) problems.push({ field: 'accountability.raisedOn', code: 'in-future' });
  else if (isDate(raisedOn) && isDate(occurredOn) && raisedOn < occurredOn) {
    problems.push({ field: 'accountability.raisedOn', code: 'before-matter' });
  }
  return problems;
}

/** M13: what has been retired stays readable in the cases that chose it, and is chosen no more. */
function choiceProblems(draft: unknown, { accountabilityKinds }: Catalogues): Problem[] {
  const kind = valueAt(draft, ['accountability', 'kind']);
  if (typeof kind !== 'string' || kind === '' || isInUse(accountabilityKinds, kind)) return [];
  const known = accountabilityKinds.some(({ id }) => id === kind);
  return [{ field: 'accountability.kind', code: known ? 'retired' : 'not-valid' }];
}

/** Reads problems back from a refusal's facts. */
export function problemsFromJson(value: Json | undefined): Problem[] {
  const Problems = z.array(
    z.strictObject({ field: z.string(), code: z.enum(problemCodes), max: z.optional(z.number()) }),
  );
  const parsed = z.safeParse(Problems, value);
  return parsed.success ? parsed.data.map(({ max, ...rest }) => (max === undefined ? rest : { ...rest, max })) : [];
}
