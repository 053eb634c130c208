import type { DocumentView, List } from '~/domain/document-view';
import { numbered } from './parts';

export function Deliverables({
  deliverables: { heading, items },
}: {
  deliverables: DocumentView['deliverables'];
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {numbered(items).map(({ key, value: { name, doneWhen } }) => (
          <li key={key}>
            <strong>{name}</strong>
            {doneWhen && <em>{doneWhen}</em>}
          </li>
        ))}
      </ul>
    </section>
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
