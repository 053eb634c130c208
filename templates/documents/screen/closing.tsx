import type { DocumentView, List, Section } from '~/domain/document/document-view';
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

/** Where there is nothing to sign yet: what has to be there first. */
export function ToWrite({ list: { heading, items } }: { list: List }) {
  if (items.length === 0) return null;
  return (
    <div className="sheet-to-write">
      <p className="sheet-small">{heading}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** Places to sign; the client, who comes first, also says which option. */
export function Signatures({
  signatures,
  options,
  taken,
}: {
  signatures: DocumentView['signatures'];
  options: DocumentView['price']['options'];
  taken: DocumentView['taken'];
}) {
  if (signatures.length === 0) return null;
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
                  <TickBox ticked={taken?.option === key} />
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
