import { type Dossier, type DossierPart, dossierParts } from '@rongcuo/domain';
import { type Applicant, asObject, texts } from '../../../drafts/draft.ts';

/** The pages of the form that have fields of their own. */
export const dossierGroups = ['project', ...dossierParts] as const;
export type DossierGroup = 'project' | DossierPart;

/** A dossier as typed so far: any text anywhere, nothing required. */
export type DossierDraft = Applicant & { [Group in DossierGroup]: Record<string, string> };

const fieldsOf: { readonly [Group in DossierGroup]: readonly (keyof Dossier[Group] & string)[] } = {
  project: ['title', 'breakthrough', 'basis', 'from', 'until'],
  legality: ['reviewer', 'on', 'opinion'],
  experts: ['panel', 'on', 'opinion'],
  risks: ['assessor', 'on', 'level', 'analysis', 'mitigation'],
};

/** Takes what is text where text belongs and drops the rest: a stored draft is anybody's guess. */
export function dossierDraftFrom(stored: unknown): DossierDraft {
  const fields = asObject(stored);
  const group = (name: DossierGroup): Record<string, string> => texts(asObject(fields[name]), fieldsOf[name]);
  return {
    ...texts(fields, ['applicantKind', 'subjectId', 'unitId']),
    project: group('project'),
    legality: group('legality'),
    experts: group('experts'),
    risks: group('risks'),
  };
}

/** As plain JSON without gaps: what is stored, here and on the server. */
export function dossierAsJson(draft: DossierDraft): Record<string, unknown> {
  return { ...dossierDraftFrom(draft) };
}
