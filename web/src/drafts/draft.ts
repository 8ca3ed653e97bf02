import {
  type Application,
  type BoundaryId,
  boundaryIds,
  type CircumstanceId,
  type ConditionId,
  circumstanceIds,
  conditionIds,
  type Member,
} from '@rongcuo/domain';

/** For whom something is applied for or filed, as typed so far. */
export interface Applicant {
  applicantKind?: string;
  subjectId?: string;
  unitId?: string;
}

/** An application as typed so far: any text anywhere, nothing required. */
export interface Draft extends Applicant {
  accountability: Partial<Record<keyof Application['accountability'], string>>;
  matter: Partial<Record<keyof Application['matter'], string>>;
  circumstances: Partial<Record<CircumstanceId, string>>;
  statements: Partial<Record<ConditionId, string>>;
  boundaries: Partial<Record<BoundaryId, { side?: string; reason?: string }>>;
  exclusion?: string;
  /** Ids of the filings cited. */
  filings: string[];
}

/** Takes what is text where text belongs and drops the rest: a stored draft is anybody's guess. */
export function draftFrom(stored: unknown): Draft {
  const fields = asObject(stored);
  const boundaries = asObject(fields['boundaries']);
  return {
    ...texts(fields, ['applicantKind', 'subjectId', 'unitId', 'exclusion']),
    accountability: texts(asObject(fields['accountability']), ['departmentId', 'kind', 'raisedOn', 'reference']),
    matter: texts(asObject(fields['matter']), ['title', 'occurredOn', 'account']),
    filings: textList(fields['filings']),
    circumstances: texts(asObject(fields['circumstances']), circumstanceIds),
    statements: texts(asObject(fields['statements']), conditionIds),
    boundaries: Object.fromEntries(
      boundaryIds
        .filter((id) => Object.hasOwn(boundaries, id))
        .map((id) => [id, texts(asObject(boundaries[id]), ['side', 'reason'])]),
    ),
  };
}

/** As plain JSON without gaps: what is stored, here and on the server. */
export function draftAsJson(draft: Draft): Record<string, unknown> {
  return { ...draftFrom(draft) };
}

/** Who may apply as what: a cadre in person, the party organization for a cadre of its unit. */
export function applicantKindsOf({ roles }: Pick<Member, 'roles'>): ('self' | 'unit')[] {
  return [
    ...(roles.includes('cadre') ? (['self'] as const) : []),
    ...(roles.includes('unit') ? (['unit'] as const) : []),
  ];
}

/**
 * Fills in what need not be asked: the only way this person can apply, and whom an application in person is about.
 * Changes the draft in place, as typing does.
 */
export function fillInApplicant(draft: Applicant, member: Pick<Member, 'uid' | 'unitId' | 'roles'>): void {
  const [first, second] = applicantKindsOf(member);
  if (draft.applicantKind === undefined && first !== undefined && second === undefined) draft.applicantKind = first;
  if (draft.applicantKind === undefined) return;
  if (member.unitId !== null) draft.unitId = member.unitId;
  if (draft.applicantKind === 'self') draft.subjectId = member.uid;
  else if (draft.subjectId === member.uid) delete draft.subjectId;
}

export function texts<Key extends string>(
  from: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const taken: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    if (typeof value === 'string') taken[key] = value;
  }
  return taken;
}

function textList(value: unknown): string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [];
  return listed.filter((one) => typeof one === 'string');
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
