/** Where files are: beside what they belong to, so that the matter itself decides who reads them. */
export const filePaths = {
  /** Their collection's name, by which those of all matters are found. */
  group: 'files',
  /** @param matter path of what they belong to */
  files: (matter: string) => `${matter}/files`,
  file: <Matter extends string, File extends string>(matter: Matter, fileId: File) =>
    `${matter}/files/${fileId}` as const,
  chunks: (matter: string, fileId: string) => `${matter}/files/${fileId}/chunks`,
  /** @param chunkId see {@link chunkIdOf} */
  chunk: (matter: string, fileId: string, chunkId: string) => `${matter}/files/${fileId}/chunks/${chunkId}`,
} as const;
