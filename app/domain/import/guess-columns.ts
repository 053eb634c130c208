import { amountOf } from './amounts';
import { dateOf } from './dates';
import { type Columns, type DealField, type DealsTable, dealFields, valuesOf } from './deals-table';
import { meaningOf } from './stages';

/** How exports call what we look for, the surest first. Compared without case, spaces and underscores. */
const names: Record<DealField, readonly RegExp[]> = {
  key: [
    /^(opportunity|deal|offer|quote|order|record)?(id|key|number|no|nr)$/,
    /id$/,
    /(number|nummer|numéro)$/,
  ],
  client: [
    /^(account|client|customer|company|organi[sz]ation|kunde|firma|cliente|azienda|entreprise)(name)?$/,
    /account|client|customer|company|organi|kunde/,
  ],
  contact: [/^(primary)?contact(name|person)?$/, /contact|ansprechpartner/],
  email: [
    /^(primary)?(contact|customer|client|kunden?|kontakt|cliente|contatto|contacto)?e?mail(address|adresse)?$/,
    /^(adresse|indirizzo|direccion|dirección|correo)(de|di)?(e?mail|courriel|electronica|electrónica|electronico|electrónico)$|courriel|^correo$/,
  ],
  seller: [
    /^(sales)?(agent|owner|rep|person|seller)$/,
    /owner|agent|seller|salesrep|salesperson|vertrieb|verkäufer/,
  ],
  title: [
    /^(nameof(the)?)?(deal|opportunity|project|projekt|geschäft|affaire|oportunidad|trattativa)(name|title)?$/,
    /^(product|title|subject|offer|name|projekt|project|titel|produkt|produit|prodotto|producto)$/,
    /product|title|subject/,
  ],
  stage: [/^(deal|sales|opportunity)?(stage|status|state|phase)$/, /stage|status|phase|outcome|result/],
  closed: [/^(actual)?clos(e|ed|ing)(date|on|day)?$/, /clos|won(on|date)|end(date)?$|abschluss/],
  started: [
    /^(create|created|engage|open|opened|start|sent)(date|on|at|day)?$/,
    /engag|creat|start|open|sent|beginn|anlage/,
  ],
  amount: [
    /^(close|deal|total)?(value|amount|price|total|betrag|wert|summe|montant|importe|importo)$/,
    /value|amount|price|revenue|betrag|wert|total/,
  ],
  currency: [/^(currency|iso)(code)?$/, /currency|währung|devise|moneda|valuta/],
  reason: [/^(loss|lost|close)?reason$/, /reason|grund/],
};

/** Those that others could be mistaken for come first. */
const order: readonly DealField[] = [
  'key',
  'stage',
  'currency',
  'reason',
  'closed',
  'started',
  'amount',
  'email',
  'contact',
  'client',
  'seller',
  'title',
];

/** Enough rows to see what a column holds. */
const sampleRows = 500;

/** Which column seems to say what: by its name, and by what is in it where that can be told. */
export function guessColumns(table: DealsTable): Columns {
  const sample = { ...table, rows: table.rows.slice(0, sampleRows) };
  const columns = Object.fromEntries(dealFields.map((field) => [field, null])) as Columns;
  const taken = new Set<number>();
  for (const strength of [0, 1, 2]) {
    for (const field of order) {
      const sign = names[field][strength];
      if (columns[field] !== null || !sign) continue;
      const found = table.header.findIndex(
        (name, at) => !taken.has(at) && sign.test(bare(name)) && fits(field, valuesOf(sample, at)),
      );
      if (found === -1) continue;
      columns[field] = found;
      taken.add(found);
    }
  }
  return byContent(sample, columns, taken);
}

const bare = (name: string): string => name.toLowerCase().replace(/[\s_.\-/]+/g, '');

/** Whether a column can hold that at all; an empty one can hold anything. */
function fits(field: DealField, values: string[]): boolean {
  const given = values.filter(Boolean);
  if (given.length === 0) return true;
  if (field === 'started' || field === 'closed') return share(given, isDate) >= 0.5;
  if (field === 'amount') return share(given, isAmount) >= 0.5;
  // A row that is in the file twice, or lacks its key, is for the plan to say.
  if (field === 'key') return new Set(given).size >= given.length * (given.length < 20 ? 0.5 : 0.9);
  if (field === 'currency') return share(given, (text) => /^[A-Z]{3}$/i.test(text)) > 0.8;
  if (field === 'stage') return new Set(given).size <= 40;
  return share(given, (text) => isDate(text) || isAmount(text)) < 0.5;
}

/** A file whose columns have no names, or strange ones: what is in them tells stages, days and amounts. */
function byContent(sample: DealsTable, columns: Columns, taken: Set<number>): Columns {
  const found = { ...columns };
  const take = (field: DealField, test: (values: string[]) => boolean) => {
    if (found[field] !== null) return;
    const at = sample.header.findIndex((_, at) => {
      const given = valuesOf(sample, at).filter(Boolean);
      return !taken.has(at) && given.length > 0 && test(given);
    });
    if (at === -1) return;
    found[field] = at;
    taken.add(at);
  };
  take(
    'stage',
    (values) => new Set(values).size <= 12 && share(values, (text) => meaningOf(text) !== null) > 0.5,
  );
  take('started', (values) => share(values, isDate) > 0.9);
  take('closed', (values) => share(values, isDate) > 0.9);
  take('amount', (values) => share(values, isAmount) > 0.9);
  return found;
}

const isDate = (text: string): boolean => dateOf(text, 'mdy') !== null || dateOf(text, 'dmy') !== null;
const isAmount = (text: string): boolean => amountOf(text, '.') !== null || amountOf(text, ',') !== null;
const share = (values: readonly string[], test: (text: string) => boolean): number =>
  values.filter(test).length / values.length;
