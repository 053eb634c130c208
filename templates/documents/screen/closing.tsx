import type { DocumentView, Section } from '~/domain/document-view';
import { Text } from './parts';

export function Answer({ section }: { section: Section | null }) {
  if (!section) return null;
  return (
    <section>
      <h3>{section.heading}</h3>
      <Text>{section.text}</Text>
    </section>
  );
}

export function Signatures({ signatures }: { signatures: DocumentView['signatures'] }) {
  return (
    <div className="sheet-columns sheet-signatures">
      {signatures.map(({ heading, party, name, nameLabel, dateLabel }) => (
        <div key={heading}>
          <p>
            <span className="sheet-quiet">{heading}</span> <strong>{party}</strong>
          </p>
          <dl>
            <div>
              <dt>{nameLabel}</dt>
              <dd>{name}</dd>
            </div>
            <div>
              <dt>{dateLabel}</dt>
              <dd />
            </div>
          </dl>
        </div>
      ))}
    </div>
  );
}
