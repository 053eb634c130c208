/** Addresses that go into mails, made at the moment one goes out. Null: nobody could reach that page. */
export type Links = {
  /** The client's page of a proposal. */
  toClient(proposalId: string): Promise<string | null>;
  /** Our own page of it. */
  toUs(proposalId: string): string | null;
};

/** Where the site is seen at `publicUrl`; without it mails hold no link. */
export const linksAt = (publicUrl: URL | undefined): Links => ({
  toClient: async () => null,
  toUs: (proposalId) => (publicUrl ? new URL(`/proposals/${proposalId}`, publicUrl).href : null),
});
