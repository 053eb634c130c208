import { stringify } from 'csv-stringify/sync';
import type { Db } from '../../db/open';
import {
  clientList,
  contactList,
  eventList,
  type ListRow,
  proposalList,
} from '../../db/queries/export-lists';
import { decimalOf } from '../domain/money';
import { vCard } from '../domain/vcard';

export const lists = ['clients', 'contacts', 'proposals', 'events'] as const;
export type ListName = (typeof lists)[number];

const rowsOf: Record<ListName, (db: Db) => AsyncGenerator<ListRow[]>> = {
  clients: clientList,
  contacts: contactList,
  proposals: proposalList,
  events: eventList,
};

/** A list as CSV, as spreadsheets read it: a byte order mark, and no cell that begins a formula. */
export async function* listAsCsv(db: Db, name: ListName): AsyncGenerator<string> {
  let first = true;
  yield '\uFEFF';
  for await (const rows of rowsOf[name](db)) {
    yield stringify(rows.map(inWords), { header: first, escape_formulas: true, record_delimiter: 'windows' });
    first = false;
  }
}

/** An amount is written with its decimals; a spreadsheet knows no minor units. */
function inWords({ total_minor, ...row }: ListRow): ListRow {
  return total_minor === undefined
    ? row
    : { ...row, total: decimalOf(Number(total_minor), String(row.currency)) };
}

/** Every contact as vCards, one after the other. */
export async function* contactsAsVCards(db: Db): AsyncGenerator<string> {
  for await (const rows of contactList(db)) {
    for (const { id, name, email, role, client } of rows) {
      const of = (value: ListRow[string] | undefined) => String(value ?? '');
      yield vCard({ id: of(id), name: of(name), email: of(email), role: of(role), organisation: of(client) });
    }
  }
}
