import { useOutletContext } from '@remix-run/react';
import type { Finding, Footing } from '~/domain/coffee-test/rule';
import type { DocumentView, Sheet } from '~/domain/document-view';
import type { CivilDate, Offer } from '~/domain/proposal';

/** What a page of the builder tells the pages around it while someone types. */
export type Heard = {
  /** What was typed, where all of it can be read. */
  patch: Partial<Offer> | null;
  readable: boolean;
  unsaved: boolean;
};
export const nothingHeard: Heard = { patch: null, readable: true, unsaved: false };

/** What every page of the builder knows of the offer: as saved, and as it would be with what is typed. */
export type Builder = {
  id: string;
  clientId: string;
  contactId: string | null;
  saves: number;
  /** What each step's form starts from: a save from anything older is asked about. */
  bases: Record<string, string>;
  footing: Footing;
  today: CivilDate;
  locale: string;
  sheet: Sheet;
  /** As saved. */
  saved: { offer: Offer; findings: Finding[] };
  /** With what is typed right now. */
  offer: Offer;
  findings: Finding[];
  view: DocumentView;
  readable: boolean;
  unsaved: boolean;
  hear(heard: Heard): void;
};

export const useBuilder = (): Builder => useOutletContext<Builder>();
