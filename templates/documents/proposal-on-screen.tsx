import type { CSSProperties } from 'react';
import type { DocumentView } from '~/domain/document-view';
import { legibleAccent } from './legible-accent';
import { Answer, Signatures } from './screen/closing';
import { Facts, Text } from './screen/parts';
import { Price } from './screen/price';
import { Deliverables, Items } from './screen/scope';

type Props = { view: DocumentView; logoUrl: string | null };

/**
 * The proposal as a part of a page: the same texts as on paper, in the same order. Its title is an h2, as the page
 * around it has an h1. Its look is `proposal-on-screen.css`.
 */
export function ProposalOnScreen({ view, logoUrl }: Props) {
  const accent = { '--sheet-accent': legibleAccent(view.accent) } as CSSProperties;
  return (
    <article className="sheet" lang={view.language} style={accent}>
      {view.mark && <p className="sheet-mark">{view.mark}</p>}
      <header className="sheet-head">
        <div>
          {logoUrl && <img className="sheet-logo" src={logoUrl} alt="" />}
          <p className="sheet-firm">{view.from.name}</p>
        </div>
        <address>{view.from.lines.join('\n')}</address>
      </header>
      <Text className="sheet-quiet">{view.preparedFor}</Text>
      <Text className="sheet-small">{view.preparedForDetails}</Text>
      {view.title && <h2>{view.title}</h2>}
      <Text className="sheet-outcome">{view.outcome}</Text>
      <Text className="sheet-quiet">{view.problem}</Text>
      <Facts className="sheet-facts" facts={view.facts} />
      <div className="sheet-columns sheet-scope">
        <Deliverables deliverables={view.deliverables} />
        <div>
          <Items list={view.exclusions} />
          <Items list={view.clientProvides} />
        </div>
      </div>
      {view.dates.rows.length > 0 && (
        <section>
          <h3>{view.dates.heading}</h3>
          <Facts className="sheet-dates" facts={view.dates.rows} />
        </section>
      )}
      <Price price={view.price} />
      <div className="sheet-columns">
        <Answer section={view.safety} />
        <Answer section={view.nextStep} />
      </div>
      <Signatures signatures={view.signatures} />
      <footer className="sheet-foot">
        <span>{view.footer.number}</span>
        <span>{view.footer.revision}</span>
        {view.footer.hash && <code>{view.footer.hash}</code>}
      </footer>
    </article>
  );
}
