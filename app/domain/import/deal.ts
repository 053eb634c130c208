import type { CivilDate, CurrencyCode } from '../proposal';
import type { DecimalMark } from './amounts';
import type { DateOrder } from './dates';
import type { Change } from './deal-changes';
import type { Columns } from './deals-table';
import type { Merging, SpelledKind } from './spellings';
import type { StageMeaning } from './stages';

/** Whose parent each deal has: none; the client's won deal before it; that one, where the amount grew from it. */
export const chainRules = ['none', 'order', 'growth'] as const;
export type ChainRule = (typeof chainRules)[number];

/** How a file is to be understood: all that a person says of it, or lets be as it was guessed. */
export type Reading = {
  columns: Columns;
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /** Of the rows that name none. */
  currency: CurrencyCode;
  /** By the stage as the file writes it. A stage that is not here is refused. */
  stages: Readonly<Record<string, StageMeaning>>;
  merging: Record<SpelledKind, Merging>;
  chain: ChainRule;
  /** Whether the sellers it names, and we don't, are still here. */
  sellersHere: boolean;
  /** Where the file comes from: within it, a key names one deal for ever. */
  source: string;
};

/** A row as a proposal of before. */
export type Deal = {
  line: number;
  key: string;
  client: string;
  contact: string;
  /** Of the contact; empty where the file has none, or one that is no address. */
  email: string;
  title: string;
  seller: string;
  becomes: Exclude<StageMeaning, 'left out'>;
  startedOn: CivilDate;
  /** When it was answered; null while it is open. */
  closedOn: CivilDate | null;
  amountMinor: number;
  currency: CurrencyCode;
  reason: string;
};

/** Why a row can't be taken. `what`: the text that is in the way, as the file has it. */
export const refusals = {
  'no client': 'names no client',
  'no key': 'has nothing in the key column',
  'same key': 'has the key of another row that says something else',
  'unknown stage': 'is at a stage that means nothing yet',
  'no amount': 'was won, but has no amount',
  'bad amount': 'has an amount that can’t be read',
  'bad currency': 'has a currency that is none, or another one beside its amount',
  'no start': 'is open, but has no day on which it began',
  'no close': 'was decided, but has no day on which it was',
  'bad date': 'has a day that can’t be read',
  'closed first': 'was decided before it began',
  'to come': 'was decided on a day that is still to come',
  'too long': 'has a name that is longer than 200 characters',
  'decided here': 'says something else of a deal that is decided here',
  'another deal': 'has the key of a deal that is another client’s here, or began on another day',
} as const;
export type RefusalReason = keyof typeof refusals;

/** What to do about some of them, where the row alone does not tell. */
export const remedies: Partial<Record<RefusalReason, string>> = {
  'decided here':
    'What was agreed is not altered. Is the file right? Take the record back on the deal’s page, then import the file again.',
  'another deal':
    'A deal stays with its client and its first day. Is the file right? Undo the import that brought it, then import the file again.',
};
export type Refusal = {
  line: number;
  reason: RefusalReason;
  what: string;
  /** What it says otherwise than the deal that is here. */
  changes?: Change[];
};
