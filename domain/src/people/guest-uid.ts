const GUEST = 'guest-';

/** Under which account an invited person acts: one account for one invitation, so that it ends with it. */
export function guestUidOf(invitation: string): string {
  return `${GUEST}${invitation}`;
}

/** True for the account of a guest, who is known to one case and to nobody else. */
export function isGuestUid(uid: string): boolean {
  return uid.startsWith(GUEST);
}
