import type { Generated } from 'kysely';
import type { DocumentStyle, Language } from '../app/domain/proposal';
import type { AccountsTable, InvitationsTable, SessionsTable, SetupCodesTable } from './schema-accounts';
import type { ClientPageSchema } from './schema-client-page';
import type { ChainHeadTable, EventsTable, RecordsTable } from './schema-evidence';
import type { ImportsSchema } from './schema-imports';
import type { InsightSchema } from './schema-insight';
import type { PostSchema } from './schema-post';
import type { RelationshipSchema } from './schema-relationship';

/**
 * The tables as the queries see them. Portable columns only: text ids made by the app (time-ordered), integer minor
 * units, ISO 8601 text for civil dates (`…_on`, `valid_until`), UTC instants as ISO text (`…_at`), 0 or 1, JSON as
 * text. What the JSON columns hold is in `json.ts`.
 */
export type Flag = 0 | 1;

export type FirmTable = {
  /** Always 'firm': one firm per database. */
  id: string;
  name: string;
  address: string;
  accent: string;
  currency: string;
  locale: string;
  time_zone: string;
  logo_sha256: string | null;
  number_prefix: string;
  /** The number that the next first sending takes. */
  next_number: number;
  payment_terms: string;
  /** Of the words of new documents, and how they look. */
  language: Language;
  style: DocumentStyle;
  /** JSON: the coffee test's thresholds, where the firm has its own. */
  thresholds: string;
  /** JSON: the lines of a relationship, where the firm has its own. */
  relationship: Generated<string>;
  /** JSON: when reminders go out, where the firm has its own rules. */
  reminders: Generated<string>;
  created_at: string;
  updated_at: string;
};

export type PeopleTable = {
  id: string;
  name: string;
  email: string;
  /** 1: may draft and lead; 0: left, kept for the history. */
  active: Flag;
  photo_sha256: Generated<string | null>;
  created_at: string;
};

export type ClientsTable = {
  id: string;
  name: string;
  /** `name` in lower case, unique: a client is typed once. */
  name_key: string;
  address: string;
  created_at: string;
  /** IANA; where it was the time when something was last sent to them later. */
  time_zone: string | null;
  /** The client that it turned out to be: everything of this one is there now, and the row keeps the name. */
  merged_into: Generated<string | null>;
};

export type ContactsTable = {
  id: string;
  client_id: string;
  name: string;
  email: string;
  role: string;
  created_at: string;
};

export type ProposalsTable = {
  id: string;
  client_id: string;
  contact_id: string | null;
  author_id: string;
  /** The earlier proposal that opened the door. */
  parent_id: string | null;
  /** Given at the first sending, gapless: 'FC-0007'. */
  number: string | null;
  state: string;
  /** Of the latest revision, for lists: title, currency, total, options, bounds. */
  title: string;
  currency: string;
  /** Of several options the least, until the client took one. */
  total_minor: number;
  option_count: number;
  starts_on: string | null;
  ends_on: string | null;
  /** Of the latest sent revision once there is one, moved by an extension. */
  valid_until: string | null;
  /** Lower case of title, client and number. */
  search_text: string;
  /** Of the latest sending. */
  sent_at: string | null;
  /** The starter offer it was begun from, the firm's own or a built-in one, and what that was called then. */
  starter_id: string | null;
  starter_name: string | null;
  /** The proposal it was copied from; a draft that was discarded since is gone. */
  copied_from_id: string | null;
  created_at: string;
  updated_at: string;
};

export type RevisionsTable = {
  proposal_id: string;
  /** 1, 2, 3 … */
  revision: number;
  /** Whom this revision is for; the proposal's own is of the latest one that was sent. */
  contact_id: string | null;
  /** JSON: `Offer`. */
  offer: string;
  /** Counts the saves of a draft. */
  saves: Generated<number>;
  /** Null while it is a draft; the next three are set together. */
  sent_at: string | null;
  /** JSON: `Snapshot`, canonical (RFC 8785): the text the hash is taken of. */
  snapshot: string | null;
  sha256: string | null;
  /** JSON: what the coffee test still advised when it was sent; null while it is a draft. */
  findings: Generated<string | null>;
  /** JSON: the ids of the rules whose advice the writer let be. */
  ignored: Generated<string>;
  /** JSON: `ToCheck[]`, what a copy brought along that its writer should read. */
  to_check: Generated<string>;
  created_at: string;
  updated_at: string;
};

/** The PDF bytes that went out, printed once. */
export type DocumentsTable = {
  proposal_id: string;
  revision: number;
  pdf: Uint8Array;
  pdf_sha256: string;
  printed_at: string;
  /** Of the event that holds the hash; null where the PDF was stored before there were such events. */
  event_seq: number | null;
};

export type AnswersTable = {
  proposal_id: string;
  revision: number;
  /** 'accepted' | 'declined' | 'withdrawn', or on their page also 'smaller' | 'different' | 'not now' */
  kind: string;
  answered_on: string;
  /** Who said it, as typed. */
  answered_by: string;
  reason: string;
  note: string;
  /** JSON: `Choice`, of a yes to an offer that left one. */
  choice: Generated<string | null>;
  /** JSON: what "smaller" leaves out, in the words of the offer. */
  leave_out: Generated<string | null>;
  /** What they would say yes to, in the offer's currency. */
  amount_minor: Generated<number | null>;
  /** Until when "not now" holds. */
  until_on: Generated<string | null>;
  created_at: string;
};

export type DeliveriesTable = {
  proposal_id: string;
  /** 'kept' | 'broken' | 'stopped' */
  outcome: string;
  on_time: Flag | null;
  in_scope: Flag | null;
  at_price: Flag | null;
  ended_on: string;
  led_by_id: string | null;
  note: string;
  created_at: string;
};

/** Pictures, by the SHA-256 of their bytes. */
export type PicturesTable = {
  sha256: string;
  media_type: string;
  bytes: Uint8Array;
  created_at: string;
};

/** The firm's own starter offers. */
export type StartersTable = {
  id: string;
  name: string;
  trade: string;
  pitch: string;
  /** JSON: `StarterText`. */
  offer: string;
  /** In which order they are offered, the lowest first. */
  position: number;
  /** Lower case of name and trade. */
  search_text: string;
  /** Since when it is not offered any more. */
  retired_at: string | null;
  created_at: string;
  updated_at: string;
};

/** Built-in starter offers that are not offered here. */
export type HiddenStartersTable = { starter_id: string; hidden_at: string };

/** The firm's own fonts, by the SHA-256 of their bytes. A sent copy may name any of them, so none is ever deleted. */
export type FontsTable = {
  sha256: string;
  /** As the file names itself. */
  family: string;
  /** 400 is regular, 700 bold. */
  weight: number;
  italic: Flag;
  /** JSON: the code points it has a shape for, as ranges `[first, last]`. */
  covers: string;
  bytes: Uint8Array;
  /** Its place in the chain, from 0; null: retired, in no new document. */
  position: number | null;
  created_at: string;
};

export type Schema = ClientPageSchema & {
  firm: FirmTable;
  people: PeopleTable;
  clients: ClientsTable;
  contacts: ContactsTable;
  proposals: ProposalsTable;
  revisions: RevisionsTable;
  documents: DocumentsTable;
  answers: AnswersTable;
  deliveries: DeliveriesTable;
  events: EventsTable;
  chain_head: ChainHeadTable;
  records: RecordsTable;
  pictures: PicturesTable;
  starters: StartersTable;
  hidden_starters: HiddenStartersTable;
  fonts: FontsTable;
  accounts: AccountsTable;
  sessions: SessionsTable;
  invitations: InvitationsTable;
  setup_codes: SetupCodesTable;
} & PostSchema &
  ImportsSchema &
  RelationshipSchema &
  InsightSchema;
