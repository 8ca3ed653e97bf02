import * as z from 'zod/mini';
import { type FieldProblem, fieldProblemCodes, isObject, problemsIn, valueAt } from '../kernel/problems.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { isPlainDate, PlainDate } from '../time/time.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const on = PlainDate.check(z.describe('日期'));

/** What a filing rests on (article 10(3)); each part has its own originals and its own fingerprint. */
export const dossierParts = ['legality', 'experts', 'risks'] as const;
export type DossierPart = (typeof dossierParts)[number];

export const riskLevels = ['low', 'medium', 'high'] as const;

/** What is filed: the reform, and the three parts that were prepared before it began. */
export const Dossier = z.strictObject({
  applicantKind: z.enum(['self', 'unit']).check(z.describe('备案人')),
  subjectId: id.check(z.describe('项目负责的干部')),
  unitId: id.check(z.describe('所在单位')),
  project: z.strictObject({
    title: text(textLimits.title).check(z.describe('项目名称')),
    breakthrough: text(textLimits.long).check(z.describe('突破和探索的内容')),
    basis: optionalText(textLimits.short).check(z.describe('政策依据')),
    from: PlainDate.check(z.describe('开始日期')),
    until: PlainDate.check(z.describe('预计完成日期')),
  }),
  legality: z.strictObject({
    reviewer: text(textLimits.title).check(z.describe('审查部门')),
    on,
    opinion: text(textLimits.long).check(z.describe('合法性审查意见')),
  }),
  experts: z.strictObject({
    panel: text(textLimits.short).check(z.describe('论证专家')),
    on,
    opinion: text(textLimits.long).check(z.describe('论证意见')),
  }),
  risks: z.strictObject({
    assessor: text(textLimits.title).check(z.describe('评估单位')),
    on,
    level: z.enum(riskLevels).check(z.describe('风险等级')),
    analysis: text(textLimits.long).check(z.describe('风险分析')),
    mitigation: text(textLimits.long).check(z.describe('防控措施')),
  }),
});
export type Dossier = z.infer<typeof Dossier>;

export const dossierProblemCodes = [...fieldProblemCodes, 'ends-before'] as const;
export type DossierProblem = FieldProblem<(typeof dossierProblemCodes)[number]>;

export type CheckedDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly problems: readonly DossierProblem[] };

/**
 * Checks a draft as submission will: the form and the decider go by one set of rules.
 * @param typed what has been typed so far, complete or not
 * @param today the day in Asia/Shanghai by the server's clock
 */
export function checkDossier(typed: unknown, today: PlainDate): CheckedDossier {
  const draft = withParts(typed);
  const parsed = z.safeParse(Dossier, draft);
  const problems: DossierProblem[] = problemsIn(Dossier, draft, dossierProblemCodes);
  problems.push(...dateProblems(draft, today));
  return problems.length > 0 || !parsed.success ? { ok: false, problems } : { ok: true, dossier: parsed.data };
}

/** Parts that were never begun become empty ones, so that each missing field in them can be pointed at. */
function withParts(draft: unknown): unknown {
  if (!isObject(draft)) return draft;
  const begun = (part: string): unknown => draft[part] ?? {};
  const parts = ['project', ...dossierParts].map((part) => [part, begun(part)]);
  return { ...draft, ...Object.fromEntries(parts) };
}

/** Reviews lie behind; what they are of may still lie ahead, and ends after it begins. */
function dateProblems(draft: unknown, today: PlainDate): DossierProblem[] {
  const dayAt = (...path: string[]): PlainDate | null => {
    const value = valueAt(draft, path);
    return typeof value === 'string' && isPlainDate(value) ? value : null;
  };
  const ahead = dossierParts.flatMap((part): DossierProblem[] => {
    const day = dayAt(part, 'on');
    return day !== null && day > today ? [{ field: `${part}.on`, code: 'in-future' }] : [];
  });
  const [from, until] = [dayAt('project', 'from'), dayAt('project', 'until')];
  const backwards = from !== null && until !== null && until < from;
  return backwards ? [...ahead, { field: 'project.until', code: 'ends-before' }] : ahead;
}
