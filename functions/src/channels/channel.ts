import type { Preferences, Sending } from '@rongcuo/domain';

/** What goes out, whoever it goes to and whatever it is about: that something waits, and where the inbox is. */
export interface Notice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Recipient {
  readonly uid: string;
  readonly preferences: Preferences;
  /** Tells this attempt from every other; the same where it is taken up again. */
  readonly attempt: string;
}

/** Sends one notice to one person by one channel. It answers what came of it; what it throws counts as a failure. */
export type Channel = (to: Recipient, notice: Notice) => Promise<Sending>;

export const sent: Sending = { outcome: 'sent' };
export const nobody: Sending = { outcome: 'nobody' };

const LONGEST = 64;

/** @param final trying again would not help */
export function failed(code: string, final = false): Sending {
  return {
    outcome: 'failed',
    code: code
      .toLowerCase()
      .replace(/[^a-z0-9./-]+/g, '-')
      .slice(0, LONGEST),
    final,
  };
}
