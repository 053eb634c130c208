import type { DocumentView, PriceLine } from '~/domain/document/document-view';
import { numbered } from './parts';
import { DeliverableList } from './scope';

type Price = DocumentView['price'];

/** Side by side, each in a cup of its size. Once one is taken it stands open, and the others are folded. */
export function Options({
  price: { options, columns },
  taken,
}: {
  price: Price;
  taken: DocumentView['taken'];
}) {
  return (
    <div className="sheet-options">
      {numbered(options.items).map(({ key, value: option }) =>
        taken && taken.option !== key ? (
          <details key={key} className="sheet-option sheet-left">
            <summary>
              {option.name} <span>{option.total}</span> <em className="sheet-taken">{taken.words.left}</em>
            </summary>
            <Held option={option} columns={columns} />
          </details>
        ) : (
          <section key={key} className="sheet-option">
            <h4>
              <Cup />
              {option.name}
              {taken && <em className="sheet-taken">{taken.words.taken}</em>}
            </h4>
            <p className="sheet-option-total">{option.total}</p>
            <Held option={option} columns={columns} />
          </section>
        ),
      )}
    </div>
  );
}

/** What an option holds, its lines and its total. */
function Held({ option, columns }: { option: Price['options']['items'][number]; columns: PriceLine }) {
  return (
    <>
      <DeliverableList items={option.deliverables} />
      <dl>
        {numbered(option.lines).map(({ key: place, value: line }) => (
          <div key={place}>
            <dt>
              {line.description}
              <Product line={line} taxName={columns.tax} />
            </dt>
            <dd>{line.amount}</dd>
          </div>
        ))}
        {numbered(option.totals.length > 1 ? option.totals : []).map(
          ({ key: place, value: { label, value, strong } }) => (
            <div key={`total ${place}`} className={strong ? 'sheet-total' : 'sheet-small'}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}

/** On a card there is no room for columns: what is multiplied stands below. */
function Product({ line, taxName }: { line: PriceLine; taxName: string }) {
  // One of a thing at its price says no more than the amount.
  const product = line.unitPrice === line.amount ? '' : `${line.quantity} × ${line.unitPrice}`;
  const text = [product, line.tax && `${taxName} ${line.tax}`].filter(Boolean).join(' · ');
  return text === '' ? null : <span className="sheet-product">{text}</span>;
}

const Cup = () => (
  <svg className="sheet-cup" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
    <path d="M4 8h13v6.5a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5Z" strokeWidth="1.7" />
    <path d="M17 10h1.6a2.7 2.7 0 0 1 0 5.4H17" strokeWidth="1.7" />
  </svg>
);
