import type { FadeStanding } from './relationship/fade';

/** How many clients a page of the list holds. */
export const clientsPerPage = 50;

export type ClientSearch = {
  /** Part of a name, in any case. */
  words: string;
  /** How it stands between us; `none`: nothing was exchanged yet. Null: any. */
  standing: ClientStanding | null;
  /** From 1. */
  page: number;
};

export const clientStandings = ['current', 'due', 'fading', 'faded', 'none'] as const satisfies readonly (
  | FadeStanding
  | 'none'
)[];
export type ClientStanding = (typeof clientStandings)[number];
