import type { DocumentView, Section } from '~/domain/document/document-view';
import { numbered, Text, TickBox } from './parts';

export function Answer({ section }: { section: Section | null }) {
  if (!section) return null;
  return (
    <section>
      <h3>{section.heading}</h3>
      <Text>{section.text}</Text>
    </section>
  );
}

/** Places to sign; the client, who comes first, also says which option. */
export function Signatures({
  signatures,
  options,
}: {
  signatures: DocumentView['signatures'];
  options: DocumentView['price']['options'];
}) {
  return (
    <div className="sheet-columns sheet-signatures">
      {signatures.map(({ heading, party, name, nameLabel, dateLabel }, index) => (
        <div key={heading}>
          <p>
            <span className="sheet-quiet">{heading}</span> <strong>{party}</strong>
          </p>
          {index === 0 && options.items.length > 0 && (
            <ul className="sheet-choice">
              {numbered(options.items).map(({ key, value: option }) => (
                <li key={key}>
                  <TickBox />
                  <span>{option.name}</span>
                  <span className="sheet-quiet">{option.total}</span>
                </li>
              ))}
            </ul>
          )}
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
