/**
 * How much a field may hold, in characters, and how many rows a list. The site's forms, the file and the starter
 * offers share them, so that whatever one accepts the others do too.
 */
export const limits = {
  /** Who and where, in a few words: names, roles, titles, places. */
  name: 200,
  email: 254,
  line: 300,
  /** A few lines: addresses, terms, notes. */
  note: 1_000,
  text: 4_000,
  rows: 300,
  /** Three hundred lines print within the press's limits, page by page. */
  priceRows: 300,
  /** More than three are advised against, and a file may say more. */
  options: 6,
  /** Things and lines of one option: all six must fit into one form. */
  optionRows: 50,
  /** Parts that a price is paid in. */
  payments: 12,
  /** Beyond this a row's number is not from our page at all. */
  rowsOfPage: 900,
  /** Digits before the point, and after it. */
  wholeDigits: 12,
  decimals: 6,
} as const;

/** No proposal file may be larger. */
export const proposalFileBytes = 1024 * 1024;
