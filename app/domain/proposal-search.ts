import type { Standing } from './lifecycle';
import type { CivilDate } from './proposal';

export const sorts = ['updated', 'title', 'client', 'total', 'valid'] as const;
export type Sort = (typeof sorts)[number];

/** How many proposals a page of the list holds. */
export const pageSize = 50;

export type ProposalSearch = {
  /** Words looked for in title, client and number; any case, all of them. */
  words: string;
  standing: Standing | null;
  sort: Sort;
  /** From 1. */
  page: number;
  today: CivilDate;
  /** Of the firm: where a day begins. */
  timeZone: string;
};
