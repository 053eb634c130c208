import { useOutletContext } from '@remix-run/react';
import type { Finding, Footing } from '~/domain/coffee-test/rule';
import type { DocumentView, Sheet } from '~/domain/document/document-view';
import type { CivilDate, Offer } from '~/domain/proposal';
import type { Advice } from './coffee/use-advice';

/** A fact about the client, and when they last confirmed it, in words too. */
export type KnownFact = { text: string; confirmedOn: CivilDate; confirmed: string };

/** What a page of the builder tells the pages around it while someone types. */
export type Typed = {
  /** What was typed, where all of it can be read. */
  patch: Partial<Offer> | null;
  /** What about it can't be read, and at which field. */
  problem: { name: string; sentence: string } | null;
};
export const nothingTyped: Typed = { patch: null, problem: null };

/** The draft as the server last said that it holds it. */
export type Held = { proposalId: string; revision: number; saves: number; offer: Offer };

/** What every page of the builder knows of the offer: as saved, and as it would be with what is typed. */
export type Builder = {
  id: string;
  clientId: string;
  contactId: string | null;
  footing: Footing;
  /** What is known of the client, to cite. */
  facts: KnownFact[];
  /** Which advice the writer let be, and how to. */
  advice: Advice;
  today: CivilDate;
  locale: string;
  sheet: Sheet;
  /** As it was when this page was opened or last saved with a button. Autosaves move `held` alone. */
  saved: { offer: Offer; findings: Finding[] };
  held: Held;
  /** With what is typed right now. */
  offer: Offer;
  findings: Finding[];
  view: DocumentView;
  readable: boolean;
  /** Hears what the server holds by now. */
  hold(held: Held): void;
  /** Hears what is typed. */
  tell(typed: Typed): void;
};

export const useBuilder = (): Builder => useOutletContext<Builder>();
