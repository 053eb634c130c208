import type { DocumentStyle, PaperSize } from '../proposal';

/** What every paper of the firm's has, beside an offer: how it looks, what its file says of itself, and who sends it. */
export type PrintedFrame<Kind extends string> = {
  kind: Kind;
  /** BCP 47, of its words. */
  language: string;
  style: DocumentStyle;
  pageSize: PaperSize;
  accent: string;
  logoSha256: string | null;
  photoSha256: null;
  fonts: string[];
  metadata: { title: string; author: string; subject: string; createdAt: string };
  from: { name: string; lines: string[] };
  heading: string;
};
