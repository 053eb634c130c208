/**
 * How much each field of an offer may hold, in characters, and how many rows each list may have. The file and the
 * site's forms share them, so whatever one accepts the other does too.
 */
export const limits = {
  name: 120,
  email: 254,
  line: 300,
  text: 4_000,
  rows: 300,
  title: 200,
  problem: 4_000,
  outcome: 4_000,
  deliverableName: 300,
  doneWhen: 300,
  exclusion: 300,
  clientProvides: 300,
  place: 200,
  lineDescription: 300,
  paymentTerms: 1_000,
  safety: 4_000,
  nextStep: 4_000,
  clientName: 200,
  clientAddress: 1_000,
  contactName: 200,
  contactEmail: 320,
  contactRole: 200,
  /** Digits before the point, and after it. */
  decimalWholeDigits: 12,
  decimalFractionDigits: 6,
  deliverableRows: 50,
  exclusionRows: 50,
  clientProvidesRows: 50,
  lineRows: 100,
} as const;

/** No proposal file may be larger. */
export const proposalFileBytes = 1024 * 1024;
