/** Where the traces of reading are: the opening beside the item that was opened, the log beside the matter. */
export const readingPaths = {
  /** One for each person and item, written again with each opening. */
  opening: <Matter extends string, Shelf extends string, Item extends string, Uid extends string>(
    matter: Matter,
    shelf: Shelf,
    itemId: Item,
    uid: Uid,
  ) => `${matter}/${shelf}/${itemId}/openings/${uid}` as const,
  /** The log: a line for each opening. */
  readings: (matter: string) => `${matter}/readings`,
  /** @param readingId see {@link readingIdOf} */
  reading: (matter: string, readingId: string) => `${matter}/readings/${readingId}`,
} as const;
