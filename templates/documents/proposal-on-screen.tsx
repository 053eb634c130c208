import type { CSSProperties } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { legibleAccent } from './legible-accent';
import { Answer, Signatures, ToWrite } from './screen/closing';
import { Head } from './screen/head';
import { Facts } from './screen/parts';
import { Price } from './screen/price';
import { Dates, Deliverables, Items } from './screen/scope';

type Props = { view: DocumentView; logoUrl: string | null; photoUrl?: string | null };

/**
 * The proposal as a part of a page: the same texts as on paper, in the same order. Its title is an h2, as the page
 * around it has an h1. Its look is `proposal-on-screen.css`, in the spirit of the style on paper.
 */
export function ProposalOnScreen({ view, logoUrl, photoUrl = null }: Props) {
  const accent = { '--sheet-accent': legibleAccent(view.accent) } as CSSProperties;
  const answers = (
    <div className="sheet-columns sheet-answers">
      <Answer section={view.safety} />
      <Answer section={view.nextStep} />
    </div>
  );
  return (
    <article className="sheet" data-style={view.style} lang={view.language} style={accent}>
      {view.mark && <p className="sheet-mark">{view.mark}</p>}
      <Head view={view} logoUrl={logoUrl} photoUrl={photoUrl} />
      <Facts className="sheet-facts" facts={view.facts} />
      <div className="sheet-columns sheet-scope">
        <Deliverables deliverables={view.deliverables} />
        <div className="sheet-asides">
          <Items list={view.exclusions} />
          <Items list={view.clientProvides} />
        </div>
      </div>
      <div className="sheet-columns sheet-when">
        <Dates className="sheet-dates" {...view.dates} />
        <Dates className="sheet-milestones" {...view.milestones} />
      </div>
      <Price view={view} />
      {answers}
      <Signatures signatures={view.signatures} options={view.price.options} taken={view.taken} />
      <ToWrite list={view.toWrite} />
      <footer className="sheet-foot">
        <span>{view.footer.number}</span>
        <span>{view.footer.revision}</span>
        {view.footer.hash && <code>{view.footer.hash}</code>}
      </footer>
    </article>
  );
}
