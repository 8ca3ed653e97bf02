/** Where the traces of reading are: the opening beside the item that was opened, the log beside the case. */
export const readingPaths = {
  /** One for each person and item, written again with each opening. */
  opening: <Case extends string, Shelf extends string, Item extends string, Uid extends string>(
    caseId: Case,
    shelf: Shelf,
    itemId: Item,
    uid: Uid,
  ) => `cases/${caseId}/${shelf}/${itemId}/openings/${uid}` as const,
  /** The log: a line for each opening. */
  readings: (caseId: string) => `cases/${caseId}/readings`,
  /** @param readingId see {@link readingIdOf} */
  reading: (caseId: string, readingId: string) => `cases/${caseId}/readings/${readingId}`,
} as const;
