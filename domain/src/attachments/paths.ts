/** Where files are: beside what they belong to, so that the case itself decides who reads them. */
export const filePaths = {
  /** Their collection's name, by which those of all cases are found. */
  group: 'files',
  files: (caseId: string) => `cases/${caseId}/files`,
  file: <Case extends string, File extends string>(caseId: Case, fileId: File) =>
    `cases/${caseId}/files/${fileId}` as const,
  chunks: (caseId: string, fileId: string) => `cases/${caseId}/files/${fileId}/chunks`,
  /** @param chunkId see {@link chunkIdOf} */
  chunk: (caseId: string, fileId: string, chunkId: string) => `cases/${caseId}/files/${fileId}/chunks/${chunkId}`,
} as const;
