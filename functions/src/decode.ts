import {
  ActionDocument,
  CalendarRequest,
  CaseState,
  ImpactTableRequest,
  InterpretationRequest,
  Member,
  PolicyRequest,
  Protection,
  ProtectionLookup,
  RecordedEvent,
  ResendRequest,
  withInstants,
} from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** Documents as the domain knows them. What does not fit its schema is a bug of ours: throwing gets the event retried. */
function fieldsOf(snapshot: DocumentSnapshot): Record<string, unknown> {
  return withInstants(snapshot.data() ?? {});
}

export function readCase(snapshot: DocumentSnapshot): CaseState | null {
  return snapshot.exists ? CaseState.parse(fieldsOf(snapshot)) : null;
}

export function readMember(snapshot: DocumentSnapshot): Member | null {
  return snapshot.exists ? Member.parse(fieldsOf(snapshot)) : null;
}

export function readAction(snapshot: DocumentSnapshot): ActionDocument | null {
  return snapshot.exists ? ActionDocument.parse(fieldsOf(snapshot)) : null;
}

export function readEvent(snapshot: DocumentSnapshot): RecordedEvent | null {
  return snapshot.exists ? RecordedEvent.parse(snapshot.data()) : null;
}

export function readPolicyRequest(snapshot: DocumentSnapshot): PolicyRequest | null {
  return snapshot.exists ? PolicyRequest.parse(fieldsOf(snapshot)) : null;
}

export function readInterpretationRequest(snapshot: DocumentSnapshot): InterpretationRequest | null {
  return snapshot.exists ? InterpretationRequest.parse(fieldsOf(snapshot)) : null;
}

export function readCalendarRequest(snapshot: DocumentSnapshot): CalendarRequest | null {
  return snapshot.exists ? CalendarRequest.parse(fieldsOf(snapshot)) : null;
}

export function readResendRequest(snapshot: DocumentSnapshot): ResendRequest | null {
  return snapshot.exists ? ResendRequest.parse(fieldsOf(snapshot)) : null;
}

export function readImpactTableRequest(snapshot: DocumentSnapshot): ImpactTableRequest | null {
  return snapshot.exists ? ImpactTableRequest.parse(fieldsOf(snapshot)) : null;
}

export function readProtection(snapshot: DocumentSnapshot): Protection | null {
  return snapshot.exists ? Protection.parse(fieldsOf(snapshot)) : null;
}

export function readProtectionLookup(snapshot: DocumentSnapshot): ProtectionLookup | null {
  return snapshot.exists ? ProtectionLookup.parse(fieldsOf(snapshot)) : null;
}
