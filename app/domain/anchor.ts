/**
 * What the log holds of the PDFs that were stored: their hashes, for who verifies them. Events as all others, but no
 * line of history tells of them: nothing happened between two people.
 */
export type AnchorFacts = {
  'document-stored': { revision: number; pdfSha256: string };
  /** `acceptedAt`: of the yes that the record is of. */
  'record-stored': { revision: number; acceptedAt: string; pdfSha256: string };
};
export type AnchorKind = keyof AnchorFacts;

export const anchorKinds = ['document-stored', 'record-stored'] as const satisfies AnchorKind[];
