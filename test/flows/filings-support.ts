import { type FilingState, filingKind } from '@rongcuo/domain';
import { demoReforms, dossierOf, type FilingStage, leadFiling } from '../../scripts/seed/filings.ts';
import { actOn, as, begun, faceOf, type Payload } from './support.ts';

/** Risk filings, led by their people to wherever a test begins. */

/** A complete dossier about somebody of a unit, filed by that cadre or by the unit. */
export function dossierAbout(
  { subjectId, unitId }: { readonly subjectId: string; readonly unitId: string },
  applicantKind: 'self' | 'unit' = 'self',
): Payload {
  return dossierOf({ ...demoReforms.creditBank, applicantKind, subjectId, unitId });
}

/** @returns its path */
export function ledFiling(by: string, draft: Payload, to: FilingStage): Promise<string> {
  const people = {
    begin: (uid: string, face: object) => begun(uid, 'filings', face),
    save: async (uid: string, matter: string, typed: Payload) => (await as(uid)).saveDraftOf(matter, typed),
    act: actOn,
  };
  return leadFiling(people, by, draft, to);
}

export function theFiling(matter: string): Promise<FilingState> {
  return faceOf(filingKind, matter);
}
