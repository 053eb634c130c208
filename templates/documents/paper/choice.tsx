import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { Block } from './block';

/** What the client chooses of stands together with the place to sign, while both fit on a page. */
export function Choice({ price, children }: { price: DocumentView['price']; children: ReactNode }) {
  const { options, lines, optionalLines, terms, note } = price;
  const cards = options.items.map((option) =>
    [
      ...option.deliverables.flatMap(({ name, doneWhen }) => [name, doneWhen]),
      ...option.lines.flatMap(({ description }) => [description, '']),
      ...option.totals.map(({ label }) => label),
    ].join('\n'),
  );
  const longest = cards.reduce((most, card) => (card.length > most.length ? card : most), '');
  const others = [...lines, ...optionalLines.lines].map(({ description }) => description);
  return (
    <Block texts={[longest, ...others, terms, note]} letters={24} most={36}>
      {children}
    </Block>
  );
}
