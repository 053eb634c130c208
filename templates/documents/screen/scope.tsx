import type { DocumentView, Fact, List } from '~/domain/document/document-view';
import { Facts, numbered } from './parts';

type Deliverables = DocumentView['deliverables'];

export function Deliverables({ deliverables: { heading, items } }: { deliverables: Deliverables }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <DeliverableList items={items} />
    </section>
  );
}

export function DeliverableList({ items }: { items: Deliverables['items'] }) {
  if (items.length === 0) return null;
  return (
    <ul className="sheet-deliverables">
      {numbered(items).map(({ key, value: { name, doneWhen } }) => (
        <li key={key}>
          <strong>{name}</strong> {doneWhen && <em>{doneWhen}</em>}
        </li>
      ))}
    </ul>
  );
}

export function Items({ list: { heading, items } }: { list: List }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {numbered(items).map(({ key, value }) => (
          <li key={key}>{value}</li>
        ))}
      </ul>
    </section>
  );
}

/** When and where, and what happens on the way. */
export function Dates({ className, heading, rows }: { className: string; heading: string; rows: Fact[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <Facts className={className} facts={rows} />
    </section>
  );
}
