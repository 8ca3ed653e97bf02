/** The parameters a case begins under and keeps (article 13: the measures are on trial). */
export interface Policy {
  /** Counts up with each published change; a case carries the version it began under. */
  readonly version: number;
}

export const defaultPolicy: Policy = { version: 1 };
