/** Under which account an invited person acts: one account for one invitation, so that it ends with it. */
export function guestUidOf(invitation: string): string {
  return `guest-${invitation}`;
}
