import { defaultPreferences, type Member, Preferences, paths } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';

export interface Reached {
  readonly member: Member;
  readonly preferences: Preferences;
}

/** Who is to be told, and how they want it; null where nobody of that name is in office. */
export async function readRecipient(db: Firestore, uid: string): Promise<Reached | null> {
  const [memberDoc, chosen] = await db.getAll(db.doc(paths.member(uid)), db.doc(paths.preferences(uid)));
  const member = memberDoc && readMember(memberDoc);
  if (!member?.active) return null;
  return { member, preferences: chosen?.exists ? Preferences.parse(chosen.data()) : defaultPreferences };
}
