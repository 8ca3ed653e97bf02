import { type SanctionState, sanctionKind } from '@rongcuo/domain';
import { recordSanction, sanctionFor } from '../../scripts/seed/sanctions.ts';
import { actOn, begun, faceOf, type Payload } from './support.ts';

/** Records a measure against that cadre, as one of the organization department; returns its path. */
export function recorded(cadre: string, changes: Payload = {}, by = 'sun'): Promise<string> {
  return recordSanction((uid, face) => begun(uid, 'sanctions', face), actOn, by, sanctionFor(cadre, changes));
}

export function theSanction(matter: string): Promise<SanctionState> {
  return faceOf(sanctionKind, matter);
}
